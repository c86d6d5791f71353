package org.muniment.dashboard.api.dailylog;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.muniment.dashboard.web.json.Json;
import org.muniment.desk.daylog.DailyLogDesk.Amended;
import org.muniment.desk.daylog.DailyLogDesk.Day;
import org.muniment.desk.daylog.DailyLogDesk.Signed;
import org.muniment.domain.alarm.Excursion;
import org.muniment.domain.daylog.HandReading;
import org.muniment.domain.daylog.LogAlarm;
import org.muniment.domain.daylog.LogDay;
import org.muniment.domain.daylog.LogEntry;
import org.muniment.domain.daylog.LogEvent;
import org.muniment.domain.daylog.Observation;
import org.muniment.domain.daylog.Observation.Seen;
import org.muniment.domain.daylog.SensorDay;
import org.muniment.domain.daylog.Words;
import org.muniment.domain.measure.Quantity;

/** A day of the log in JSON; null where nothing was seen or said. */
final class DayJson {
  private static final double MILLIS_PER_MINUTE = 60_000;

  private DayJson() {}

  static void write(JsonGenerator json, Day day, String fingerprint) throws IOException {
    LogDay figures = day.figures();
    json.writeStartObject();
    json.writeStringField("place", figures.place().value());
    json.writeStringField("date", figures.date().toString());
    json.writeStringField("status", day.status().name().toLowerCase(java.util.Locale.ROOT));
    observations(json, "observations", figures.inside());
    observations(json, "outdoor", figures.outside());
    FiguresJson.fields(json, figures);
    excursions(json, figures, day.words());
    alarms(json, figures.alarms());
    events(json, figures.events());
    json.writeArrayFieldStart("manualReadings");
    for (HandReading reading : figures.byHand()) {
      write(json, reading);
    }
    json.writeEndArray();
    sensors(json, figures.sensors());
    said(json, day.words());
    chain(json, day);
    json.writeStringField("fingerprint", fingerprint);
    json.writeEndObject();
  }

