package org.muniment.dashboard.app;

import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.muniment.port.Progress;

/** Says on standard error how far something is, now and then, and only when it takes long. */
final class ShownProgress implements Progress {
  private static final long BETWEEN_NANOS = TimeUnit.SECONDS.toNanos(2);
  private static final int PER_CENT = 100;

  private long saidAt = System.nanoTime();
  private volatile boolean isStopped;

  /** The next step gives up. */
  void stop() {
    isStopped = true;
  }

  @Override
  public void at(String stage, double share) {
    if (isStopped) {
      throw new CancellationException();
    }
    long now = System.nanoTime();
    if (stage.isEmpty() || now - saidAt < BETWEEN_NANOS) {
      return;
    }
    saidAt = now;
    String what = Console.texts().say(stage);
    Console.err().println(share > 0 ? what + ": " + Math.round(share * PER_CENT) + " %" : what);
  }
}
