package org.muniment.dashboard.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What is done when somebody presses Ctrl-C in the middle of something. */
final class AtStop implements AutoCloseable {
  private static final int WAIT_SECONDS = 30;

  private final CountDownLatch done;
  private final Thread hook;

  private AtStop(Runnable action, CountDownLatch done) {
    this.done = done;
    this.hook = new Thread(() -> stop(action), "stop");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** The process ends when the action was done. */
  static AtStop doing(Runnable action) {
    return new AtStop(action, new CountDownLatch(0));
  }

  /** The process ends when what is in the middle has cleaned up behind itself. */
  static AtStop waiting(Runnable action) {
    return new AtStop(action, new CountDownLatch(1));
  }

  private void stop(Runnable action) {
    action.run();
    try {
      done.await(WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    done.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException endingAlready) {
      // It is the hook that waits for us.
    }
  }
}
