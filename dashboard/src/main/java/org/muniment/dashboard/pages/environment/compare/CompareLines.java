package org.muniment.dashboard.pages.environment.compare;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.muniment.dashboard.pages.environment.around.Place;
import org.muniment.dashboard.pages.environment.around.WallClock;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.json.Json;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.ClimateDesk.Bucket;
import org.muniment.desk.Step;
import org.muniment.domain.limits.Limits;
import org.muniment.domain.measure.PeriodSum;
import org.muniment.domain.measure.Quantity;

/** The lines of the chart, as its script reads them. */
final class CompareLines {
  private static final double DECIMALS = 100;

  private final Backend backend;
  private final Frame frame;

  CompareLines(Backend backend, Frame frame) {
    this.backend = backend;
    this.frame = frame;
  }

  void answer(Context ctx) {
    Words words = frame.words(ctx);
    Choice choice = Choice.asked(ctx, Place.all(backend), words.today());
    ZoneId zone = words.zone();
    Instant from = choice.period().from(zone);
    Instant to = choice.period().to(zone);
    Instant end = words.now().isBefore(to) ? words.now() : to;
    Step step = choice.period().span().listed();
    Json.answer(
        ctx,
        200,
        json -> {
          json.writeStartObject();
          json.writeNumberField("from", WallClock.millis(from, zone));
          json.writeNumberField("to", WallClock.millis(to, zone));
          json.writeNumberField("step", step.length().toMillis());
          json.writeStringField("unit", choice.quantity().unit());
          json.writeStringField("quantity", words.quantity(choice.quantity()));
          json.writeStringField("noData", words.say("environment.chart.noData"));
          limits(json, choice, end);
          json.writeArrayFieldStart("lines");
          for (Place place : choice.places()) {
            json.writeStartObject();
            json.writeStringField("name", place.name());
            json.writeArrayFieldStart("points");
            if (from.isBefore(end)) {
              for (Bucket bucket : backend.climate().placeSteps(place.code(), from, end, step)) {
                point(json, bucket, choice.quantity(), end, zone);
              }
            }
            json.writeEndArray();
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  /** A band is drawn only where all of them have the same limits. */
  private void limits(JsonGenerator json, Choice choice, Instant at) throws IOException {
    Set<Optional<Limits>> all =
        choice.places().stream()
            .map(place -> backend.places().overTime(place.code().value()))
            .map(preset -> preset.at(at).of(choice.quantity()))
            .collect(Collectors.toSet());
    json.writeArrayFieldStart("limits");
    if (all.size() == 1) {
      for (Limits limits : List.copyOf(all).get(0).stream().toList()) {
        json.writeNumber(limits.low());
        json.writeNumber(limits.high());
      }
    }
    json.writeEndArray();
  }

  private static void point(
      JsonGenerator json, Bucket bucket, Quantity quantity, Instant end, ZoneId zone)
      throws IOException {
    PeriodSum sum = bucket.sums().get(quantity);
    if (sum == null || sum.isEmpty()) {
      return;
    }
    long middle = (bucket.from().toEpochMilli() + bucket.to().toEpochMilli()) / 2;
    json.writeStartArray();
    json.writeNumber(
        WallClock.millis(Instant.ofEpochMilli(Math.min(middle, end.toEpochMilli())), zone));
    json.writeNumber(Math.round(sum.mean() * DECIMALS) / DECIMALS);
    json.writeEndArray();
  }
}
