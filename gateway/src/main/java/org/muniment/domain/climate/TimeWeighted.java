package org.muniment.domain.climate;

import java.time.Duration;
import org.muniment.domain.measure.PeriodSum;
import org.muniment.domain.measure.Series;

/**
 * Statistics weighted by time, not by count of readings (numbers: Statistics of a period): a
 * reading stands for the time until the next one, at most {@code hold}; what lies beyond is a gap.
 */
public final class TimeWeighted {
  private TimeWeighted() {}

  /**
   * The sum of {@code [fromMillis, toMillis)}. The series may begin before the period: a reading
   * from before still stands for its first minutes. Extremes are those of the readings taken inside
   * the period; a period without a reading of its own has the held value as both.
   */
  public static PeriodSum sum(Series series, long fromMillis, long toMillis, Duration hold) {
    if (fromMillis >= toMillis) {
      throw new IllegalArgumentException("a period must not be empty");
    }
    long holdMillis = hold.toMillis();
    int first = series.firstAtOrAfter(fromMillis);
    double weighted = 0;
    long covered = 0;
    if (first > 0) {
      long stands = standsUntil(series, first - 1, holdMillis, toMillis) - fromMillis;
      if (stands > 0) {
        weighted += series.value(first - 1) * stands;
        covered += stands;
      }
    }
    int min = -1;
    int max = -1;
    int index = first;
    for (; index < series.size() && series.atMillis(index) < toMillis; index++) {
      double value = series.value(index);
      long stands = standsUntil(series, index, holdMillis, toMillis) - series.atMillis(index);
      weighted += value * stands;
      covered += stands;
      min = min < 0 || value < series.value(min) ? index : min;
      max = max < 0 || value > series.value(max) ? index : max;
    }
    if (covered == 0) {
      return PeriodSum.empty(fromMillis, toMillis);
    }
    if (min < 0) {
      double held = series.value(first - 1);
      return new PeriodSum(
          fromMillis, toMillis, held, fromMillis, held, fromMillis, weighted, covered);
    }
    return new PeriodSum(
        fromMillis,
        toMillis,
        series.value(min),
        series.atMillis(min),
        series.value(max),
        series.atMillis(max),
        weighted,
        covered);
  }

  private static long standsUntil(Series series, int index, long holdMillis, long endMillis) {
    long until = series.atMillis(index) + holdMillis;
    if (index + 1 < series.size()) {
      until = Math.min(until, series.atMillis(index + 1));
    }
    return Math.min(until, endMillis);
  }
}
