package org.muniment.dashboard.pages.environment.around;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muniment.desk.ClimateDesk.Bucket;
import org.muniment.domain.daylog.Share;
import org.muniment.domain.limits.Limits;
import org.muniment.domain.limits.Preset;
import org.muniment.domain.measure.PeriodSum;
import org.muniment.domain.measure.Quantity;

/**
 * One quantity over a period, weighted by time (numbers: Statistics of a period).
 *
 * @param sum what is known of the period
 * @param asked the part of the period that is over
 * @param inLimitsShare of the known time, judged step by step with the limits of that time; empty
 *     without limits
 */
public record Statistics(
    Quantity quantity, PeriodSum sum, Duration asked, Optional<Double> inLimitsShare) {
  /** Below this, a figure is marked as incomplete. */
  public static final double ENOUGH = Share.ENOUGH;

  /** Empty when nothing is known or nothing of the period is over. */
  public static Optional<Statistics> of(
      Quantity quantity, List<Bucket> buckets, Instant from, Instant to, Preset preset) {
    PeriodSum all = null;
    long judged = 0;
    long inside = 0;
    for (Bucket bucket : buckets) {
      PeriodSum sum = bucket.sums().get(quantity);
      if (sum == null || sum.isEmpty()) {
        continue;
      }
      all = all == null ? sum : all.plus(sum);
      Optional<Limits> limits = preset.at(bucket.from()).of(quantity);
      if (limits.isPresent()) {
        judged += sum.coveredMillis();
        inside += limits.get().contain(sum.mean()) ? sum.coveredMillis() : 0;
      }
    }
    if (all == null || !from.isBefore(to)) {
      return Optional.empty();
    }
    Optional<Double> share = judged == 0 ? Optional.empty() : Optional.of((double) inside / judged);
    return Optional.of(new Statistics(quantity, all, Duration.between(from, to), share));
  }

  /** 0 to 1. */
  public double coverage() {
    return Math.min(1, (double) sum.coveredMillis() / asked.toMillis());
  }

  public boolean incomplete() {
    return coverage() < ENOUGH;
  }

  public Duration missing() {
    return asked.minusMillis(Math.min(asked.toMillis(), sum.coveredMillis()));
  }
}
