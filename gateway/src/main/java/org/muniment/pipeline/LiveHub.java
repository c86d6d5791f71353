package org.muniment.pipeline;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.muniment.port.Live;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells what happened on a thread of its own. The writer never waits for it: when the watchers are
 * too slow, the oldest events are dropped and counted.
 */
final class LiveHub implements Live, AutoCloseable {
  static final int MAX_EVENTS = 10_000;
  static final int MAX_WATCHERS = 1_000;
  private static final Logger LOG = LoggerFactory.getLogger(LiveHub.class);

  private final BlockingQueue<Event> events = new ArrayBlockingQueue<>(MAX_EVENTS);
  private final List<Consumer<Event>> watchers = new CopyOnWriteArrayList<>();
  private final LongAdder dropped = new LongAdder();
  private final Thread thread = new Thread(this::tell, "muniment-live");

  LiveHub() {
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * @throws IllegalStateException when there are {@link #MAX_WATCHERS} already
   */
  @Override
  public Watch watch(Consumer<Event> watcher) {
    // One object for each call: the same consumer may watch twice.
    Consumer<Event> own = event -> watcher.accept(event);
    synchronized (watchers) {
      if (watchers.size() >= MAX_WATCHERS) {
        throw new IllegalStateException("at most " + MAX_WATCHERS + " can watch at a time");
      }
      watchers.add(own);
    }
    return () -> watchers.remove(own);
  }

  boolean isWatched() {
    return !watchers.isEmpty();
  }

  /** Never waits. */
  void publish(Event event) {
    while (!events.offer(event)) {
      if (events.poll() != null) {
        dropped.increment();
      }
    }
  }

  long dropped() {
    return dropped.sum();
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  private void tell() {
    try {
      while (true) {
        Event event = events.take();
        for (Consumer<Event> watcher : watchers) {
          tell(watcher, event);
        }
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private void tell(Consumer<Event> watcher, Event event) {
    try {
      watcher.accept(event);
    } catch (RuntimeException fault) {
      LOG.warn("A watcher failed and is not told any more", fault);
      watchers.remove(watcher);
    }
  }
}
