package org.muniment.domain.climate;

import java.util.Arrays;
import org.muniment.domain.measure.Quantity;

/**
 * How fast a value changes, per hour: the mean of the newest quarter of an hour against the mean of
 * the quarter an hour before, by the time between the middles of their readings. One odd reading
 * among many moves it little, a steady change shows exactly.
 *
 * <p>Where there is nothing an hour before, the nearest older reading up to two hours ago counts,
 * else the nearest younger one at least half an hour old.
 */
public final class RollingRate {
  private static final long STEP_MILLIS = 300_000;
  private static final double MILLIS_PER_HOUR = 3.6e6;
  private static final int STEPS_PER_QUARTER = 3;
  private static final int STEPS_PER_HOUR = 12;
  private static final int LEAST_STEPS = 6;
  private static final int MOST_STEPS = 24;
  private static final int STEPS = MOST_STEPS + STEPS_PER_QUARTER;

  private final int[] counts = new int[STEPS];
  private final long[] sums = new long[STEPS];
  private final long[] millis = new long[STEPS];
  private long newest = Long.MIN_VALUE;

  /** Times are milliseconds of the Unix epoch and rise. */
  public void add(long atMillis, double value) {
    long step = Math.floorDiv(atMillis, STEP_MILLIS);
    turnTo(step);
    int slot = slot(step);
    counts[slot]++;
    sums[slot] += Quantity.toFixed(value);
    millis[slot] += atMillis - step * STEP_MILLIS;
  }

  /** In the unit per hour, rounded like a value; NaN while too little is known. */
  public double perHour() {
    if (newest == Long.MIN_VALUE) {
      return Double.NaN;
    }
    int before = before();
    if (before < 0) {
      return Double.NaN;
    }
    double hours = (middle(0) - middle(before)) / MILLIS_PER_HOUR;
    return Quantity.rounded((mean(0) - mean(before)) / hours);
  }

  /** How many steps ago the quarter lies that is compared with; −1 for none. */
  private int before() {
    for (int ago = STEPS_PER_HOUR; ago <= MOST_STEPS; ago++) {
      if (count(ago) > 0) {
        return ago;
      }
    }
    for (int ago = STEPS_PER_HOUR - 1; ago >= LEAST_STEPS + STEPS_PER_QUARTER - 1; ago--) {
      if (counts[slot(newest - ago)] > 0) {
        return ago - STEPS_PER_QUARTER + 1;
      }
    }
    return -1;
  }

  private int count(int ago) {
    int count = 0;
    for (int i = 0; i < STEPS_PER_QUARTER; i++) {
      count += counts[slot(newest - ago - i)];
    }
    return count;
  }

  private double mean(int ago) {
    long sum = 0;
    for (int i = 0; i < STEPS_PER_QUARTER; i++) {
      sum += sums[slot(newest - ago - i)];
    }
    return (double) sum / count(ago) / Quantity.UNITS_PER_ONE;
  }

  private double middle(int ago) {
    double sum = 0;
    for (int i = 0; i < STEPS_PER_QUARTER; i++) {
      long step = newest - ago - i;
      sum += (double) counts[slot(step)] * (-ago - i) * STEP_MILLIS + millis[slot(step)];
    }
    return sum / count(ago);
  }

  private void turnTo(long step) {
    if (newest == Long.MIN_VALUE || step - newest >= STEPS) {
      Arrays.fill(counts, 0);
      Arrays.fill(sums, 0);
      Arrays.fill(millis, 0);
      newest = step;
    }
    while (newest < step) {
      newest++;
      int slot = slot(newest);
      counts[slot] = 0;
      sums[slot] = 0;
      millis[slot] = 0;
    }
  }

  private static int slot(long step) {
    return (int) Math.floorMod(step, (long) STEPS);
  }
}
