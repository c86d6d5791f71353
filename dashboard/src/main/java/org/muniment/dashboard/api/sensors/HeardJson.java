package org.muniment.dashboard.api.sensors;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.OptionalInt;
import org.muniment.dashboard.web.json.Json;
import org.muniment.dashboard.web.json.PayloadJson;
import org.muniment.port.ReadingStore;

/** A device that was heard and is not registered, with all that a registration needs. */
final class HeardJson {
  private HeardJson() {}

  static void write(JsonGenerator json, ReadingStore.Heard heard) throws IOException {
    json.writeStartObject();
    json.writeStringField("transport", heard.transport().key());
    json.writeStringField("source", heard.source());
    SensorJson.address(
        json,
        heard.transport(),
        heard.source(),
        OptionalInt.empty(),
        heard.newest().entry().channel());
    Json.text(json, "profile", heard.profile());
    Json.time(json, "firstAt", heard.firstAt());
    Json.time(json, "lastAt", heard.lastAt());
    json.writeNumberField("messages", heard.messages());
    json.writeNumberField("dropped", heard.dropped());
    PayloadJson.write(json, heard.newest().entry().payload());
    json.writeEndObject();
  }
}
