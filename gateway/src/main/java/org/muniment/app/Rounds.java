package org.muniment.app;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks every few seconds what is due; by the clock, not by waiting, since computers sleep. */
final class Rounds implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
  private static final int FIRST_AFTER_SECONDS = 1;
  private static final int BETWEEN_SECONDS = 10;

  private final ScheduledExecutorService thread;

  private Rounds(String name) {
    thread = Executors.newSingleThreadScheduledExecutor(task -> daemon(task, name));
  }

  /**
   * @param name of the thread
   */
  static Rounds start(List<Runnable> all, String name) {
    Rounds rounds = new Rounds(name);
    rounds.thread.scheduleWithFixedDelay(
        () -> all.forEach(Rounds::one), FIRST_AFTER_SECONDS, BETWEEN_SECONDS, TimeUnit.SECONDS);
    return rounds;
  }

  /** One that fails must not keep the others from being asked, now and later. */
  private static void one(Runnable round) {
    try {
      round.run();
    } catch (RuntimeException failed) {
      LOG.warn("a round failed and is made again", failed);
    }
  }

  static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() throws InterruptedException {
    thread.shutdown();
    thread.awaitTermination(BETWEEN_SECONDS, TimeUnit.SECONDS);
  }
}
