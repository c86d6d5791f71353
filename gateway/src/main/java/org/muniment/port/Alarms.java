package org.muniment.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.trail.By;

/**
 * The alarms as they stand now, kept in memory by the pipeline, and what people do with them. Any
 * thread. What changes something returns when it is on disk; its answer is empty, and nothing
 * changed, when no active alarm has the number or its state does not allow it.
 */
public interface Alarms {
  /** Those that are not over, the newest first; also those that could not be recorded yet. */
  List<Alarm> active();

  default Optional<Alarm> active(long id) {
    return active().stream().filter(alarm -> alarm.id() == id).findFirst();
  }

  /**
   * @param comment may be empty
   * @throws StoreException when it cannot be kept
   */
  Optional<Alarm> acknowledge(long id, By by, String comment);

  /**
   * @throws StoreException when it cannot be kept
   */
  Optional<Alarm> shelve(long id, By by, Instant until, String reason);

  /**
   * @throws StoreException when it cannot be kept
   */
  Optional<Alarm> unshelve(long id, By by);

  /**
   * Also to an alarm that is over.
   *
   * @throws StoreException when it cannot be kept
   */
  Optional<Alarm> comment(long id, By by, String text);
}
