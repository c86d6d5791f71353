package org.muniment.dashboard.api.readings;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.muniment.dashboard.web.json.Json;
import org.muniment.dashboard.web.json.UtcText;
import org.muniment.desk.ClimateDesk.Bucket;
import org.muniment.domain.measure.PeriodSum;
import org.muniment.domain.measure.Quantity;

/**
 * {@code {"items": [{"from", "coverage", "temperature": {"min", "mean", "max"}, …}], "next"}};
 * means are weighted by time and, like all figures, to four decimals.
 */
final class StepsJson {
  private final List<Bucket> buckets;
  private final UtcText utc = new UtcText();

  StepsJson(List<Bucket> buckets) {
    this.buckets = buckets;
  }

  void write(JsonGenerator json, int limit) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("items");
    for (Bucket bucket : buckets.subList(0, Math.min(limit, buckets.size()))) {
      item(json, bucket);
    }
    json.writeEndArray();
    if (buckets.size() > limit) {
      json.writeStringField("next", buckets.get(limit).from().toString());
    } else {
      json.writeNullField("next");
    }
    json.writeEndObject();
  }

  private void item(JsonGenerator json, Bucket bucket) throws IOException {
    json.writeStartObject();
    json.writeFieldName("from");
    int length = utc.set(bucket.from().toEpochMilli());
    json.writeString(utc.chars(), 0, length);
    Json.number(json, "coverage", bucket.coverage());
    for (Map.Entry<Quantity, PeriodSum> entry : bucket.sums().entrySet()) {
      json.writeObjectFieldStart(entry.getKey().key());
      Json.number(json, "min", entry.getValue().min());
      Json.number(json, "mean", entry.getValue().mean());
      Json.number(json, "max", entry.getValue().max());
      json.writeEndObject();
    }
    json.writeEndObject();
  }
}
