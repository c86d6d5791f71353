package org.muniment.domain.climate;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.muniment.domain.measure.PeriodSum;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.measure.Series;

/**
 * What stood when: one quantity over time as pieces of constant value, with holes where nothing is
 * known. A piece begins with every reading, also of the same value, and where another of several
 * sensors falls silent.
 *
 * <p>Shapes: {@code fromMillis}, {@code toMillis} and {@code values} have the same length; a piece
 * is {@code [from, to)} in milliseconds of the Unix epoch and never empty; pieces follow each other
 * and never overlap. Values have the four decimals that are kept.
 */
public final class Course {
  public static final Course EMPTY = new Builder(0).build();

  /** {@code [fromMillis, toMillis)}. */
  public record Span(long fromMillis, long toMillis) {
    public static final Span ALWAYS = new Span(Long.MIN_VALUE, Long.MAX_VALUE);
  }

  private final long[] fromMillis;
  private final long[] toMillis;
  private final double[] values;

  private Course(long[] fromMillis, long[] toMillis, double[] values) {
    this.fromMillis = fromMillis;
    this.toMillis = toMillis;
    this.values = values;
  }

  /**
   * Of one sensor: each reading taken during a stay stands until the next one, at most {@code
   * hold}, and not beyond the stay (numbers: Statistics of a period).
   *
   * @param calibrated its readings
   * @param stays in the order of time, without overlaps
   */
  public static Course of(Series calibrated, Duration hold, List<Span> stays) {
    Builder course = new Builder(calibrated.size());
    for (Span stay : stays) {
      int index = calibrated.firstAtOrAfter(stay.fromMillis());
      for (; index < calibrated.size() && calibrated.atMillis(index) < stay.toMillis(); index++) {
        long at = calibrated.atMillis(index);
        long until = Math.min(at + hold.toMillis(), stay.toMillis());
        if (index + 1 < calibrated.size()) {
          until = Math.min(until, calibrated.atMillis(index + 1));
        }
        course.add(at, until, calibrated.value(index));
      }
    }
    return course.build();
  }

  /** The same of a sensor that never moved. */
  public static Course of(Series calibrated, Duration hold) {
    return of(calibrated, hold, List.of(Span.ALWAYS));
  }

  /**
   * Of a place with several sensors: at every moment the median of those that stand, rounded to
   * what is kept (contract: the value of a room). That of one is itself.
   */
  public static Course median(List<Course> courses) {
    return courses.size() == 1 ? courses.get(0) : new Medians(courses).course();
  }

  public int size() {
    return values.length;
  }

  public boolean isEmpty() {
    return values.length == 0;
  }

  public long fromMillis(int index) {
    return fromMillis[index];
  }

  public long toMillis(int index) {
    return toMillis[index];
  }

  public double value(int index) {
    return values[index];
  }

  /** The index of the first piece that ends after {@code millis}; {@link #size()} without one. */
  public int firstEndingAfter(long millis) {
    int found = Arrays.binarySearch(toMillis, millis);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /**
   * The sum of {@code [from, to)}, by the conventions of {@link TimeWeighted}: extremes are those
   * of the pieces that begin inside; where none does, the value that stands from before is both.
   * The sum of value × time is made of whole numbers, so that it is exact and does not depend on
   * the order of adding.
   *
   * @throws ArithmeticException for a sum that no quantity reaches in fifty days
   */
  public PeriodSum sum(long from, long to) {
    if (from > to) {
      throw new IllegalArgumentException("a period from %d to %d ends early".formatted(from, to));
    }
    long weighted = 0;
    long covered = 0;
    int first = firstEndingAfter(from);
    int min = -1;
    int max = -1;
    for (int i = first; i < values.length && fromMillis[i] < to; i++) {
      long stands = Math.min(toMillis[i], to) - Math.max(fromMillis[i], from);
      weighted = Math.addExact(weighted, Math.multiplyExact(Quantity.toFixed(values[i]), stands));
      covered += stands;
      if (fromMillis[i] >= from) {
        min = min < 0 || values[i] < values[min] ? i : min;
        max = max < 0 || values[i] > values[max] ? i : max;
      }
    }
    if (covered == 0) {
      return PeriodSum.empty(from, to);
    }
    int lowest = min < 0 ? first : min;
    int highest = max < 0 ? first : max;
    return new PeriodSum(
        from,
        to,
        values[lowest],
        Math.max(from, fromMillis[lowest]),
        values[highest],
        Math.max(from, fromMillis[highest]),
        Quantity.fromFixed(weighted),
        covered);
  }

  /** Collects pieces in the order of time; those that last no time are passed over. */
  static final class Builder {
    private long[] fromMillis;
    private long[] toMillis;
    private double[] values;
    private int size;

    Builder(int expected) {
      fromMillis = new long[expected];
      toMillis = new long[expected];
      values = new double[expected];
    }

    void add(long from, long to, double value) {
      if (from >= to) {
        return;
      }
      if (size > 0 && from < toMillis[size - 1]) {
        throw new IllegalArgumentException(
            "a piece from %d follows one until %d".formatted(from, toMillis[size - 1]));
      }
      if (size == values.length) {
        int more = Math.max(16, size * 2);
        fromMillis = Arrays.copyOf(fromMillis, more);
        toMillis = Arrays.copyOf(toMillis, more);
        values = Arrays.copyOf(values, more);
      }
      fromMillis[size] = from;
      toMillis[size] = to;
      values[size] = value;
      size++;
    }

    Course build() {
      return new Course(
          Arrays.copyOf(fromMillis, size),
          Arrays.copyOf(toMillis, size),
          Arrays.copyOf(values, size));
    }
  }
}
