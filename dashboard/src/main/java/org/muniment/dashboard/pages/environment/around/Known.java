package org.muniment.dashboard.pages.environment.around;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.ClimateDesk.Bucket;
import org.muniment.desk.Step;
import org.muniment.domain.climate.AirHour;
import org.muniment.domain.limits.Preset;
import org.muniment.domain.measure.PeriodSum;
import org.muniment.domain.measure.Quantity;

/**
 * What is known of a place in a period, by the hour.
 *
 * @param end of the part of the period that is over
 * @param limits that held over time
 */
public record Known(Instant from, Instant end, List<Bucket> buckets, Preset limits) {
  public static Known of(Backend backend, Words words, Place place, Period period) {
    Instant from = period.from(words.zone());
    Instant to = period.to(words.zone());
    Instant end = words.now().isBefore(to) ? words.now() : to;
    List<Bucket> buckets =
        from.isBefore(end)
            ? backend.climate().placeSteps(place.code(), from, end, Step.PT1H)
            : List.of();
    return new Known(from, end, buckets, backend.places().overTime(place.code().value()));
  }

  public List<PeriodSum> of(Quantity quantity) {
    return sums(buckets, quantity);
  }

  /** The hours in which temperature and humidity are known. */
  public static List<AirHour> air(List<Bucket> buckets) {
    return AirHour.of(sums(buckets, Quantity.TEMPERATURE), sums(buckets, Quantity.HUMIDITY));
  }

  private static List<PeriodSum> sums(List<Bucket> buckets, Quantity quantity) {
    return buckets.stream()
        .map(bucket -> bucket.sums().get(quantity))
        .filter(sum -> sum != null && !sum.isEmpty())
        .toList();
  }

  public List<AirHour> air() {
    return air(buckets);
  }

  public Optional<Statistics> statistics(Quantity quantity) {
    return Statistics.of(quantity, buckets, from, end, limits);
  }

  public Duration asked() {
    return Duration.between(from, end);
  }

  /** How much of the period so far is covered by these hours, 0 to 1. */
  public double coverage(List<AirHour> hours) {
    long covered = hours.stream().mapToLong(AirHour::coveredMillis).sum();
    return asked().isZero() ? 0 : Math.min(1, (double) covered / asked().toMillis());
  }
}
