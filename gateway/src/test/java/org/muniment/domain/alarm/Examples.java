package org.muniment.domain.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.muniment.domain.limits.Presets;
import org.muniment.domain.measure.Measurement;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.measure.Series;
import org.muniment.domain.place.Room;
import org.muniment.domain.sensor.Placement;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.sensor.SensorAddress;
import org.muniment.domain.text.Code;

/** A room with a sensor, and shorthands for what it measures. */
final class Examples {
  static final Instant START = Instant.parse("2026-11-22T00:00:00Z");
  static final Code ROOM = Code.of("R1");

  private Examples() {}

  static Instant minute(long minute) {
    return START.plus(Duration.ofMinutes(minute));
  }

  /** Reports every ten minutes; hangs in the room since ever. */
  static Sensor sensor() {
    return sensor(Duration.ofMinutes(10));
  }

  static Sensor sensor(Duration interval) {
    return new Sensor(
        1,
        Code.of("S1"),
        "S1",
        "muniment",
        SensorAddress.ofTopic("t/1"),
        interval,
        List.of(Placement.inRoom(Instant.EPOCH, ROOM)),
        List.of());
  }

  static Sensor with(Sensor sensor, List<Placement> placements) {
    return new Sensor(
        sensor.id(),
        sensor.code(),
        sensor.name(),
        sensor.profile(),
        sensor.address(),
        sensor.expectedInterval(),
        placements,
        sensor.calibrations());
  }

  /** The room by its preset, with rules of its own. */
  static RuleBook book(String preset, PlaceRule... rules) {
    Room room = new Room(ROOM, "R1", preset, Code.of("SITE"));
    return new RuleBook(
        List.of(room), List.of(), Presets.SHIPPED, List.of(rules), GeneralRules.DEFAULT);
  }

  static PlaceRule rule(Quantity quantity, AlarmRule rule) {
    PlaceRule.Version version = new PlaceRule.Version(START, Optional.of(rule), "", "");
    return new PlaceRule(ROOM, quantity, List.of(version));
  }

  /** Only limits: no delays, no deadband, nothing else. */
  static AlarmRule limits(double low, double high) {
    return rule(OptionalDouble.of(low), OptionalDouble.of(high), Optional.empty());
  }

  static AlarmRule change(Fluctuation fluctuation) {
    return rule(OptionalDouble.empty(), OptionalDouble.empty(), Optional.of(fluctuation));
  }

  private static AlarmRule rule(
      OptionalDouble low, OptionalDouble high, Optional<Fluctuation> fluctuation) {
    return new AlarmRule(
        low,
        high,
        0,
        Duration.ZERO,
        Duration.ZERO,
        0,
        0,
        OptionalDouble.empty(),
        fluctuation,
        Duration.ZERO,
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }

  static Measurement temperature(long minute, double value) {
    return new Measurement(minute(minute), Map.of(Quantity.TEMPERATURE, value));
  }

  static Measurement air(long minute, double temperatureC, double humidityPct) {
    return new Measurement(
        minute(minute), Map.of(Quantity.TEMPERATURE, temperatureC, Quantity.HUMIDITY, humidityPct));
  }

  /** Minutes and values in turn. */
  static Series series(double... minutesAndValues) {
    Series.Builder series = new Series.Builder();
    for (int i = 0; i < minutesAndValues.length; i += 2) {
      series.add(minute((long) minutesAndValues[i]).toEpochMilli(), minutesAndValues[i + 1], 0);
    }
    return series.build();
  }

  static Optional<Judged> of(List<Judged> judged, AlarmKind kind) {
    return judged.stream().filter(one -> one.key().kind() == kind).findFirst();
  }
}
