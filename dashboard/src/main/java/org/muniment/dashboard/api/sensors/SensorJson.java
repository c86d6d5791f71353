package org.muniment.dashboard.api.sensors;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.muniment.dashboard.web.json.Json;
import org.muniment.desk.SensorsDesk;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.sensor.Calibration;
import org.muniment.domain.sensor.Placement;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.sensor.SensorAddress;
import org.muniment.domain.sensor.SensorStatus;
import org.muniment.domain.sensor.Transport;

/** A sensor with its state, in the shape in which it was registered and more. */
final class SensorJson {
  private SensorJson() {}

  static void write(JsonGenerator json, SensorsDesk.SensorView view) throws IOException {
    Sensor sensor = view.sensor();
    json.writeStartObject();
    json.writeStringField("code", sensor.code().value());
    json.writeStringField("name", sensor.name());
    json.writeStringField("profile", sensor.profile());
    SensorAddress address = sensor.address();
    address(json, address.transport(), address.source(), address.unit(), address.channel());
    place(json, sensor.placements().get(sensor.placements().size() - 1));
    json.writeNumberField("expectedIntervalSeconds", sensor.expectedInterval().toSeconds());
    calibration(json, sensor);
    state(json, view);
    placements(json, sensor);
    calibrations(json, sensor);
    json.writeEndObject();
  }

  private static void state(JsonGenerator json, SensorsDesk.SensorView view) throws IOException {
    SensorStatus status = view.status();
    json.writeStringField("state", status.state().key());
    Json.last(json, "last", Optional.of(view.calibrated()).filter(last -> !last.isEmpty()));
    if (status.lastRejection().isPresent()) {
      json.writeObjectFieldStart("lastRejection");
      Json.time(json, "at", status.lastRejection().get().at());
      json.writeStringField("reason", status.lastRejection().get().reason());
      json.writeEndObject();
    } else {
      json.writeNullField("lastRejection");
    }
    if (status.online().isPresent()) {
      json.writeBooleanField("online", status.online().get());
    } else {
      json.writeNullField("online");
    }
  }

  /** Also for what was only heard, whose topic may be one that no sensor may have. */
  static void address(
      JsonGenerator json,
      Transport transport,
      String source,
      OptionalInt unit,
      Optional<String> channel)
      throws IOException {
    json.writeObjectFieldStart("address");
    json.writeStringField(transport == Transport.MQTT ? "topic" : "port", source);
    if (unit.isPresent()) {
      json.writeNumberField("unit", unit.getAsInt());
    }
    if (channel.isPresent()) {
      json.writeStringField("channel", channel.get());
    }
    json.writeEndObject();
  }

  private static void place(JsonGenerator json, Placement placement) throws IOException {
    if (placement.kind() == Placement.Kind.OUTDOOR) {
      json.writeBooleanField("outdoor", true);
    } else {
      String kind = placement.kind() == Placement.Kind.ROOM ? "room" : "cabinet";
      json.writeStringField(kind, placement.place().orElseThrow().value());
    }
  }

  /** The newest of each quantity, as it was sent. */
  private static void calibration(JsonGenerator json, Sensor sensor) throws IOException {
    Map<Quantity, Calibration> newest = new EnumMap<>(Quantity.class);
    sensor.calibrations().forEach(calibration -> newest.put(calibration.quantity(), calibration));
    json.writeObjectFieldStart("calibration");
    for (Calibration calibration : newest.values()) {
      json.writeObjectFieldStart(calibration.quantity().key());
      offset(json, calibration);
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void placements(JsonGenerator json, Sensor sensor) throws IOException {
    json.writeArrayFieldStart("placements");
    for (Placement placement : sensor.placements()) {
      json.writeStartObject();
      Json.timeSince(json, "from", placement.from());
      place(json, placement);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void calibrations(JsonGenerator json, Sensor sensor) throws IOException {
    json.writeArrayFieldStart("calibrations");
    for (Calibration calibration : sensor.calibrations()) {
      json.writeStartObject();
      json.writeStringField("quantity", calibration.quantity().key());
      offset(json, calibration);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void offset(JsonGenerator json, Calibration calibration) throws IOException {
    json.writeNumberField("offset", calibration.offset());
    Json.timeSince(json, "from", calibration.from());
    Json.time(json, "validUntil", calibration.validUntil());
  }
}
