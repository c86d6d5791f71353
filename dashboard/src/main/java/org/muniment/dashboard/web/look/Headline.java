package org.muniment.dashboard.web.look;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import org.muniment.desk.ClimateDesk.Outside;
import org.muniment.desk.ClimateDesk.RoomNow;
import org.muniment.desk.SensorsDesk.SensorView;
import org.muniment.domain.limits.Limits;
import org.muniment.domain.limits.Standing;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.sensor.SensorStatus;

/**
 * What is said of one quantity of a room: the median while all its sensors are in limits; as soon
 * as one is out, that sensor's value with its name, because nothing wrong is never an average over
 * a wrong corner.
 *
 * @param value none without current data
 * @param culprit the sensor that is out of limits, the worst of them
 * @param limits those in force now, if the room's preset has any for the quantity
 */
public record Headline(
    Quantity quantity,
    OptionalDouble value,
    Optional<SensorView> culprit,
    Optional<Limits> limits,
    Optional<Standing> standing,
    Optional<Instant> lastAt) {

  public static Headline of(RoomNow room, Quantity quantity) {
    Optional<Limits> limits = Optional.ofNullable(room.limits().get(quantity));
    Optional<Instant> lastAt = lastAt(room, quantity);
    for (Outside outside : room.outside()) {
      if (outside.quantity() == quantity) {
        return said(quantity, outside.value(), Optional.of(outside.sensor()), limits, lastAt);
      }
    }
    Double median = room.value().values().get(quantity);
    return median == null
        ? new Headline(
            quantity, OptionalDouble.empty(), Optional.empty(), limits, Optional.empty(), lastAt)
        : said(quantity, median, Optional.empty(), limits, lastAt);
  }

  /** How far beyond its limit, in the quantity's unit; 0 inside. */
  public double excess() {
    if (value.isEmpty() || limits.isEmpty()) {
      return 0;
    }
    double now = value.getAsDouble();
    return Math.max(0, Math.max(limits.get().low() - now, now - limits.get().high()));
  }

  /** The excess in widths of the limits, so that degrees and per cent can be compared. */
  public double severity() {
    return limits.map(range -> excess() / range.width()).orElse(0.0);
  }

  public Chip chip() {
    if (value.isEmpty()) {
      return Chip.NO_DATA;
    }
    if (standing.filter(Standing::isOutside).isPresent()) {
      return Chip.ALARM;
    }
    return standing.filter(Standing::isNear).isPresent() ? Chip.NEAR : Chip.OK;
  }

  public Bullet.Tone tone() {
    return switch (chip()) {
      case ALARM -> Bullet.Tone.OUT;
      case NEAR -> Bullet.Tone.NEAR;
      case OK, NO_DATA, EMPTY -> Bullet.Tone.CALM;
    };
  }

  private static Headline said(
      Quantity quantity,
      double value,
      Optional<SensorView> culprit,
      Optional<Limits> limits,
      Optional<Instant> lastAt) {
    return new Headline(
        quantity,
        OptionalDouble.of(value),
        culprit,
        limits,
        limits.map(range -> Standing.of(quantity, range, value)),
        lastAt);
  }

  private static Optional<Instant> lastAt(RoomNow room, Quantity quantity) {
    return room.sensors().stream()
        .map(view -> view.calibrated().get(quantity))
        .filter(java.util.Objects::nonNull)
        .map(SensorStatus.Last::at)
        .max(Instant::compareTo);
  }
}
