package org.muniment.domain.notice;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.muniment.domain.alarm.Happening.What;

/**
 * What a receiver hears of, and never twice by the same way.
 *
 * @param alarmId 0 for what is about no alarm
 * @param what a {@link What} by its key, {@link #ALL_WELL}, or what is reminded of
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

  /**
   * @param what the kind of the reminder and what it is about
   * @param day the beginning of the day that it is for
   */
  public static Tidings reminder(String what, Instant day) {
    return new Tidings(0, what, day);
  }

  public boolean isAllWell() {
    return alarmId == 0 && what.equals(ALL_WELL);
  }

  public boolean isReminder() {
    return alarmId == 0 && !isAllWell();
  }

  public boolean isOfAlarm() {
    return alarmId != 0;
  }

  public boolean isAllClear() {
    return what.equals(What.RETURNED.key()) || what.equals(What.CLEARED.key());
  }

  public boolean isCall() {
    return isOfAlarm() && !isAllClear();
  }
}
