package org.muniment.dashboard.api.stocktakes;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Ids;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Takes;
import org.muniment.dashboard.web.json.Body;
import org.muniment.dashboard.web.json.Json;
import org.muniment.dashboard.web.json.Paging;
import org.muniment.dashboard.web.json.Params;
import org.muniment.dashboard.web.problem.Problem;
import org.muniment.desk.Refusal;
import org.muniment.desk.stocktake.Answer;
import org.muniment.desk.stocktake.Counted;
import org.muniment.desk.stocktake.CountingDesk;
import org.muniment.desk.stocktake.NewScan;
import org.muniment.domain.stocktake.Pass;
import org.muniment.domain.text.Message;

/** Scans: taken down, answered, listed. */
final class ScansApi {
  private static final String PATH = "/api/v1/stocktakes/{id}/scans";

  private final CountingDesk counting;
  private final ScanJson.Source source;

  ScansApi(Backend backend) {
    this.counting = backend.stocktakes().counting();
    this.source = new ScanJson.Source(counting, backend.lending().loans());
  }

  List<Route> routes() {
    return List.of(
        Route.get(PATH, Access.API_READ, this::list),
        Route.post(PATH, Access.API_SCAN, this::scan),
        Route.post(PATH + "/file", Access.API_SCAN, Takes.LIST, this::file));
  }

  private void list(Context ctx) {
    Params params = Params.of(ctx, "limit");
    int limit = params.count("limit", Paging.DEFAULT_LIMIT, Paging.MAX_LIMIT);
    params.check();
    List<Answer> latest = counting.latest(Ids.id(ctx, "stocktake"), limit);
    ScanJson writer = source.writer(Requests.reader(ctx), latest);
    Paging.answer(ctx, latest, Optional.empty(), writer::full);
  }

  private void scan(Context ctx) {
    long id = Ids.id(ctx, "stocktake");
    List<NewScan> asked = read(Body.tree(ctx));
    List<Answer> answers = counting.scan(Requests.by(ctx), Counter.isAdministrator(ctx), id, asked);
    ScanJson writer = source.writer(Requests.reader(ctx), answers);
    Json.answer(
        ctx,
        200,
        json -> {
          json.writeStartArray();
          for (Answer answer : answers) {
            writer.brief(json, answer);
          }
          json.writeEndArray();
        });
  }

  private static List<NewScan> read(JsonNode tree) {
    if (!tree.isArray()) {
      throw Problem.badRequest("", Message.of("api.stocktake.scans", CountingDesk.MAX_SCANS));
    }
    List<Refusal.Field> problems = new ArrayList<>();
    List<NewScan> scans = new ArrayList<>();
    for (int i = 0; i < Math.min(tree.size(), CountingDesk.MAX_SCANS + 1); i++) {
      read(tree.get(i), "[" + i + "]", problems).ifPresent(scans::add);
    }
    if (!problems.isEmpty()) {
      throw Problem.badRequest(problems.subList(0, Math.min(50, problems.size())));
    }
    return scans;
  }

  /** {@code {id, code, at, device}} or {@code {id, undo, at, device}}. */
  private static Optional<NewScan> read(JsonNode node, String path, List<Refusal.Field> problems) {
    if (!node.isObject()) {
      problems.add(new Refusal.Field(path, Message.of("api.type.object")));
      return Optional.empty();
    }
    Body body = Body.of(node, path + ".", problems, "id", "code", "undo", "at", "device", "pass");
    Optional<Instant> at = body.optionalTime("at");
    Optional<Pass> pass = OpeningBody.pass(body);
    return Optional.of(
        new NewScan(
            body.text("id"),
            body.optionalText("code"),
            body.optionalText("undo"),
            at,
            body.text("device"),
            pass));
  }

  /** The text file of a scanner with a memory. */
  private void file(Context ctx) {
    Params params = Params.of(ctx, "name");
    String name = params.text("name").orElse("");
    params.check();
    Counted taken =
        counting.file(
            Requests.by(ctx),
            Counter.isAdministrator(ctx),
            Ids.id(ctx, "stocktake"),
            name,
            ctx.bodyAsBytes());
    Json.answer(
        ctx,
        200,
        json -> {
          json.writeStartObject();
          json.writeNumberField("scans", taken.scans());
          json.writeNumberField("repeats", taken.repeats());
          json.writeStringField("device", taken.device());
          json.writeObjectFieldStart("verdicts");
          for (var each : taken.verdicts().entrySet()) {
            json.writeNumberField(each.getKey().key(), each.getValue());
          }
          json.writeEndObject();
          json.writeEndObject();
        });
  }
}
