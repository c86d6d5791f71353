package org.muniment.dashboard.pages.environment.around;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Times as charts have them: the site's wall clock, as if it were UTC, so that every browser shows
 * the archive's own hours.
 */
public final class WallClock {
  private WallClock() {}

  /** The wall clock's reading in {@code zone} as milliseconds, counted as if it were UTC. */
  public static long millis(Instant at, ZoneId zone) {
    return at.atZone(zone).toLocalDateTime().toInstant(ZoneOffset.UTC).toEpochMilli();
  }
}
