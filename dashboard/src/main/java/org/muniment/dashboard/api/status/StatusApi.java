package org.muniment.dashboard.api.status;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.json.Json;
import org.muniment.domain.text.Message;
import org.muniment.port.Health;
import org.muniment.port.Metrics;
import org.muniment.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Health for everybody, figures for who has a token. The answer is 200 also when something is
 * degraded: the program answers, and the body says what is wrong.
 */
public final class StatusApi implements Slice {
  private static final Logger LOG = LoggerFactory.getLogger(StatusApi.class);
  private static final Message NO_ANSWER = Message.of("api.health.no-answer");

  private final List<Health> health;
  private final List<Metrics> metrics;
  private final ProcessMetrics process;

  public StatusApi(Backend backend) {
    this.health = backend.health();
    this.metrics = backend.metrics();
    this.process = new ProcessMetrics(backend.version());
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/healthz", Access.OPEN, this::health),
        Route.get("/metrics", Access.API_READ, this::metrics));
  }

  private void health(Context ctx) {
    Map<String, Health.Report> reports = new LinkedHashMap<>();
    health.forEach(part -> reports.put(part.name(), check(part)));
    boolean well = reports.values().stream().allMatch(Health.Report::well);
    Texts texts = Requests.caller(ctx).texts();
    Json.answer(
        ctx,
        200,
        json -> {
          json.writeStartObject();
          json.writeStringField("status", word(well));
          json.writeObjectFieldStart("checks");
          for (Map.Entry<String, Health.Report> report : reports.entrySet()) {
            write(json, report.getKey(), report.getValue(), texts);
          }
          json.writeEndObject();
          json.writeEndObject();
        });
  }

  private static void write(JsonGenerator json, String name, Health.Report report, Texts texts)
      throws IOException {
    Message detail = report.detail();
    json.writeObjectFieldStart(name);
    json.writeStringField("status", word(report.well()));
    json.writeStringField("state", report.state());
    json.writeStringField("detail", texts.has(detail.key()) ? texts.say(detail) : detail.key());
    json.writeEndObject();
  }

  /** A part that cannot even say how it is must not take the answer of the others with it. */
  private static Health.Report check(Health part) {
    try {
      return part.check();
    } catch (RuntimeException failed) {
      LOG.error("the check of {} failed", part.name(), failed);
      return new Health.Report(false, "failed", NO_ANSWER);
    }
  }

  private void metrics(Context ctx) {
    Map<String, Double> figures = new LinkedHashMap<>(process.snapshot());
    metrics.forEach(part -> figures.putAll(part.snapshot()));
    ctx.contentType(PrometheusText.TYPE).result(PrometheusText.of(figures));
  }

  private static String word(boolean well) {
    return well ? "ok" : "degraded";
  }
}
