package org.muniment.dashboard.api.readings;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.muniment.dashboard.web.json.UtcText;
import org.muniment.domain.measure.Mark;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.measure.Series;

/** {@code {"items": [{"at", "values", "marks"?}], "next"}}. */
final class RawJson {
  private final Merged merged;
  private final UtcText utc = new UtcText();

  RawJson(Map<Quantity, Series> series) {
    this.merged = new Merged(series);
  }

  void write(JsonGenerator json, int limit) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("items");
    boolean more = merged.advance();
    for (int i = 0; more && i < limit; i++) {
      item(json);
      more = merged.advance();
    }
    json.writeEndArray();
    if (more) {
      json.writeStringField("next", Instant.ofEpochMilli(merged.atMillis()).toString());
    } else {
      json.writeNullField("next");
    }
    json.writeEndObject();
  }

  private void item(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeFieldName("at");
    int length = utc.set(merged.atMillis());
    json.writeString(utc.chars(), 0, length);
    json.writeObjectFieldStart("values");
    for (int i = 0; i < merged.count(); i++) {
      if (merged.has(i)) {
        json.writeNumberField(merged.quantity(i).key(), merged.value(i));
      }
    }
    json.writeEndObject();
    if (merged.markBits() != 0) {
      json.writeArrayFieldStart("marks");
      for (Mark mark : Mark.fromBits(merged.markBits())) {
        json.writeString(mark.key());
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }
}
