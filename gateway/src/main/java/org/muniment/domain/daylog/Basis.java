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
   * @param hold how long a reading stands when no other follows
   * @param stays when it hung here, in the order of time
   * @param offsets calibrations that reach the day, in the order of time; none means as measured
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
  }

  /** Milliseconds of the Unix epoch; {@code to} is exclusive. */
  public record Stay(long fromMillis, long toMillis) {}

  /** What is added to a raw value from an instant on. */
  public record Offset(Quantity quantity, long fromMillis, double offset) {}

  public Basis {
    sources = List.copyOf(sources);
    EnumMap<Quantity, LimitsCourse> copy = new EnumMap<>(Quantity.class);
    copy.putAll(limits);
    limits = Collections.unmodifiableMap(copy);
  }
}
