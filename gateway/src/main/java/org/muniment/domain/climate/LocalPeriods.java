package org.muniment.domain.climate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * The local hours and days of a zone as periods of time without holes or overlaps (contract: Dates
 * are the site's local dates; day and hour steps begin on local boundaries). Times are milliseconds
 * of the Unix epoch.
 *
 * <p>A change of the clock ends an hour: where it moves by half an hour, an hour may be shorter. A
 * day has as many hours as it has: 23 and 25 where summer time begins and ends.
 */
public final class LocalPeriods {
  private static final long HOUR_MILLIS = 3_600_000;
  private static final int SECOND_MILLIS = 1_000;

  private final ZoneId zone;
  private final ZoneRules rules;

  public LocalPeriods(ZoneId zone) {
    this.zone = zone;
    this.rules = zone.getRules();
  }

  public ZoneId zone() {
    return zone;
  }

  /** The begin of the local hour in which {@code millis} lies. */
  public long hourStart(long millis) {
    Instant at = Instant.ofEpochMilli(millis);
    long hour = wholeHour(at, millis);
    if (rules.isFixedOffset() || offset(Instant.ofEpochMilli(hour)).equals(offset(at))) {
      return hour;
    }
    ZoneOffsetTransition change = rules.previousTransition(at.plusMillis(1));
    return change == null ? hour : Math.max(hour, change.getInstant().toEpochMilli());
  }

  /** The end of the local hour that begins at {@code hourStart}. */
  public long hourEnd(long hourStart) {
    Instant at = Instant.ofEpochMilli(hourStart);
    long end = wholeHour(at, hourStart) + HOUR_MILLIS;
    if (rules.isFixedOffset() || offset(Instant.ofEpochMilli(end - 1)).equals(offset(at))) {
      return end;
    }
    return rules.nextTransition(at).getInstant().toEpochMilli();
  }

  /** The begin of the local day in which {@code millis} lies. */
  public long dayStart(long millis) {
    LocalDate date = date(millis);
    long start = startOf(date);
    // Where the clock goes back over midnight, a date's last minutes come after the next one began.
    long next = startOf(date.plusDays(1));
    return millis >= next ? next : start;
  }

  /** The end of the local day that begins at {@code dayStart}. */
  public long dayEnd(long dayStart) {
    return startOf(date(dayStart).plusDays(1));
  }

  private long wholeHour(Instant at, long millis) {
    long shift = (long) offset(at).getTotalSeconds() * SECOND_MILLIS;
    return Math.floorDiv(millis + shift, HOUR_MILLIS) * HOUR_MILLIS - shift;
  }

  private ZoneOffset offset(Instant at) {
    return rules.getOffset(at);
  }

  private LocalDate date(long millis) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(millis), zone);
  }

  /** The begin of a local day: midnight, or where the clock skips it the first moment after. */
  public long startOf(LocalDate date) {
    return date.atStartOfDay(zone).toInstant().toEpochMilli();
  }
}
