package org.muniment.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/**
 * How one quantity of one sensor went in the last day: since when it has stood still, and how far
 * it moved, by lows and highs of hours. Guarded by its owner.
 */
final class Course {
  private static final long HOUR_MILLIS = Duration.ofHours(1).toMillis();

  /** The last 24 hours touch 25 of them; one more for clocks that run a little ahead. */
  private static final int HOURS = 26;

  private final long[] hours = new long[HOURS];
  private final double[] lows = new double[HOURS];
  private final double[] highs = new double[HOURS];
  private Instant newestAt = Instant.MIN;
  private Instant unchangedSince = Instant.MIN;
  private double newest = Double.NaN;

  Course() {
    Arrays.fill(hours, Long.MIN_VALUE);
  }

  void add(Instant at, double value) {
    spread(at, value);
    if (at.isAfter(newestAt)) {
      if (value != newest) {
        unchangedSince = at;
      }
      newest = value;
      newestAt = at;
    }
  }

  /** Remembers from before the start what {@link #add} would have seen. */
  void recall(Instant at, double low, double high) {
    spread(at, low);
    spread(at, high);
  }

  void standsSince(Instant since, Instant at, double value) {
    newestAt = at;
    newest = value;
    unchangedSince = since;
  }

  Instant unchangedSince() {
    return unchangedSince;
  }

  /** Highest less lowest value from the hour that holds {@code since}; 0 without any. */
  double span(Instant since) {
    long from = hour(since);
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < HOURS; i++) {
      if (hours[i] >= from) {
        low = Math.min(low, lows[i]);
        high = Math.max(high, highs[i]);
      }
    }
    return high < low ? 0 : high - low;
  }

  private void spread(Instant at, double value) {
    long hour = hour(at);
    int slot = (int) Math.floorMod(hour, (long) HOURS);
    if (hours[slot] < hour) {
      hours[slot] = hour;
      lows[slot] = value;
      highs[slot] = value;
    } else if (hours[slot] == hour) {
      lows[slot] = Math.min(lows[slot], value);
      highs[slot] = Math.max(highs[slot], value);
    }
  }

  private static long hour(Instant at) {
    return Math.floorDiv(at.toEpochMilli(), HOUR_MILLIS);
  }
}
