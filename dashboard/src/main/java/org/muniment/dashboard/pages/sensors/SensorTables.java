package org.muniment.dashboard.pages.sensors;

import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.look.Words;
import org.muniment.dashboard.web.table.Table;
import org.muniment.desk.SensorsDesk.SensorView;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.sensor.SensorStatus;
import org.muniment.domain.text.Code;
import org.muniment.port.ReadingStore.Heard;
import org.muniment.port.ReadingStore.Quarantined;

/** The columns of the page's three lists. */
final class SensorTables {
  static final String SENSORS = "sensors";
  static final String HEARD = "heard";
  static final String REFUSED = "refused";

  private SensorTables() {}

  /**
   * @param places names of rooms and cabinets
   */
  static Table<SensorView> sensors(Words words, Map<Code, String> places) {
    return Table.<SensorView>of(SENSORS, words.say("sensors.title"))
        .text("sensor", words.say("sensors.sensor"), view -> view.sensor().name())
        .text("code", words.say("common.code"), view -> view.sensor().code().value())
        .onlyInFiles()
        .text(
            "place",
            words.say("sensors.place"),
            view -> SensorLists.place(words, view.sensor().placementAt(words.now()), places))
        .text(
            "state",
            words.say("sensors.state"),
            view -> words.say("common.sensor." + view.status().state().key()))
        .text("value", words.say("sensors.value"), view -> SensorLists.values(words, view))
        .optional(
            "temperature",
            words.quantity(Quantity.TEMPERATURE) + " " + Quantity.TEMPERATURE.unit(),
            2,
            view -> newest(view, Quantity.TEMPERATURE))
        .onlyInFiles()
        .optional(
            "humidity",
            words.quantity(Quantity.HUMIDITY) + " " + Quantity.HUMIDITY.unit(),
            2,
            view -> newest(view, Quantity.HUMIDITY))
        .onlyInFiles()
        .time("last", words.say("sensors.last"), view -> view.status().lastAt())
        .text(
            "source",
            words.say("sensors.source"),
            view -> SensorLists.address(view.sensor().address()))
        .text("profile", words.say("sensors.profile"), view -> view.sensor().profile())
        .onlyInFiles()
        .number(
            "interval",
            words.say("sensors.interval"),
            0,
            view -> view.sensor().expectedInterval().toSeconds())
        .onlyInFiles();
  }

  static Table<Heard> heard(Words words) {
    return Table.<Heard>of(HEARD, words.say("sensors.heard"))
        .text("source", words.say("sensors.source"), Heard::source)
        .text(
            "channel",
            words.say("sensors.channel"),
            device -> device.newest().entry().channel().orElse(""))
        .onlyInFiles()
        .text(
            "profile",
            words.say("sensors.profile.proposed"),
            device -> SensorLists.profile(words, device))
        .number("messages", words.say("sensors.messages"), 0, Heard::messages)
        .time("last", words.say("sensors.last"), device -> Optional.of(device.lastAt()))
        .text(
            "payload",
            words.say("sensors.payload"),
            device -> Payloads.shown(device.newest().entry().payload()));
  }

  static Table<Quarantined> refused(Words words) {
    return Table.<Quarantined>of(REFUSED, words.say("sensors.quarantine"))
        .time("time", words.say("sensors.time"), m -> Optional.of(m.entry().arrivedAt()))
        .text("source", words.say("sensors.source"), m -> m.entry().source())
        .text(
            "reason",
            words.say("sensors.reason"),
            m -> SensorLists.kind(words, m) + " " + SensorLists.reason(words, m))
        .text("payload", words.say("sensors.payload"), m -> Payloads.shown(m.entry().payload()));
  }

  /** What is shown on the page as the sensor's value: a silent sensor has none. */
  private static Optional<Double> newest(SensorView view, Quantity quantity) {
    return SensorLists.hasValues(view)
        ? Optional.ofNullable(view.calibrated().get(quantity)).map(SensorStatus.Last::value)
        : Optional.empty();
  }
}
