package org.muniment.dashboard.api.alarmrules;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.muniment.dashboard.web.json.Json;
import org.muniment.desk.RehearsalDesk.Rehearsed;
import org.muniment.domain.alarm.Rehearsal.Episode;
import org.muniment.domain.alarm.Rehearsal.Outcome;
import org.muniment.domain.text.Code;

/** What a rule would have meant, beside what the one in force would have. */
final class RehearsalJson {
  private RehearsalJson() {}

  static void write(JsonGenerator json, Rehearsed rehearsed) throws IOException {
    json.writeStartObject();
    counts(json, rehearsed.asked());
    json.writeNumberField("excursions", rehearsed.excursions());
    json.writeObjectFieldStart("current");
    counts(json, rehearsed.inForce());
    json.writeEndObject();
    json.writeArrayFieldStart("sensors");
    for (Code sensor : rehearsed.sensors()) {
      json.writeString(sensor.value());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("items");
    for (Episode episode : rehearsed.asked().episodes()) {
      write(json, episode);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void counts(JsonGenerator json, Outcome outcome) throws IOException {
    json.writeNumberField("alarms", outcome.alarms());
    json.writeNumberField("advisories", outcome.advisories());
    json.writeNumberField("calls", outcome.calls());
  }

  private static void write(JsonGenerator json, Episode episode) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", episode.kind().key());
    json.writeStringField("severity", episode.severity().key());
    Json.time(json, "from", episode.from());
    Json.time(json, "raisedAt", episode.raisedAt());
    Json.time(json, "to", episode.to());
    Json.number(json, "worst", episode.worst());
    json.writeEndObject();
  }
}
