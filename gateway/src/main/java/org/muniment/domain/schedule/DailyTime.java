package org.muniment.domain.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;

/**
 * A moment of every local day. Where the clock is put forward over it, it is as much later; where
 * it is put back, the first of the two.
 */
public record DailyTime(LocalTime at, ZoneId zone) {
  public DailyTime {
    Objects.requireNonNull(at);
    Objects.requireNonNull(zone);
  }

  /** The newest such moment that is not after {@code now}. */
  public Instant last(Instant now) {
    LocalDate today = now.atZone(zone).toLocalDate();
    Instant ofToday = on(today);
    return ofToday.isAfter(now) ? on(today.minusDays(1)) : ofToday;
  }

  /** The first such moment after {@code now}. */
  public Instant next(Instant now) {
    LocalDate today = now.atZone(zone).toLocalDate();
    Instant ofToday = on(today);
    return ofToday.isAfter(now) ? ofToday : on(today.plusDays(1));
  }

  private Instant on(LocalDate day) {
    return day.atTime(at).atZone(zone).toInstant();
  }
}
