package org.muniment.dashboard.app.demo;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.muniment.desk.PlacesDesk;
import org.muniment.desk.SensorsDesk;
import org.muniment.domain.text.Message;
import org.muniment.text.Texts;

/** Sets up the rooms and sensors of the example archive, as a person would, at the desks. */
final class DemoArchive {
  private DemoArchive() {}

  static void furnish(PlacesDesk places, SensorsDesk sensors, Texts texts) {
    addRoom(places, "R1", "general", texts);
    addRoom(places, "R2", "general", texts);
    addRoom(places, "E1", "electronic-media", texts);
    for (DemoSensor sensor : DemoSensor.ALL) {
      sensors.register(request(sensor, texts));
    }
  }

  private static void addRoom(PlacesDesk places, String code, String preset, Texts texts) {
    String name = texts.say(Message.of("demo.room." + code));
    places.addRoom(
        new PlacesDesk.NewRoom(code, name, Optional.of(preset), Optional.empty()));
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
