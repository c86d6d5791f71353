package org.muniment.dashboard.api.readings;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.muniment.dashboard.web.json.Figures;
import org.muniment.domain.measure.Mark;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.measure.Series;

/** {@code {"items": [{"at", "values", "marks"?}], "next"}}. */
final class RawJson {
  private static final SerializedString AT = new SerializedString("at");

  private final Merged merged;

  RawJson(Map<Quantity, Series> series) {
    this.merged = new Merged(series);
  }

  void write(JsonGenerator json, int limit) throws IOException {
    Figures figures = new Figures(json);
    json.writeStartObject();
    json.writeArrayFieldStart("items");
    boolean more = merged.advance();
    for (int i = 0; more && i < limit; i++) {
      item(json, figures);
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

  private void item(JsonGenerator json, Figures figures) throws IOException {
    json.writeStartObject();
    figures.time(AT, merged.atMillis());
    json.writeObjectFieldStart("values");
    for (int i = 0; i < merged.count(); i++) {
      if (merged.has(i)) {
        figures.number(Figures.name(merged.quantity(i)), merged.value(i));
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
