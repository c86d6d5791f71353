package org.muniment.domain.climate;

import java.time.Duration;
import java.util.Arrays;
import org.muniment.domain.measure.PeriodSum;
import org.muniment.domain.measure.Quantity;

/**
 * The mean of the last 24 hours weighted by time (numbers: Statistics of a period), kept as values
 * come in the order of time. The hours of the clock are summed; of the oldest, which the window
 * leaves, as much counts as still lies in it. Sums are whole numbers, so that nothing drifts.
 */
public final class RollingMean {
  public static final Duration WINDOW = Duration.ofHours(24);

  private static final long HOUR_MILLIS = 3_600_000;

  /** The hours of the window, one that has begun and one that is leaving. */
  private static final int HOURS = 26;

  private final long[] weighted = new long[HOURS];
  private final long[] covered = new long[HOURS];
  private long newestHour = Long.MIN_VALUE;
  private long lastMillis;
  private long lastFixed;
  private boolean hasLast;

  /**
   * Times are milliseconds of the Unix epoch and rise.
   *
   * @param hold the value before stood until now, but no longer
   */
  public void add(long atMillis, double value, Duration hold) {
    if (hasLast) {
      stood(lastMillis, Math.min(atMillis, lastMillis + hold.toMillis()), lastFixed);
    }
    turnTo(Math.floorDiv(atMillis, HOUR_MILLIS));
    lastMillis = atMillis;
    lastFixed = Quantity.toFixed(value);
    hasLast = true;
  }

  /** An hour that was summed before, less {@code offset}; in the order of time. */
  public void add(PeriodSum hour, double offset) {
    long at = Math.floorDiv(hour.fromMillis(), HOUR_MILLIS);
    turnTo(at);
    int slot = slot(at);
    long millis = Math.min(hour.coveredMillis(), HOUR_MILLIS - covered[slot]);
    weighted[slot] += Quantity.toFixed(hour.mean() - offset) * millis;
    covered[slot] += millis;
  }

  /** The mean of the window that ends with the newest value; NaN when nothing is covered. */
  public double mean() {
    double millis = inWindow(covered);
    return millis == 0 ? Double.NaN : inWindow(weighted) / millis / Quantity.UNITS_PER_ONE;
  }

  /** How much of the window is covered by readings. */
  public Duration covered() {
    return Duration.ofMillis((long) inWindow(covered));
  }

  private double inWindow(long[] sums) {
    long begin = lastMillis - WINDOW.toMillis();
    long leaving = Math.floorDiv(begin, HOUR_MILLIS);
    long whole = 0;
    for (long hour = leaving + 1; hour <= newestHour; hour++) {
      whole += sums[slot(hour)];
    }
    double share = (double) ((leaving + 1) * HOUR_MILLIS - begin) / HOUR_MILLIS;
    return whole + sums[slot(leaving)] * share;
  }

  private void stood(long from, long to, long fixed) {
    for (long begin = from; begin < to; ) {
      long hour = Math.floorDiv(begin, HOUR_MILLIS);
      long end = Math.min(to, (hour + 1) * HOUR_MILLIS);
      turnTo(hour);
      weighted[slot(hour)] += fixed * (end - begin);
      covered[slot(hour)] += end - begin;
      begin = end;
    }
  }

  /** Forgets what is older than the window of this hour. */
  private void turnTo(long hour) {
    if (newestHour == Long.MIN_VALUE || hour - newestHour >= HOURS) {
      Arrays.fill(weighted, 0);
      Arrays.fill(covered, 0);
      newestHour = hour;
    }
    while (newestHour < hour) {
      newestHour++;
      weighted[slot(newestHour)] = 0;
      covered[slot(newestHour)] = 0;
    }
  }

  private static int slot(long hour) {
    return (int) Math.floorMod(hour, (long) HOURS);
  }
}
