package org.muniment.dashboard.api.stocktakes;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import org.muniment.dashboard.web.json.Json;
import org.muniment.domain.stocktake.Line;
import org.muniment.domain.stocktake.Outcome;
import org.muniment.domain.stocktake.Resolution;
import org.muniment.domain.stocktake.Seen;

/** What a stock-take says of one thing. */
final class DiscrepancyJson {
  private DiscrepancyJson() {}

  /** {@code outOfOrder}. */
  static String key(Outcome outcome) {
    StringBuilder key = new StringBuilder();
    for (String word : outcome.key().split("-")) {
      key.append(key.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return key.toString();
  }

  static void write(JsonGenerator json, Line line, Optional<Resolution> resolution, boolean isTold)
      throws IOException {
    json.writeStartObject();
    boolean isBox = line.box().isPresent() && !line.isCard();
    json.writeStringField(isBox ? "barcode" : "code", line.subject());
    json.writeStringField("class", line.outcome().key());
    StocktakeJson.spot(json, "expected", line.expected());
    json.writeArrayFieldStart("seen");
    for (Seen seen : line.seen()) {
      write(json, seen);
    }
    json.writeEndArray();
    if (line.registered().isPresent()) {
      json.writeStringField("status", line.registered().get().key());
    }
    if (line.loan().isPresent()) {
      json.writeNumberField("loan", line.loan().getAsLong());
    }
    if (resolution.isPresent()) {
      json.writeObjectFieldStart("resolution");
      fields(json, resolution.get(), isTold);
      json.writeEndObject();
    }
    json.writeBooleanField("needsAnswer", line.needsAnswer());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Seen seen) throws IOException {
    json.writeStartObject();
    if (seen.place().isPresent()) {
      StocktakeJson.place(json, seen.place().get());
    }
    json.writeNumberField("rank", seen.rank());
    json.writeStringField("pass", seen.pass().key());
    json.writeStringField("by", seen.by());
    json.writeStringField("device", seen.device());
    Json.time(json, "at", seen.at());
    json.writeEndObject();
  }

  /**
   * @param isTold whether the reader may know in what words
   */
  static void fields(JsonGenerator json, Resolution resolution, boolean isTold) throws IOException {
    Json.text(json, "action", resolution.action().map(Resolution.Action::key));
    StocktakeJson.spot(json, "to", resolution.to());
    if (isTold) {
      json.writeStringField("reason", resolution.reason());
      if (!resolution.title().isEmpty()) {
        json.writeStringField("title", resolution.title());
      }
      if (resolution.document().isPresent()) {
        json.writeStringField("document", resolution.document().get());
      }
    }
    json.writeStringField("by", resolution.by().name());
    Json.time(json, "at", resolution.by().at());
  }
}
