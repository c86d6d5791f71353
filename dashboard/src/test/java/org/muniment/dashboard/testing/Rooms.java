package org.muniment.dashboard.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.ClimateDesk.Derived;
import org.muniment.desk.ClimateDesk.Outside;
import org.muniment.desk.ClimateDesk.RoomNow;
import org.muniment.desk.SensorsDesk.SensorView;
import org.muniment.domain.climate.Psychrometrics;
import org.muniment.domain.climate.RoomValue;
import org.muniment.domain.limits.Limits;
import org.muniment.domain.limits.Preset;
import org.muniment.domain.limits.Presets;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.place.Room;
import org.muniment.domain.sensor.Placement;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.sensor.SensorAddress;
import org.muniment.domain.sensor.SensorState;
import org.muniment.domain.sensor.SensorStatus;
import org.muniment.domain.text.Code;

/** Rooms at one moment, made of what their sensors say. */
public final class Rooms {
  public static final Instant NOW = Instant.parse("2026-07-16T02:24:00Z");
  public static final Code CODE = Code.of("R1");

  private static final Duration EVERY_MINUTE = Duration.ofMinutes(1);
  private static final Preset GENERAL = Presets.SHIPPED.get(0);

  private Rooms() {}

  public static Words words(String language) {
    return Words.in(Locale.forLanguageTag(language), TestHouse.ZONE, NOW);
  }

  public static SensorView ok(String code, double temperatureC, double humidityPct) {
    return of(SensorState.OK, code, temperatureC, humidityPct);
  }

  /** A sensor whose newest values are of now. */
  public static SensorView of(
      SensorState state, String code, double temperatureC, double humidityPct) {
    Map<Quantity, SensorStatus.Last> last = new EnumMap<>(Quantity.class);
    last.put(Quantity.TEMPERATURE, new SensorStatus.Last(NOW, temperatureC));
    last.put(Quantity.HUMIDITY, new SensorStatus.Last(NOW, humidityPct));
    SensorStatus status =
        new SensorStatus(state, last, Optional.of(NOW), Optional.empty(), Optional.empty());
    return new SensorView(sensor(code), status, last);
  }

  /** By the general preset: 14 to 24 °C, 45 to 60 %RH. */
  public static RoomNow of(SensorView... sensors) {
    return named("Stack 1", sensors);
  }

  public static RoomNow named(String name, SensorView... sensors) {
    List<RoomValue.Member> members = new ArrayList<>();
    for (SensorView view : sensors) {
      members.add(
          new RoomValue.Member(view.status().state(), view.sensor().hold(), view.calibrated()));
    }
    RoomValue value = RoomValue.of(members, NOW);
    Map<Quantity, Limits> limits = GENERAL.at(NOW).limits();
    return new RoomNow(
        new Room(CODE, name, GENERAL.key(), Code.of("MAIN")),
        GENERAL,
        limits,
        value,
        derived(value),
        Map.of(),
        List.of(sensors),
        outside(limits, sensors));
  }

  private static Sensor sensor(String code) {
    return new Sensor(
        1,
        Code.of(code),
        "Sensor " + code,
        "muniment",
        SensorAddress.ofTopic("muniment/v1/" + code + "/reading"),
        EVERY_MINUTE,
        List.of(Placement.inRoom(Instant.EPOCH, CODE)),
        List.of());
  }

  private static Optional<Derived> derived(RoomValue value) {
    Double temperatureC = value.values().get(Quantity.TEMPERATURE);
    Double humidityPct = value.values().get(Quantity.HUMIDITY);
    return temperatureC == null || humidityPct == null
        ? Optional.empty()
        : Optional.of(
            new Derived(
                Psychrometrics.dewPointC(temperatureC, humidityPct),
                Psychrometrics.absoluteHumidityGramPerM3(temperatureC, humidityPct),
                Psychrometrics.vapourPressureHpa(temperatureC, humidityPct)));
  }

  private static List<Outside> outside(Map<Quantity, Limits> limits, SensorView... sensors) {
    List<Outside> outside = new ArrayList<>();
    for (SensorView view : sensors) {
      if (view.status().state() == SensorState.OK) {
        view.calibrated()
            .forEach(
                (quantity, last) -> {
                  if (!limits.get(quantity).contain(last.value())) {
                    outside.add(new Outside(view, quantity, last.value()));
                  }
                });
      }
    }
    return outside;
  }
}
