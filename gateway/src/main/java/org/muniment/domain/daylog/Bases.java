package org.muniment.domain.daylog;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.muniment.domain.limits.Limits;
import org.muniment.domain.limits.LimitsCourse;
import org.muniment.domain.limits.Preset;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.sensor.Placement;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.text.Code;

/**
 * The basis of a day: of all that is set up only what reaches the day, so that a change elsewhere
 * or long ago leaves it as it is. What decides the first moment is said to hold from the beginning
 * of time.
 */
public final class Bases {
  private final long dayFrom;
  private final long dayTo;

  private Bases(long dayFrom, long dayTo) {
    this.dayFrom = dayFrom;
    this.dayTo = dayTo;
  }

  /**
   * @param sensors all there are; those that hung here or outdoors are taken
   * @param overTime the limits that held here, as the versions of one preset
   * @param dayFrom begin of the local day, milliseconds of the Unix epoch
   * @param dayTo its end, exclusive
   */
  public static Basis of(
      Code place,
      Collection<Sensor> sensors,
      Preset overTime,
      ObservationTimes times,
      long dayFrom,
      long dayTo) {
    Bases bases = new Bases(dayFrom, dayTo);
    List<Basis.Source> sources = new ArrayList<>();
    sources.addAll(bases.sources(sensors, false, here -> here.place().equals(Optional.of(place))));
    sources.addAll(bases.sources(sensors, true, here -> here.kind() == Placement.Kind.OUTDOOR));
    return new Basis(sources, bases.limits(overTime), times);
  }

  private List<Basis.Source> sources(
      Collection<Sensor> sensors, boolean isOutdoor, Predicate<Placement> belongs) {
    return sensors.stream()
        .sorted(Comparator.comparingInt(Sensor::id))
        .flatMap(sensor -> source(sensor, isOutdoor, belongs).stream())
        .toList();
  }

  private Optional<Basis.Source> source(
      Sensor sensor, boolean isOutdoor, Predicate<Placement> belongs) {
    // Outdoors only observations are made; inside, the largest change looks back.
    Duration back = isOutdoor ? ObservationTimes.REACH : DayInput.LOOK_BACK.plus(sensor.hold());
    long reachFrom = dayFrom - back.toMillis();
    long reachTo = dayTo + ObservationTimes.REACH.toMillis();
    List<Basis.Stay> stays = stays(sensor, belongs, reachFrom, reachTo);
    return stays.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Basis.Source(
                sensor.id(),
                sensor.code(),
                isOutdoor,
                sensor.hold(),
                stays,
                offsets(sensor, reachFrom, reachTo)));
  }

  private static List<Basis.Stay> stays(
      Sensor sensor, Predicate<Placement> belongs, long reachFrom, long reachTo) {
    List<Basis.Stay> stays = new ArrayList<>();
    List<Placement> placements = sensor.placements();
    for (int i = 0; i < placements.size(); i++) {
      boolean isLast = i + 1 == placements.size();
      long begin = i == 0 ? reachFrom : placements.get(i).from().toEpochMilli();
      long end = isLast ? reachTo : placements.get(i + 1).from().toEpochMilli();
      long from = Math.max(reachFrom, begin);
      long to = Math.min(reachTo, end);
      if (from < to && belongs.test(placements.get(i))) {
        append(stays, new Basis.Stay(from, to));
      }
    }
    return stays;
  }

  private static void append(List<Basis.Stay> stays, Basis.Stay next) {
    int last = stays.size() - 1;
    if (last >= 0 && stays.get(last).toMillis() == next.fromMillis()) {
      stays.set(last, new Basis.Stay(stays.get(last).fromMillis(), next.toMillis()));
    } else {
      stays.add(next);
    }
  }

  private static List<Basis.Offset> offsets(Sensor sensor, long reachFrom, long reachTo) {
    List<Basis.Offset> offsets = new ArrayList<>();
    for (Quantity quantity : LogDay.LOGGED) {
      double valid = Quantity.rounded(sensor.offsetAt(quantity, Instant.ofEpochMilli(reachFrom)));
      if (valid != 0) {
        offsets.add(new Basis.Offset(quantity, Long.MIN_VALUE, valid));
      }
      for (var calibration : sensor.calibrations()) {
        long from = calibration.from().toEpochMilli();
        boolean reaches = from > reachFrom && from < reachTo;
        double offset = Quantity.rounded(calibration.offset());
        if (calibration.quantity() == quantity && reaches && offset != valid) {
          offsets.add(new Basis.Offset(quantity, from, offset));
          valid = offset;
        }
      }
    }
    return offsets;
  }

  private Map<Quantity, LimitsCourse> limits(Preset overTime) {
    EnumMap<Quantity, LimitsCourse> limits = new EnumMap<>(Quantity.class);
    for (Quantity quantity : LogDay.LOGGED) {
      LimitsCourse course = limits(LimitsCourse.of(overTime, quantity));
      if (course.parts().stream().anyMatch(part -> part.limits().isPresent())) {
        limits.put(quantity, course);
      }
    }
    return limits;
  }

  private LimitsCourse limits(LimitsCourse all) {
    List<LimitsCourse.Part> parts = new ArrayList<>();
    Optional<Limits> valid = all.at(dayFrom);
    parts.add(new LimitsCourse.Part(Long.MIN_VALUE, valid));
    long change = all.nextChange(dayFrom);
    while (change < dayTo) {
      Optional<Limits> next = all.at(change);
      if (!next.equals(valid)) {
        parts.add(new LimitsCourse.Part(change, next));
        valid = next;
      }
      change = all.nextChange(change);
    }
    return new LimitsCourse(parts);
  }
}
