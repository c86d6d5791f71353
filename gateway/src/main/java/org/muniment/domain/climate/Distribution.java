package org.muniment.domain.climate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.muniment.domain.measure.PeriodSum;

/**
 * How long a quantity had which value, weighted by time (numbers: Statistics of a period): each
 * step counts with its mean and the time that is known of it.
 */
public final class Distribution {
  /** No histogram has more classes than this. */
  public static final int MAX_CLASSES = 200;

  private final double[] values;
  private final long[] millis;
  private final long covered;

  private Distribution(double[] values, long[] millis) {
    this.values = values;
    this.millis = millis;
    this.covered = Arrays.stream(millis).sum();
  }

  /** Steps without data count for nothing. */
  public static Distribution of(List<PeriodSum> steps) {
    List<PeriodSum> known =
        steps.stream()
            .filter(sum -> !sum.isEmpty())
            .sorted(Comparator.comparingDouble(PeriodSum::mean))
            .toList();
    return new Distribution(
        known.stream().mapToDouble(PeriodSum::mean).toArray(),
        known.stream().mapToLong(PeriodSum::coveredMillis).toArray());
  }

  public boolean isEmpty() {
    return covered == 0;
  }

  public long coveredMillis() {
    return covered;
  }

  /** The lowest mean of a step; NaN when nothing is known. */
  public double lowest() {
    return isEmpty() ? Double.NaN : values[0];
  }

  /** The highest mean of a step; NaN when nothing is known. */
  public double highest() {
    return isEmpty() ? Double.NaN : values[values.length - 1];
  }

  /**
   * The least value that at least this share of the time was not above.
   *
   * @param percent above 0, at most 100
   * @throws IllegalStateException when nothing is known
   */
  public double percentile(double percent) {
    if (!(percent > 0 && percent <= 100)) {
      throw new IllegalArgumentException("a percentile is above 0 and at most 100, got " + percent);
    }
    if (isEmpty()) {
      throw new IllegalStateException("nothing has no percentiles");
    }
    double wanted = covered * (percent / 100);
    long passed = 0;
    for (int i = 0; i < values.length; i++) {
      passed += millis[i];
      if (passed >= wanted) {
        return values[i];
      }
    }
    return values[values.length - 1];
  }

  /**
   * A bar of the histogram.
   *
   * @param from inclusive
   * @param to exclusive
   */
  public record Bar(double from, double to, long millis) {}

  /**
   * Bars of equal width that begin on whole multiples of it, from the lowest value to the highest;
   * the width is doubled until they are at most {@link #MAX_CLASSES}.
   *
   * @param width above 0
   */
  public List<Bar> histogram(double width) {
    if (!(width > 0)) {
      throw new IllegalArgumentException("a bar has a width above 0, got " + width);
    }
    if (isEmpty()) {
      return List.of();
    }
    double bar = width;
    while (classOf(values[values.length - 1], bar) - classOf(values[0], bar) >= MAX_CLASSES) {
      bar *= 2;
    }
    long first = classOf(values[0], bar);
    long[] sums = new long[(int) (classOf(values[values.length - 1], bar) - first) + 1];
    for (int i = 0; i < values.length; i++) {
      sums[(int) (classOf(values[i], bar) - first)] += millis[i];
    }
    Bar[] bars = new Bar[sums.length];
    for (int i = 0; i < bars.length; i++) {
      bars[i] = new Bar((first + i) * bar, (first + i + 1) * bar, sums[i]);
    }
    return List.of(bars);
  }

  private static long classOf(double value, double width) {
    return (long) Math.floor(value / width);
  }
}
