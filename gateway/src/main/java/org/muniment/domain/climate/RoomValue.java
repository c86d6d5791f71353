package org.muniment.domain.climate;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.sensor.SensorState;
import org.muniment.domain.sensor.SensorStatus.Last;

/**
 * The value of a place at a moment: per quantity the median of its own sensors that are ok, each
 * held at most 1.5 expected intervals (contract: A sensor's limits).
 *
 * @param at the time of the newest value that went in
 * @param values calibrated, per quantity
 */
public record RoomValue(Optional<Instant> at, Map<Quantity, Double> values) {
  /**
   * One sensor of the place.
   *
   * @param hold how long its values stand
   * @param last calibrated newest values
   */
  public record Member(SensorState state, Duration hold, Map<Quantity, Last> last) {}

  public static final RoomValue NONE = new RoomValue(Optional.empty(), Map.of());

  public RoomValue {
    values = Map.copyOf(values);
  }

  public static RoomValue of(List<Member> members, Instant now) {
    EnumMap<Quantity, Double> medians = new EnumMap<>(Quantity.class);
    Instant newest = null;
    for (Quantity quantity : Quantity.values()) {
      List<Last> current = current(members, quantity, now);
      if (current.isEmpty()) {
        continue;
      }
      medians.put(quantity, median(current.stream().mapToDouble(Last::value).toArray()));
      for (Last last : current) {
        newest = newest == null || last.at().isAfter(newest) ? last.at() : newest;
      }
    }
    return medians.isEmpty() ? NONE : new RoomValue(Optional.of(newest), medians);
  }

  /**
   * The middle value; of an even number the mean of the two in the middle, half up to what is kept.
   */
  public static double median(double... values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("the median of nothing does not exist");
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return medianOfSorted(sorted, sorted.length);
  }

  /** The same of the first {@code count} values, which rise. */
  static double medianOfSorted(double[] sorted, int count) {
    int middle = count / 2;
    return count % 2 == 1 ? sorted[middle] : Quantity.between(sorted[middle - 1], sorted[middle]);
  }

  private static List<Last> current(List<Member> members, Quantity quantity, Instant now) {
    return members.stream()
        .filter(member -> member.state() == SensorState.OK)
        .filter(member -> member.last().containsKey(quantity))
        .filter(member -> !member.last().get(quantity).at().plus(member.hold()).isBefore(now))
        .map(member -> member.last().get(quantity))
        .toList();
  }
}
