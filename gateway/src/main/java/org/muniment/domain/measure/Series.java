package org.muniment.domain.measure;

import java.time.Instant;
import java.util.Arrays;

/**
 * Values of one quantity of one sensor in the order of time, each time once; in arrays, since a
 * year has half a million of them.
 *
 * <p>Shapes: {@code atMillis}, {@code values} and {@code markBits} have the same length; times are
 * milliseconds of the Unix epoch, strictly rising; marks as in {@link Mark#toBits}.
 */
public final class Series {
  public static final Series EMPTY = new Series(new long[0], new double[0], new int[0]);

  private final long[] atMillis;
  private final double[] values;
  private final int[] markBits;

  /** Takes over the arrays; the caller does not change them afterwards. */
  public Series(long[] atMillis, double[] values, int[] markBits) {
    if (atMillis.length != values.length || atMillis.length != markBits.length) {
      throw new IllegalArgumentException(
          "times, values and marks must be as many: %d, %d, %d"
              .formatted(atMillis.length, values.length, markBits.length));
    }
    for (int i = 1; i < atMillis.length; i++) {
      if (atMillis[i] <= atMillis[i - 1]) {
        throw new IllegalArgumentException("times must rise, but do not at " + i);
      }
    }
    this.atMillis = atMillis;
    this.values = values;
    this.markBits = markBits;
  }

  public int size() {
    return atMillis.length;
  }

  public boolean isEmpty() {
    return atMillis.length == 0;
  }

  public long atMillis(int index) {
    return atMillis[index];
  }

  public Instant at(int index) {
    return Instant.ofEpochMilli(atMillis[index]);
  }

  public double value(int index) {
    return values[index];
  }

  public int markBits(int index) {
    return markBits[index];
  }

  /**
   * The index of the first value at or after {@code millis}; {@link #size()} when there is none.
   */
  public int firstAtOrAfter(long millis) {
    int found = Arrays.binarySearch(atMillis, millis);
    return found >= 0 ? found : -found - 1;
  }

  /** Collects values in the order of time. */
  public static final class Builder {
    private long[] atMillis = new long[64];
    private double[] values = new double[64];
    private int[] markBits = new int[64];
    private int size;

    public Builder add(long at, double value, int marks) {
      if (size == atMillis.length) {
        atMillis = Arrays.copyOf(atMillis, size * 2);
        values = Arrays.copyOf(values, size * 2);
        markBits = Arrays.copyOf(markBits, size * 2);
      }
      atMillis[size] = at;
      values[size] = value;
      markBits[size] = marks;
      size++;
      return this;
    }

    public Series build() {
      return new Series(
          Arrays.copyOf(atMillis, size),
          Arrays.copyOf(values, size),
          Arrays.copyOf(markBits, size));
    }
  }
}
