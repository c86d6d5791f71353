package org.muniment.domain.climate;

import java.time.Duration;

/**
 * Highest less lowest of the last 24 hours, kept as values come in the order of time. Of readings
 * closer together than {@link #STEP} only what can still become the extreme is kept, so that the
 * far end of the window is exact to one step and memory is bounded.
 */
public final class RollingSpan {
  public static final Duration WINDOW = Duration.ofHours(24);
  public static final Duration STEP = Duration.ofMinutes(5);

  private final Extremes highest = new Extremes(1);
  private final Extremes lowest = new Extremes(-1);

  /** Times are milliseconds of the Unix epoch and rise. */
  public void add(long atMillis, double value) {
    highest.add(atMillis, value);
    lowest.add(atMillis, value);
  }

  /**
   * The span of the 24 hours that end with the newest value; 0 before the first. A value exactly 24
   * hours old is one of them.
   */
  public double span() {
    return highest.isEmpty() ? 0 : highest.extreme() - lowest.extreme();
  }

  /** How many values are kept, at most. */
  static int capacity() {
    return (int) (WINDOW.toMillis() / STEP.toMillis()) + 2;
  }

  /** A queue of ever smaller values: each is the greatest from its time on. */
  private static final class Extremes {
    private final int sign;
    private long[] atMillis = new long[16];
    private double[] values = new double[16];
    private int first;
    private int size;

    Extremes(int sign) {
      this.sign = sign;
    }

    boolean isEmpty() {
      return size == 0;
    }

    double extreme() {
      return sign * values[first];
    }

    void add(long at, double value) {
      double signed = sign * value;
      while (size > 0 && values[index(size - 1)] <= signed) {
        size--;
      }
      while (size > 0 && atMillis[first] < at - WINDOW.toMillis()) {
        first = (first + 1) % values.length;
        size--;
      }
      if (size > 0 && slot(atMillis[index(size - 1)]) == slot(at)) {
        return;
      }
      if (size == values.length) {
        grow();
      }
      int next = index(size);
      atMillis[next] = at;
      values[next] = signed;
      size++;
    }

    private int index(int nth) {
      return (first + nth) % values.length;
    }

    private static long slot(long at) {
      return Math.floorDiv(at, STEP.toMillis());
    }

    private void grow() {
      long[] times = new long[Math.min(2 * values.length, capacity())];
      double[] wider = new double[times.length];
      for (int i = 0; i < size; i++) {
        times[i] = atMillis[index(i)];
        wider[i] = values[index(i)];
      }
      atMillis = times;
      values = wider;
      first = 0;
    }
  }
}
