package org.muniment.domain.daylog;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.muniment.domain.limits.LimitsCourse;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.text.Code;

/**
 * What decides how a day's raw readings become its figures, cut to what reaches that day: when two
 * bases are equal and the readings too, so are the figures.
 *
 * @param sources in the order of their numbers, the place's own and the outdoor ones
 * @param limits of the place, per quantity that has any
 */
public record Basis(
    List<Source> sources, Map<Quantity, LimitsCourse> limits, ObservationTimes times) {
  /**
   * A sensor.
   *
   * @param hold how long a reading stands when no other follows; whole milliseconds
   * @param stays when it hung here, in the order of time
   * @param offsets calibrations that reach the day, in the order of quantity and time; none means
   *     as measured
   */
  public record Source(
      int sensor,
      Code code,
      boolean outdoor,
      Duration hold,
      List<Stay> stays,
      List<Offset> offsets) {
    public Source {
      stays = List.copyOf(stays);
      offsets = List.copyOf(offsets);
    }

    /** What is added to a raw value; 0 without calibration. */
    public double offsetAt(Quantity quantity, long atMillis) {
      double valid = 0;
      for (Offset offset : offsets) {
        if (offset.quantity() == quantity && offset.fromMillis() <= atMillis) {
          valid = offset.offset();
        }
      }
      return valid;
    }
  }

  /** Milliseconds of the Unix epoch; {@code to} is exclusive. */
  public record Stay(long fromMillis, long toMillis) {}

  /**
   * What is added to a raw value from an instant on.
   *
   * @param fromMillis the least number for the beginning of time
   * @param offset in the quantity's unit, whole 1/10,000
   */
  public record Offset(Quantity quantity, long fromMillis, double offset) {}

  public Basis {
    sources = List.copyOf(sources);
    EnumMap<Quantity, LimitsCourse> copy = new EnumMap<>(Quantity.class);
    copy.putAll(limits);
    limits = Collections.unmodifiableMap(copy);
  }
}
