package org.muniment.domain.daylog;

import java.util.Objects;
import java.util.Optional;
import org.muniment.domain.measure.PeriodSum;

/**
 * What one quantity of a place, or of one of its sensors, did in a day; calibrated.
 *
 * @param sum time-weighted mean, extremes with their times, covered time
 * @param inLimits of the time that is covered and has limits
 * @param largestChange the largest span over any 24 hours that end in the day; empty without data
 */
public record DayFigures(PeriodSum sum, Share inLimits, Optional<Change> largestChange) {
  /**
   * The highest less the lowest value of 24 hours (numbers: Environment presets, reading a).
   *
   * @param span in the quantity's unit, 0 or more
   * @param endMillis the end of the first 24 hours that have this span
   */
  public record Change(double span, long endMillis) {}

  public DayFigures {
    Objects.requireNonNull(sum);
    Objects.requireNonNull(inLimits);
    Objects.requireNonNull(largestChange);
  }
}
