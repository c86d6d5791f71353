package org.muniment.domain.sensor;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.measure.Series;
import org.muniment.domain.text.Code;

/**
 * A registered sensor with its dated placements and calibrations.
 *
 * @param id the number of its readings in the store; given once, never used again
 * @param profile the id of the device profile that decodes its messages
 * @param expectedInterval how often it should report; a reading stands for at most 1.5 of them
 * @param placements at least one, in the order of time; the first holds from the beginning of time
 * @param calibrations in the order of time
 */
public record Sensor(
    int id,
    Code code,
    String name,
    String profile,
    SensorAddress address,
    Duration expectedInterval,
    List<Placement> placements,
    List<Calibration> calibrations) {
  /** A reading stands for the time until the next one, at most this share of the interval. */
  public static final double HOLD_INTERVALS = 1.5;

  public Sensor {
    Objects.requireNonNull(code);
    Objects.requireNonNull(address);
    if (name == null || name.isBlank()) {
      throw new IllegalArgumentException("a sensor needs a name");
    }
    if (expectedInterval.isNegative() || expectedInterval.isZero()) {
      throw new IllegalArgumentException(
          "the expected interval must be positive, got " + expectedInterval);
    }
    if (placements.isEmpty()) {
      throw new IllegalArgumentException("a sensor needs a placement");
    }
    placements = placements.stream().sorted(Comparator.comparing(Placement::from)).toList();
    calibrations = calibrations.stream().sorted(Comparator.comparing(Calibration::from)).toList();
  }

  /** How long a reading of this sensor stands for when no other follows. */
  public Duration hold() {
    return Duration.ofMillis((long) (expectedInterval.toMillis() * HOLD_INTERVALS));
  }

  public Placement placementAt(Instant at) {
    Placement valid = placements.get(0);
    for (Placement placement : placements) {
      if (!placement.from().isAfter(at)) {
        valid = placement;
      }
    }
    return valid;
  }

  /**
   * What is added to a raw value of {@code quantity} measured at {@code at}; 0 without calibration.
   */
  public double offsetAt(Quantity quantity, Instant at) {
    double offset = 0;
    for (Calibration calibration : calibrations) {
      if (calibration.quantity() == quantity && !calibration.from().isAfter(at)) {
        offset = calibration.offset();
      }
    }
    return offset;
  }

  public double calibrated(Quantity quantity, Instant at, double raw) {
    return Quantity.rounded(raw + offsetAt(quantity, at));
  }

  /** The series with the offsets in force at each of its times; itself when there are none. */
  public Series calibrated(Quantity quantity, Series raw) {
    if (calibrations.stream().noneMatch(c -> c.quantity() == quantity)) {
      return raw;
    }
    Series.Builder result = new Series.Builder();
    for (int i = 0; i < raw.size(); i++) {
      result.add(raw.atMillis(i), calibrated(quantity, raw.at(i), raw.value(i)), raw.markBits(i));
    }
    return result.build();
  }
}
