package org.muniment.domain.notice;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.muniment.domain.alarm.Happening.What;

/**
 * What a receiver hears of, and never twice by the same way.
 *
 * @param alarmId 0 for what is about no alarm
 * @param what a {@link What} by its key, or {@link #ALL_WELL}
 * @param at to the millisecond, as it is kept
 */
public record Tidings(long alarmId, String what, Instant at) {
  /** The daily sign of life. */
  public static final String ALL_WELL = "all-well";

  public Tidings {
    Objects.requireNonNull(what);
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }

  public static Tidings of(long alarmId, What what, Instant at) {
    return new Tidings(alarmId, what.key(), at);
  }

  public static Tidings allWell(Instant at) {
    return new Tidings(0, ALL_WELL, at);
  }

  public boolean isAllWell() {
    return alarmId == 0;
  }

  public boolean isAllClear() {
    return what.equals(What.RETURNED.key()) || what.equals(What.CLEARED.key());
  }

  public boolean isCall() {
    return !isAllWell() && !isAllClear();
  }
}
