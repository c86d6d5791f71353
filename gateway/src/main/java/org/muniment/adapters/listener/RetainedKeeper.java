package org.muniment.adapters.listener;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.muniment.port.Office;
import org.muniment.port.Office.Retained;
import org.muniment.port.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings retained messages to disk on its own thread, at most once a second and only the newest of
 * each topic, so that a device that retains every reading costs one row a second.
 */
final class RetainedKeeper implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(RetainedKeeper.class);
  private static final long PAUSE_MILLIS = 1_000;
  private static final long CLOSE_WAIT_SECONDS = 5;

  private final Office office;
  private final Sparing sparing;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread keeper = new Thread(task, "mqtt-retained");
            keeper.setDaemon(true);
            return keeper;
          });

  /** Not on disk yet; as many as there are topics, which is bounded. Guarded by this. */
  private Map<String, Retained> changed = new LinkedHashMap<>();

  RetainedKeeper(Office office, Sparing sparing) {
    this.office = office;
    this.sparing = sparing;
    thread.scheduleWithFixedDelay(this::save, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
  }

  synchronized void note(Retained message) {
    changed.put(message.topic(), message);
  }

  private synchronized Map<String, Retained> takeChanged() {
    Map<String, Retained> taken = changed;
    changed = new LinkedHashMap<>();
    return taken;
  }

  private void save() {
    Map<String, Retained> taken = takeChanged();
    if (taken.isEmpty()) {
      return;
    }
    try {
      office.saveAllRetained(List.copyOf(taken.values()));
    } catch (StoreException failed) {
      putBack(taken);
      if (sparing.mayI("saving")) {
        log.warn("{} retained messages are not on disk yet: {}", taken.size(), failed.getMessage());
      }
    }
  }

  private synchronized void putBack(Map<String, Retained> taken) {
    taken.forEach(changed::putIfAbsent);
  }

  /** Saves what is left and ends the thread. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(CLOSE_WAIT_SECONDS, TimeUnit.SECONDS)) {
        log.warn("The retained messages were not all saved within {} s", CLOSE_WAIT_SECONDS);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    save();
  }
}
