package org.muniment.dashboard.web.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.muniment.domain.limits.Limits;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.sensor.SensorStatus;

/** Writes answers with Jackson's generator, and the shapes that several nouns share. */
public final class Json {
  public static final String TYPE = "application/json";

  private static final int MAX_DEPTH = 32;
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
          .build();

  /** For trees; reading is strict: no double keys, nothing after the end. */
  static final ObjectMapper MAPPER =
      JsonMapper.builder(FACTORY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private Json() {}

  /** Writes one JSON value. */
  @FunctionalInterface
  public interface Writer {
    void write(JsonGenerator json) throws IOException;
  }

  /** Answers a value that fits in memory. */
  public static void answer(Context ctx, int status, Writer writer) {
    answer(ctx, status, TYPE, writer);
  }

  public static void answer(Context ctx, int status, String type, Writer writer) {
    ctx.status(status).contentType(type).result(bytes(writer));
  }

  /**
   * Answers a value while it is being written. What can fail must have happened before: the status
   * is gone with the first bytes.
   */
  public static void stream(Context ctx, Writer writer) throws IOException {
    ctx.contentType(TYPE);
    write(ctx.outputStream(), writer);
  }

  public static byte[] bytes(Writer writer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      write(out, writer);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  /** Maps, lists, texts, numbers and flags as they are. */
  public static void tree(JsonGenerator json, Object tree) throws IOException {
    MAPPER.writeValue(json, tree);
  }

  private static void write(OutputStream out, Writer writer) throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      writer.write(json);
    }
  }

  /** {@code "values": {"temperature": 21.4, …}}; quantities in their fixed order. */
  public static void values(JsonGenerator json, String field, Map<Quantity, Double> values)
      throws IOException {
    json.writeObjectFieldStart(field);
    for (Quantity quantity : Quantity.values()) {
      if (values.containsKey(quantity)) {
        number(json, quantity.key(), values.get(quantity));
      }
    }
    json.writeEndObject();
  }

  /** {@code "last": {"at": newest time, "values": {…}}}, or null. */
  public static void last(
      JsonGenerator json, String field, Optional<Map<Quantity, SensorStatus.Last>> last)
      throws IOException {
    if (last.isEmpty()) {
      json.writeNullField(field);
      return;
    }
    EnumMap<Quantity, Double> values = new EnumMap<>(Quantity.class);
    Instant newest = Instant.MIN;
    for (Map.Entry<Quantity, SensorStatus.Last> entry : last.get().entrySet()) {
      values.put(entry.getKey(), entry.getValue().value());
      newest = entry.getValue().at().isAfter(newest) ? entry.getValue().at() : newest;
    }
    json.writeObjectFieldStart(field);
    time(json, "at", newest);
    values(json, "values", values);
    json.writeEndObject();
  }

  /** {@code "limits": {"temperature": {"low": 14.0, "high": 24.0}, …}}. */
  public static void limits(JsonGenerator json, String field, Map<Quantity, Limits> limits)
      throws IOException {
    json.writeObjectFieldStart(field);
    for (Map.Entry<Quantity, Limits> entry : limits.entrySet()) {
      json.writeObjectFieldStart(entry.getKey().key());
      json.writeNumberField("low", entry.getValue().low());
      json.writeNumberField("high", entry.getValue().high());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  /** To four decimals; null for what is no number. */
  public static void number(JsonGenerator json, String field, double value) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumberField(field, Quantity.rounded(value));
    } else {
      json.writeNullField(field);
    }
  }

  public static void time(JsonGenerator json, String field, Instant at) throws IOException {
    json.writeStringField(field, at.toString());
  }

  /** Null when there is none. */
  public static void time(JsonGenerator json, String field, Optional<Instant> at)
      throws IOException {
    text(json, field, at.map(Instant::toString));
  }

  /** Null when the time stands for "from the beginning". */
  public static void timeSince(JsonGenerator json, String field, Instant from) throws IOException {
    time(json, field, Optional.of(from).filter(t -> !t.equals(Instant.EPOCH)));
  }

  /** Null when there is none. */
  public static void text(JsonGenerator json, String field, Optional<String> text)
      throws IOException {
    if (text.isPresent()) {
      json.writeStringField(field, text.get());
    } else {
      json.writeNullField(field);
    }
  }
}
