package org.muniment.dashboard.api.rooms;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.json.Json;
import org.muniment.desk.ClimateDesk;
import org.muniment.desk.SensorsDesk;
import org.muniment.domain.measure.Quantity;

/** A room now, as the contract's {@code GET /rooms/{code}/now} has it. */
final class RoomNowJson {
  private static final ClimateDesk.Derived UNKNOWN =
      new ClimateDesk.Derived(Double.NaN, Double.NaN, Double.NaN);

  private RoomNowJson() {}

  static void write(JsonGenerator json, ClimateDesk.RoomNow now, Optional<String> advice)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("room", now.room().code().value());
    json.writeStringField("preset", now.preset().key());
    Json.time(json, "at", now.value().at());
    Json.values(json, "values", now.value().values());
    derived(json, now.derived().orElse(UNKNOWN));
    inLimits(json, now.inLimits());
    Json.limits(json, "limits", now.limits());
    json.writeArrayFieldStart("sensors");
    for (SensorsDesk.SensorView sensor : now.sensors()) {
      sensor(json, sensor);
    }
    json.writeEndArray();
    Json.text(json, "advice", advice);
    json.writeEndObject();
  }

  private static void derived(JsonGenerator json, ClimateDesk.Derived derived) throws IOException {
    json.writeObjectFieldStart("derived");
    Json.number(json, "dewPoint", derived.dewPointC());
    Json.number(json, "absoluteHumidity", derived.absoluteHumidity());
    Json.number(json, "vapourPressure", derived.vapourPressureHpa());
    json.writeEndObject();
  }

  /** Temperature and humidity always, others when they are judged; null without valid data. */
  private static void inLimits(JsonGenerator json, Map<Quantity, Boolean> inLimits)
      throws IOException {
    json.writeObjectFieldStart("inLimits");
    for (Quantity quantity : Quantity.values()) {
      if (inLimits.containsKey(quantity)) {
        json.writeBooleanField(quantity.key(), inLimits.get(quantity));
      } else if (quantity.isClimate()) {
        json.writeNullField(quantity.key());
      }
    }
    json.writeEndObject();
  }

  private static void sensor(JsonGenerator json, SensorsDesk.SensorView view) throws IOException {
    json.writeStartObject();
    json.writeStringField("code", view.sensor().code().value());
    json.writeStringField("name", view.sensor().name());
    json.writeStringField("state", view.status().state().key());
    Json.last(json, "last", Optional.of(view.calibrated()).filter(last -> !last.isEmpty()));
    json.writeEndObject();
  }
}
