package org.muniment.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.text.Code;

/** The alarm object of the interface and of MQTT. */
public final class AlarmJson {
  /** The field that names who was told; a list. */
  public static final String NOTIFICATIONS = "notifications";

  private static final JsonFactory FACTORY = new JsonFactory();

  private AlarmJson() {}

  /** The whole object, with nobody told yet. */
  public static byte[] bytes(Alarm alarm) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.writeStartObject();
      fields(json, alarm);
      json.writeArrayFieldStart(NOTIFICATIONS);
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  /**
   * All fields but {@link #NOTIFICATIONS}, into an object that was begun; times in UTC, values and
   * limits in the unit of the quantity, null where there is none.
   */
  public static void fields(JsonGenerator json, Alarm alarm) throws IOException {
    json.writeNumberField("id", alarm.id());
    json.writeStringField("place", alarm.placeOrSystem());
    text(json, "sensor", alarm.sensor().map(Code::value));
    text(json, "quantity", alarm.quantity().map(Quantity::key));
    json.writeStringField("kind", alarm.kind().key());
    if (!alarm.key().part().isEmpty()) {
      json.writeStringField("part", alarm.key().part());
    }
    json.writeStringField("severity", alarm.severity().key());
    json.writeStringField("state", alarm.state().key());
    number(json, "value", alarm.value());
    number(json, "limit", alarm.limit());
    number(json, "worst", alarm.worst());
    json.writeStringField("raisedAt", alarm.raisedAt().toString());
    json.writeStringField("eventAt", alarm.eventAt().toString());
    text(json, "acknowledgedBy", alarm.acknowledgedBy());
    time(json, "clearedAt", alarm.clearedAt());
    time(json, "shelvedUntil", alarm.shelvedUntil());
    json.writeBooleanField("unrecorded", alarm.unrecorded());
  }

  private static void number(JsonGenerator json, String field, double value) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumberField(field, Quantity.rounded(value));
    } else {
      json.writeNullField(field);
    }
  }

  private static void time(JsonGenerator json, String field, Optional<Instant> at)
      throws IOException {
    text(json, field, at.map(Instant::toString));
  }

  private static void text(JsonGenerator json, String field, Optional<String> text)
      throws IOException {
    if (text.isPresent()) {
      json.writeStringField(field, text.get());
    } else {
      json.writeNullField(field);
    }
  }
}
