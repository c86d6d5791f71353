package org.muniment.dashboard.pages.sensors;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.look.Form;
import org.muniment.desk.SensorsDesk.NewPlacement;
import org.muniment.desk.SensorsDesk.NewSensor;
import org.muniment.domain.sensor.Transport;
import org.muniment.port.ReadingStore.Heard;

/** Between the form and the desk. */
final class Registration {
  static final List<String> FIELDS =
      List.of(
          "code", "name", "place", "transport", "source", "unit", "channel", "profile", "interval");

  private static final String OUTDOOR = "outdoor";
  private static final String DEFAULT_INTERVAL = "60";

  /** The desk speaks of the request's fields, the form of its own. */
  private static final Map<String, String> FORM_FIELD =
      Map.of(
          "address", "source",
          "room", "place",
          "cabinet", "place",
          "expectedIntervalSeconds", "interval");

  private Registration() {}

  /** What is known of a device before a person has said anything. */
  static Form of(Optional<Heard> heard, Optional<String> room) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("interval", DEFAULT_INTERVAL);
    values.put("transport", Transport.MQTT.key());
    room.ifPresent(code -> values.put("place", "room:" + code));
    heard.ifPresent(
        device -> {
          values.put("transport", device.transport().key());
          values.put("source", device.source());
          values.put("channel", device.newest().entry().channel().orElse(""));
          values.put("profile", device.profile().orElse(""));
          values.put("interval", interval(device));
        });
    return Form.of(values);
  }

  static NewSensor asked(Form form) {
    boolean byTopic = form.value("transport").equals(Transport.MQTT.key());
    return new NewSensor(
        form.value("code"),
        form.value("name"),
        form.value("profile"),
        byTopic ? Optional.of(form.value("source")) : Optional.empty(),
        byTopic ? Optional.empty() : Optional.of(form.value("source")),
        number(form, "unit").stream().mapToInt(Long::intValue).findFirst(),
        form.given("channel"),
        placement(form.value("place")),
        number(form, "interval").orElse(0L),
        List.of());
  }

  static String formField(String deskField) {
    return FORM_FIELD.getOrDefault(deskField, deskField);
  }

  private static NewPlacement placement(String place) {
    return new NewPlacement(
        after("room:", place), after("cabinet:", place), place.equals(OUTDOOR), Optional.empty());
  }

  private static Optional<String> after(String prefix, String place) {
    return place.startsWith(prefix)
        ? Optional.of(place.substring(prefix.length()))
        : Optional.empty();
  }

  private static Optional<Long> number(Form form, String field) {
    return form.given(field).filter(value -> value.matches("[0-9]{1,9}")).map(Long::valueOf);
  }

  /** The mean distance of what was heard, to whole ten seconds. */
  private static String interval(Heard device) {
    long seconds = device.lastAt().getEpochSecond() - device.firstAt().getEpochSecond();
    if (device.messages() < 3 || seconds <= 0) {
      return DEFAULT_INTERVAL;
    }
    long each = Math.round(seconds / (device.messages() - 1.0) / 10) * 10;
    return Long.toString(Math.max(10, Math.min(86_400, each)));
  }
}
