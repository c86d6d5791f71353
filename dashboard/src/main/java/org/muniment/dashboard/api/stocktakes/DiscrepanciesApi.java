package org.muniment.dashboard.api.stocktakes;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Ids;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.json.Json;
import org.muniment.dashboard.web.json.Params;
import org.muniment.desk.stocktake.Settled;
import org.muniment.desk.stocktake.StocktakeDesks;
import org.muniment.domain.stocktake.Line;
import org.muniment.domain.stocktake.Outcome;
import org.muniment.domain.stocktake.Resolution;
import org.muniment.domain.stocktake.Result.Decided;
import org.muniment.domain.stocktake.Stocktake;

/** What differs between the register and the shelves. */
final class DiscrepanciesApi {
  private static final String PATH = "/api/v1/stocktakes/{id}/discrepancies";

  /** Of a class at most so many are listed; more say that the wrong thing was counted. */
  static final int MAX_LINES = 20_000;

  private final StocktakeDesks desks;
  private final Told.Source told;

  DiscrepanciesApi(Backend backend) {
    this.desks = backend.stocktakes();
    this.told = new Told.Source(backend);
  }

  List<Route> routes() {
    return List.of(Route.get(PATH, Access.API_READ, this::list));
  }

  private void list(Context ctx) throws IOException {
    Params.of(ctx).check();
    Stocktake stocktake = desks.stocktakes().stocktake(Ids.id(ctx, "stocktake"));
    Counter.checkSees(ctx, stocktake);
    Map<Outcome, List<Decided>> classes = new EnumMap<>(Outcome.class);
    List<Decided> lines = lines(stocktake);
    Told may =
        told.of(
            Requests.reader(ctx),
            lines.stream()
                .filter(decided -> decided.resolution().isPresent())
                .map(Decided::line)
                .toList());
    lines.stream()
        .collect(Collectors.groupingBy(decided -> decided.line().outcome()))
        .forEach(classes::put);
    Json.stream(ctx, json -> write(json, classes, may));
  }

  private List<Decided> lines(Stocktake stocktake) {
    if (!stocktake.isOpen()) {
      var sealed = desks.closing().result(stocktake.id());
      if (sealed.isPresent()) {
        return sealed.get().lines();
      }
    }
    Settled settled = desks.resolving().settled(stocktake.id());
    Map<String, Resolution> answers = settled.answers();
    return settled.reckoning().lines().stream().map(line -> decided(line, answers)).toList();
  }

  private static Decided decided(Line line, Map<String, Resolution> answers) {
    Resolution answer = line.needsAnswer() ? answers.get(line.subject()) : null;
    return new Decided(line, Optional.ofNullable(answer));
  }

  private static void write(JsonGenerator json, Map<Outcome, List<Decided>> classes, Told told)
      throws IOException {
    boolean isTruncated = false;
    json.writeStartObject();
    for (Outcome outcome : Outcome.values()) {
      if (outcome == Outcome.IN_PLACE) {
        continue;
      }
      List<Decided> lines = classes.getOrDefault(outcome, List.of());
      isTruncated |= lines.size() > MAX_LINES;
      json.writeArrayFieldStart(DiscrepancyJson.key(outcome));
      for (Decided one : lines.subList(0, Math.min(MAX_LINES, lines.size()))) {
        DiscrepancyJson.write(json, one.line(), one.resolution(), told.of(one.line().subject()));
      }
      json.writeEndArray();
    }
    json.writeBooleanField("truncated", isTruncated);
    json.writeEndObject();
  }
}
