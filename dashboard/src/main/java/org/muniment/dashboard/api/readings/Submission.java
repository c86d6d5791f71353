package org.muniment.dashboard.api.readings;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.muniment.dashboard.web.json.Body;
import org.muniment.dashboard.web.json.Times;
import org.muniment.dashboard.web.problem.Problem;
import org.muniment.desk.Refusal;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.text.Message;
import org.muniment.port.Ingest;
import org.muniment.port.StoreException;
import org.muniment.port.SubmitReport;
import org.muniment.port.SubmittedReading;
import org.muniment.text.Texts;

/**
 * A list of readings that was posted. A list of the wrong shape is refused as a whole; a reading
 * with a wrong time or value is refused alone, and the others are stored.
 */
final class Submission {
  static final int MAX_READINGS = 10_000;
  private static final long STORED_WITHIN_SECONDS = 30;

  /** What goes in, with its place in the list as it was sent. */
  private record Indexed(int index, SubmittedReading reading) {}

  private final Ingest ingest;

  Submission(Ingest ingest) {
    this.ingest = ingest;
  }

  /** Returns when all that can be stored is on disk. */
  SubmitReport submit(Context ctx) {
    JsonNode list = Body.tree(ctx);
    checkShape(list);
    List<Indexed> good = new ArrayList<>(list.size());
    List<SubmitReport.Rejected> rejected = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      JsonNode item = list.get(i);
      Optional<Message> wrong = wrong(item);
      if (wrong.isPresent()) {
        rejected.add(new SubmitReport.Rejected(i, wrong.get()));
      } else {
        good.add(new Indexed(i, reading(item)));
      }
    }
    SubmitReport report = stored(good.stream().map(Indexed::reading).toList());
    report
        .rejected()
        .forEach(
            one ->
                rejected.add(
                    new SubmitReport.Rejected(good.get(one.index()).index(), one.reason())));
    rejected.sort(Comparator.comparingInt(SubmitReport.Rejected::index));
    return new SubmitReport(report.stored(), report.duplicate(), report.conflicts(), rejected);
  }

  static void write(JsonGenerator json, SubmitReport report, Texts texts) throws IOException {
    json.writeStartObject();
    json.writeNumberField("stored", report.stored());
    json.writeNumberField("duplicate", report.duplicate());
    json.writeNumberField("conflicts", report.conflicts());
    json.writeArrayFieldStart("rejected");
    for (SubmitReport.Rejected rejected : report.rejected()) {
      json.writeStartObject();
      json.writeNumberField("index", rejected.index());
      Message reason = rejected.reason();
      json.writeStringField("reason", texts.has(reason.key()) ? texts.say(reason) : reason.key());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private SubmitReport stored(List<SubmittedReading> readings) {
    try {
      return ingest.submit(readings).get(STORED_WITHIN_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException known) {
        throw known;
      }
      throw new StoreException("readings could not be stored", failed.getCause());
    } catch (TimeoutException late) {
      throw new StoreException("readings were not stored in time", late);
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
      throw new StoreException("the program is ending", ending);
    }
  }

  private static void checkShape(JsonNode list) {
    if (!list.isArray()) {
      throw Problem.badRequest("", Message.of("api.readings.list"));
    }
    if (list.size() > MAX_READINGS) {
      throw Problem.badRequest("", Message.of("api.readings.many", list.size(), MAX_READINGS));
    }
    List<Refusal.Field> problems = new ArrayList<>();
    for (int i = 0; i < list.size() && problems.isEmpty(); i++) {
      checkItem(list.get(i), "[" + i + "]", problems);
    }
    if (!problems.isEmpty()) {
      throw Problem.badRequest(problems);
    }
  }

  private static void checkItem(JsonNode item, String place, List<Refusal.Field> problems) {
    if (!item.isObject()) {
      problems.add(new Refusal.Field(place, Message.of("api.type.object")));
      return;
    }
    Body body = Body.of(item, place + ".", problems, "sensor", "at", "values");
    if (body.optionalText("sensor").isEmpty() && !body.has("sensor")) {
      body.wrong("sensor", Message.of("api.type.text"));
    }
    if (!item.path("values").isObject()) {
      body.wrong("values", Message.of("api.type.object"));
    }
  }

  /** Why one reading cannot be taken, judged by its words; the rest is judged where it goes. */
  private static Optional<Message> wrong(JsonNode item) {
    JsonNode at = item.get("at");
    boolean timeless = at == null || at.isNull();
    if (!timeless && (!at.isTextual() || Times.parse(at.textValue()).isEmpty())) {
      return Optional.of(Message.of("api.time", at.asText()));
    }
    for (Map.Entry<String, JsonNode> value : values(item)) {
      if (Quantity.byKey(value.getKey()).isEmpty()) {
        return Optional.of(Message.of("api.readings.quantity", value.getKey()));
      }
      if (!value.getValue().isNumber() || !Double.isFinite(value.getValue().doubleValue())) {
        return Optional.of(
            Message.of("api.readings.value", value.getKey(), value.getValue().asText()));
      }
    }
    return values(item).isEmpty()
        ? Optional.of(Message.of("api.readings.empty"))
        : Optional.empty();
  }

  /** A quantity that is null is one that the device did not measure. */
  private static List<Map.Entry<String, JsonNode>> values(JsonNode item) {
    return item.get("values").properties().stream()
        .filter(value -> !value.getValue().isNull())
        .toList();
  }

  private static SubmittedReading reading(JsonNode item) {
    JsonNode at = item.get("at");
    Optional<Instant> time =
        at == null || at.isNull() ? Optional.empty() : Times.parse(at.textValue());
    Map<Quantity, Double> values = new EnumMap<>(Quantity.class);
    for (Map.Entry<String, JsonNode> value : values(item)) {
      values.put(Quantity.byKey(value.getKey()).orElseThrow(), value.getValue().doubleValue());
    }
    return new SubmittedReading(item.get("sensor").textValue(), time, values);
  }
}
