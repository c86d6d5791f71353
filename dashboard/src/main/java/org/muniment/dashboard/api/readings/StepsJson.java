package org.muniment.dashboard.api.readings;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.muniment.dashboard.web.json.Figures;
import org.muniment.desk.ClimateDesk.Bucket;
import org.muniment.domain.measure.PeriodSum;
import org.muniment.domain.measure.Quantity;

/**
 * {@code {"items": [{"from", "coverage", "temperature": {"min", "mean", "max"}, …}], "next"}};
 * means are weighted by time and, like all figures, to four decimals.
 */
final class StepsJson {
  private static final SerializedString FROM = new SerializedString("from");
  private static final SerializedString COVERAGE = new SerializedString("coverage");
  private static final SerializedString MIN = new SerializedString("min");
  private static final SerializedString MEAN = new SerializedString("mean");
  private static final SerializedString MAX = new SerializedString("max");

  private final List<Bucket> buckets;

  StepsJson(List<Bucket> buckets) {
    this.buckets = buckets;
  }

  void write(JsonGenerator json, int limit) throws IOException {
    Figures figures = new Figures(json);
    json.writeStartObject();
    json.writeArrayFieldStart("items");
    for (Bucket bucket : buckets.subList(0, Math.min(limit, buckets.size()))) {
      item(json, figures, bucket);
    }
    json.writeEndArray();
    if (buckets.size() > limit) {
      json.writeStringField("next", buckets.get(limit).from().toString());
    } else {
      json.writeNullField("next");
    }
    json.writeEndObject();
  }

  private static void item(JsonGenerator json, Figures figures, Bucket bucket) throws IOException {
    json.writeStartObject();
    figures.time(FROM, bucket.from().toEpochMilli());
    figures.number(COVERAGE, bucket.coverage());
    for (Map.Entry<Quantity, PeriodSum> entry : bucket.sums().entrySet()) {
      json.writeFieldName(Figures.name(entry.getKey()));
      json.writeStartObject();
      figures.number(MIN, entry.getValue().min());
      figures.number(MEAN, entry.getValue().mean());
      figures.number(MAX, entry.getValue().max());
      json.writeEndObject();
    }
    json.writeEndObject();
  }
}
