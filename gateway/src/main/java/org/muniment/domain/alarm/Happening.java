package org.muniment.domain.alarm;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;

/**
 * What an event did to an alarm.
 *
 * @param at the time of the event, which may lie before its arrival
 * @param severity after it; of what ended, the one it had
 * @param tell whether people are to hear of it now
 */
public record Happening(What what, Instant at, Severity severity, boolean tell) {
  /** The stored words are part of the database format: never rename them. */
  public enum What {
    /** An alarm begins; a new number is used. */
    RAISED,
    /** It was raised after the fact, and still holds: people are told now. */
    CONFIRMED,
    /** To a higher severity. */
    ROSE,
    /** To a lower severity that is still out. */
    FELL,
    /** Back in limits. */
    RETURNED,
    /** Out again before anybody acknowledged the return. */
    OUT_AGAIN,
    ACKNOWLEDGED,
    /** Acknowledged long ago and still out. */
    REARMED,
    SHELVED,
    UNSHELVED,
    SUPPRESSED,
    RELEASED,
    OUT_OF_SERVICE,
    IN_SERVICE,
    /** It is over. */
    CLEARED;

    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @throws IllegalArgumentException for a word that none has
     */
    public static What byKey(String key) {
      return Arrays.stream(values())
          .filter(what -> what.key().equals(key))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("nothing happens as " + key));
    }
  }
}
