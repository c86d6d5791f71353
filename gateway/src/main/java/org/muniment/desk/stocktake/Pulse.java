package org.muniment.desk.stocktake;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/**
 * Tells at most once a second and stock-take that it goes on; the last thing that happened is
 * always told. Any thread.
 */
final class Pulse {
  static final Duration PAUSE = Duration.ofSeconds(1);

  private final LongConsumer tell;
  private final Executor later;

  /** By stock-take: whether something happened since it was told last. */
  private final Map<Long, Boolean> pausing = new HashMap<>();

  /**
   * @param tell what is done with a stock-take's id
   */
  Pulse(LongConsumer tell) {
    this(tell, CompletableFuture.delayedExecutor(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
  }

  /**
   * @param later runs what it is given after the pause
   */
  Pulse(LongConsumer tell, Executor later) {
    this.tell = tell;
    this.later = later;
  }

  void beat(long stocktake) {
    if (begin(stocktake)) {
      tell.accept(stocktake);
      later.execute(() -> again(stocktake));
    }
  }

  private synchronized boolean begin(long stocktake) {
    return pausing.put(stocktake, pausing.containsKey(stocktake)) == null;
  }

  private void again(long stocktake) {
    if (isDue(stocktake)) {
      later.execute(() -> again(stocktake));
      tell.accept(stocktake);
    }
  }

  private synchronized boolean isDue(long stocktake) {
    if (Boolean.TRUE.equals(pausing.get(stocktake))) {
      pausing.put(stocktake, false);
      return true;
    }
    pausing.remove(stocktake);
    return false;
  }
}
