package org.muniment.dashboard.app.demo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.muniment.adapters.serial.PortSettings;
import org.muniment.desk.PlacesDesk;
import org.muniment.desk.RuleDesk;
import org.muniment.desk.RuleWish;
import org.muniment.desk.SensorsDesk;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.text.Message;
import org.muniment.domain.trail.By;
import org.muniment.text.Texts;

/** Sets up the rooms and sensors of the example archive, as a person would, at the desks. */
public final class DemoArchive {
  private static final long SERIAL_INTERVAL_SECONDS = 60;

  /** It was too dry the day before too, and back by less than the usual deadband. */
  private static final double DEADBAND_PCT = 0.2;

  private static final long ON_DELAY_SECONDS = 10;
  private static final long OFF_DELAY_SECONDS = 60;

  private DemoArchive() {}

  public static void furnish(
      PlacesDesk places, SensorsDesk sensors, List<PortSettings> ports, Texts texts) {
    addRoom(places, "R1", "general", texts);
    addRoom(places, "R2", "general", texts);
    addRoom(places, "R3", "electronic-media", texts);
    for (DemoSensor sensor : DemoSensor.ALL) {
      sensors.register(by(), request(sensor, texts));
    }
    for (int i = 0; i < ports.size(); i++) {
      sensors.register(by(), onPort("SERIAL-" + (i + 1), ports.get(i)));
    }
  }

  /**
   * In the second room's humidity a minute after the start a real excursion begins; after the usual
   * quarter of an hour nobody would look any more.
   */
  public static void callSoon(RuleDesk rules, Texts texts) {
    String why = texts.say(Message.of("demo.rule"));
    RuleWish soon = RuleWish.USUAL.quick(DEADBAND_PCT, ON_DELAY_SECONDS, OFF_DELAY_SECONDS);
    rules.set(by(), "R2", Quantity.HUMIDITY.key(), soon, why);
  }

  private static By by() {
    return By.system("demo", Instant.now());
  }

  /** A real sensor on a configured port hangs in the first room. */
  private static SensorsDesk.NewSensor onPort(String code, PortSettings port) {
    return new SensorsDesk.NewSensor(
        code,
        port.port(),
        port.profile(),
        Optional.empty(),
        Optional.of(port.port()),
        OptionalInt.empty(),
        Optional.empty(),
        new SensorsDesk.NewPlacement(Optional.of("R1"), Optional.empty(), false, Optional.empty()),
        SERIAL_INTERVAL_SECONDS,
        List.of());
  }

  private static void addRoom(PlacesDesk places, String code, String preset, Texts texts) {
    String name = texts.say(Message.of("demo.room." + code));
    places.addRoom(by(), new PlacesDesk.NewRoom(code, name, Optional.of(preset), Optional.empty()));
  }

  private static SensorsDesk.NewSensor request(DemoSensor sensor, Texts texts) {
    return new SensorsDesk.NewSensor(
        sensor.code(),
        texts.say(Message.of("demo.sensor." + sensor.code())),
        "muniment",
        Optional.of(sensor.topic()),
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        new SensorsDesk.NewPlacement(
            sensor.room(), Optional.empty(), sensor.room().isEmpty(), Optional.empty()),
        Season.STEP.toSeconds(),
        List.of());
  }
}
