package org.muniment.domain.measure;

/**
 * What one quantity of one sensor did in a period, in a form that can be added up: the base of
 * every mean, whatever the step.
 *
 * @param fromMillis begin of the period, inclusive, in milliseconds of the Unix epoch
 * @param toMillis end, exclusive
 * @param min the lowest value, in the quantity's unit; NaN when nothing is covered
 * @param minAtMillis when it was first seen
 * @param max the highest value
 * @param maxAtMillis when it was first seen
 * @param weighted the sum of value × milliseconds it stood for
 * @param coveredMillis how much of the period is covered by readings
 */
public record PeriodSum(
    long fromMillis,
    long toMillis,
    double min,
    long minAtMillis,
    double max,
    long maxAtMillis,
    double weighted,
    long coveredMillis) {

  public static PeriodSum empty(long fromMillis, long toMillis) {
    return new PeriodSum(fromMillis, toMillis, Double.NaN, 0, Double.NaN, 0, 0, 0);
  }

  public boolean isEmpty() {
    return coveredMillis == 0;
  }

  /** The time-weighted mean; NaN when nothing is covered. */
  public double mean() {
    return isEmpty() ? Double.NaN : weighted / coveredMillis;
  }

  /** The covered share of the period, 0 to 1. */
  public double coverage() {
    return (double) coveredMillis / (toMillis - fromMillis);
  }

  /** This period and {@code next} as one; both must be in order and must not overlap. */
  public PeriodSum plus(PeriodSum next) {
    if (next.fromMillis < toMillis) {
      throw new IllegalArgumentException("periods overlap or are out of order");
    }
    boolean minHere = !isEmpty() && (next.isEmpty() || min <= next.min);
    boolean maxHere = !isEmpty() && (next.isEmpty() || max >= next.max);
    return new PeriodSum(
        fromMillis,
        next.toMillis,
        minHere ? min : next.min,
        minHere ? minAtMillis : next.minAtMillis,
        maxHere ? max : next.max,
        maxHere ? maxAtMillis : next.maxAtMillis,
        weighted + next.weighted,
        coveredMillis + next.coveredMillis);
  }
}
