package org.muniment.domain.daylog;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.muniment.domain.climate.RoomValue;
import org.muniment.domain.measure.Quantity;

/**
 * What was observed at the fixed times of a day (rules E1, E4; numbers: Observation times). A local
 * time that the clock skips is observed as much later as it skips; one that it shows twice, the
 * first time.
 *
 * @param sensors in the order of their codes
 * @param byHand in the order of time and of entering
 */
record Observations(List<Heard> sensors, List<HandReading> byHand) {
  /** Those of a date up to {@code untilMillis}. */
  List<Observation> on(LocalDate date, ZoneId zone, ObservationTimes times, long untilMillis) {
    return times.times().stream()
        .filter(time -> millis(date, zone, time) <= untilMillis)
        .map(time -> at(time, millis(date, zone, time)))
        .toList();
  }

  private static long millis(LocalDate date, ZoneId zone, LocalTime time) {
    return date.atTime(time).atZone(zone).toInstant().toEpochMilli();
  }

  private Observation at(LocalTime time, long atMillis) {
    EnumMap<Quantity, Observation.Seen> seen = new EnumMap<>(Quantity.class);
    for (Quantity quantity : LogDay.LOGGED) {
      seen(quantity, atMillis).ifPresent(found -> seen.put(quantity, found));
    }
    return new Observation(time, seen);
  }

  /** By the sensors, or by hand where that is at least as near as the nearest of them. */
  private Optional<Observation.Seen> seen(Quantity quantity, long atMillis) {
    List<Heard.Nearest> nearest =
        sensors.stream().flatMap(one -> one.nearest(quantity, atMillis).stream()).toList();
    Optional<HandReading> read = nearestByHand(quantity, atMillis);
    long distance =
        nearest.stream()
            .mapToLong(one -> Math.abs(one.offsetMillis()))
            .min()
            .orElse(Long.MAX_VALUE);
    return read.filter(one -> distance(one, atMillis) <= distance)
        .map(one -> seen(one, quantity, atMillis))
        .or(() -> nearest.isEmpty() ? Optional.empty() : Optional.of(seen(nearest)));
  }

  /** Of two as near the earlier; of two of the same moment the one entered last. */
  private Optional<HandReading> nearestByHand(Quantity quantity, long atMillis) {
    return byHand.stream()
        .filter(one -> one.values().containsKey(quantity))
        .filter(one -> distance(one, atMillis) <= ObservationTimes.REACH.toMillis())
        .min(
            Comparator.<HandReading>comparingLong(one -> distance(one, atMillis))
                .thenComparing(HandReading::at)
                .thenComparing(HandReading::id, Comparator.reverseOrder()));
  }

  private static long distance(HandReading reading, long atMillis) {
    return Math.abs(reading.at().toEpochMilli() - atMillis);
  }

  private static Observation.Seen seen(HandReading read, Quantity quantity, long atMillis) {
    return new Observation.Seen(
        read.values().get(quantity),
        List.of(read.instrument()),
        true,
        read.at().toEpochMilli() - atMillis);
  }

  private static Observation.Seen seen(List<Heard.Nearest> nearest) {
    double[] values = nearest.stream().mapToDouble(Heard.Nearest::value).toArray();
    long farthest = nearest.get(0).offsetMillis();
    for (Heard.Nearest one : nearest) {
      farthest = Math.abs(one.offsetMillis()) > Math.abs(farthest) ? one.offsetMillis() : farthest;
    }
    return new Observation.Seen(
        RoomValue.median(values),
        nearest.stream().map(Heard.Nearest::sensor).toList(),
        false,
        farthest);
  }
}