  private static void observations(JsonGenerator json, String field, List<Observation> all)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (Observation one : all) {
      json.writeStartObject();
      json.writeStringField("time", one.time().toString());
      Set<String> sources = new LinkedHashSet<>();
      long offsetMillis = 0;
      boolean isByHand = false;
      for (Quantity quantity : LogDay.LOGGED) {
        Seen seen = one.seen().get(quantity);
        if (seen == null) {
          if (quantity != Quantity.ILLUMINANCE) {
            json.writeNullField(quantity.key());
          }
          continue;
        }
        Json.number(json, quantity.key(), seen.value());
        sources.addAll(seen.sources());
        isByHand |= seen.byHand();
        offsetMillis =
            Math.abs(seen.offsetMillis()) > Math.abs(offsetMillis)
                ? seen.offsetMillis()
                : offsetMillis;
      }
      if (sources.isEmpty()) {
        json.writeNullField("source");
        json.writeNullField("offsetMinutes");
      } else {
        json.writeStringField("source", String.join(", ", sources));
        Json.number(json, "offsetMinutes", offsetMillis / MILLIS_PER_MINUTE);
      }
      json.writeBooleanField("byHand", isByHand);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void excursions(JsonGenerator json, LogDay figures, Words words)
      throws IOException {
    json.writeArrayFieldStart("excursions");
    for (int i = 0; i < figures.excursions().size(); i++) {
      Excursion one = figures.excursions().get(i);
      int number = i + 1;
      Optional<Words.Measure> own =
          words.byExcursion().stream().filter(said -> said.excursion() == number).findFirst();
      json.writeStartObject();
      json.writeNumberField("excursion", number);
      json.writeStringField("quantity", one.quantity().key());
      json.writeStringField("kind", one.kind().key());
      Json.time(json, "from", one.from());
      Json.time(json, "to", one.to());
      Json.number(json, "worst", one.worst());
      Json.time(json, "worstAt", one.worstAt());
      Json.number(json, "limit", one.limit());
      text(json, "cause", own.map(Words.Measure::cause).orElse(""));
      text(
          json,
          "measure",
          own.map(Words.Measure::measure).filter(m -> !m.isBlank()).orElse(words.measures()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void alarms(JsonGenerator json, List<LogAlarm> alarms) throws IOException {
    json.writeArrayFieldStart("alarms");
    for (LogAlarm alarm : alarms) {
      json.writeStartObject();
      json.writeNumberField("id", alarm.id());
      json.writeStringField("kind", alarm.kind().key());
      Json.text(json, "quantity", alarm.quantity().map(Quantity::key));
      Json.text(json, "sensor", alarm.sensor().map(code -> code.value()));
      Json.time(json, "from", alarm.from());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void events(JsonGenerator json, List<LogEvent> events) throws IOException {
    json.writeArrayFieldStart("events");
    for (LogEvent event : events) {
      json.writeStartObject();
      json.writeStringField("kind", event.kind().key());
      Json.time(json, "from", event.from());
      Json.time(json, "until", event.until());
      json.writeStringField("text", event.text());
      json.writeStringField("by", event.by());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static void write(JsonGenerator json, HandReading reading) throws IOException {
    json.writeStartObject();
    json.writeStringField("place", reading.place().value());
    Json.time(json, "at", reading.at());
    for (Map.Entry<Quantity, Double> value : reading.values().entrySet()) {
      Json.number(json, value.getKey().key(), value.getValue());
    }
    json.writeStringField("instrument", reading.instrument());
    json.writeStringField("by", reading.by());
    Json.time(json, "enteredAt", reading.enteredAt());
    json.writeEndObject();
  }

  private static void sensors(JsonGenerator json, List<SensorDay> sensors) throws IOException {
    json.writeArrayFieldStart("sensors");
    for (SensorDay sensor : sensors) {
      json.writeStartObject();
      json.writeStringField("sensor", sensor.sensor().value());
      FiguresJson.quantities(json, sensor.figures());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void said(JsonGenerator json, Words words) throws IOException {
    text(json, "weather", words.weather());
    text(json, "remark", words.remark());
    text(json, "measures", words.measures());
  }

  private static void chain(JsonGenerator json, Day day) throws IOException {
    entry(json, "seal", day.seal());
    Optional<Signed> signed = day.signed();
    entry(json, "signature", signed.map(Signed::entry));
    Json.text(json, "signedBy", signed.map(Signed::by));
    Json.time(json, "signedAt", signed.map(Signed::at));
    if (day.original().isPresent()) {
      json.writeObjectFieldStart("original");
      FiguresJson.fields(json, day.original().get());
      json.writeEndObject();
    } else {
      json.writeNullField("original");
    }
    json.writeArrayFieldStart("amendments");
    for (Amended amended : day.amendments()) {
      write(json, amended);
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, Amended amended) throws IOException {
    json.writeStartObject();
    json.writeNumberField("number", amended.entry().number());
    json.writeStringField("hash", amended.entry().hash());
    Json.time(json, "at", amended.entry().draft().by().at());
    json.writeStringField("by", amended.entry().draft().by().name());
    json.writeStringField("reason", amended.amendment().reason().key());
    text(json, "why", amended.amendment().why());
    if (amended.amendment().figures().isPresent()) {
      json.writeObjectFieldStart("figures");
      FiguresJson.fields(json, amended.amendment().figures().get());
      json.writeEndObject();
    } else {
      json.writeNullField("figures");
    }
    if (amended.amendment().words().isPresent()) {
      json.writeObjectFieldStart("words");
      said(json, amended.amendment().words().get());
      json.writeEndObject();
    } else {
      json.writeNullField("words");
    }
    json.writeEndObject();
  }

  /** An entry of the chain: {@code {hash, at, number, previous, readings, trail}}, or null. */
  private static void entry(JsonGenerator json, String field, Optional<LogEntry> entry)
      throws IOException {
    if (entry.isEmpty()) {
      json.writeNullField(field);
      return;
    }
    LogEntry one = entry.get();
    json.writeObjectFieldStart(field);
    json.writeStringField("hash", one.hash());
    Json.time(json, "at", one.draft().by().at());
    json.writeNumberField("number", one.number());
    json.writeStringField("previous", one.previous());
    json.writeStringField("readings", one.draft().readings());
    json.writeObjectFieldStart("trail");
    json.writeNumberField("number", one.draft().trailNumber());
    json.writeStringField("hash", one.draft().trailHash());
    json.writeEndObject();
    json.writeEndObject();
  }

  /** Null for what nobody said. */
  private static void text(JsonGenerator json, String field, String text) throws IOException {
    Json.text(json, field, Optional.of(text).filter(said -> !said.isBlank()));
  }
}
