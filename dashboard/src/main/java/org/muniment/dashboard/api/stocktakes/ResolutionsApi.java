package org.muniment.dashboard.api.stocktakes;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Ids;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.json.Body;
import org.muniment.dashboard.web.json.Json;
import org.muniment.dashboard.web.json.Paging;
import org.muniment.dashboard.web.json.Params;
import org.muniment.dashboard.web.problem.Problem;
import org.muniment.desk.Refusal;
import org.muniment.desk.holdings.AskedSpot;
import org.muniment.desk.stocktake.NewResolution;
import org.muniment.desk.stocktake.ResolvingDesk;
import org.muniment.desk.stocktake.StocktakeDesks;
import org.muniment.domain.stocktake.Resolution;
import org.muniment.domain.stocktake.Resolution.Action;
import org.muniment.domain.stocktake.Stocktake;
import org.muniment.domain.text.Message;

/** What is decided about discrepancies. */
final class ResolutionsApi {
  private static final String PATH = "/api/v1/stocktakes/{id}/resolutions";
  private static final int MAX_PROBLEMS = 50;

  private final StocktakeDesks desks;
  private final Told.Source told;

  ResolutionsApi(Backend backend) {
    this.desks = backend.stocktakes();
    this.told = new Told.Source(backend);
  }

  List<Route> routes() {
    return List.of(
        Route.get(PATH, Access.API_READ, this::list),
        Route.post(PATH, Access.API_WRITE, this::resolve),
        Route.post(PATH + "/withdraw", Access.API_WRITE, this::withdraw));
  }

  /** Those that hold. */
  private void list(Context ctx) {
    Params.of(ctx).check();
    Stocktake stocktake = desks.stocktakes().stocktake(Ids.id(ctx, "stocktake"));
    Counter.checkSees(ctx, stocktake);
    var settled = desks.resolving().settled(stocktake.id());
    List<Resolution> answers =
        settled.reckoning().needingAnswers().stream()
            .map(line -> settled.answers().get(line.subject()))
            .filter(answer -> answer != null)
            .toList();
    Told may = told.of(Requests.reader(ctx), settled.reckoning().needingAnswers());
    Paging.answer(ctx, answers, Optional.empty(), (json, answer) -> write(json, answer, may));
  }

  /** A list, all or none. */
  private void resolve(Context ctx) {
    long id = Ids.id(ctx, "stocktake");
    List<NewResolution> asked = read(Body.tree(ctx));
    List<Resolution> made = desks.resolving().resolve(Requests.by(ctx), id, asked);
    Told everything = Told.everything();
    Json.answer(
        ctx,
        201,
        json -> {
          json.writeStartArray();
          for (Resolution resolution : made) {
            write(json, resolution, everything);
          }
          json.writeEndArray();
        });
  }

  private static List<NewResolution> read(JsonNode tree) {
    if (!tree.isArray()) {
      throw Problem.badRequest(
          "", Message.of("api.stocktake.resolutions", ResolvingDesk.MAX_LINES));
    }
    List<Refusal.Field> problems = new ArrayList<>();
    List<NewResolution> asked = new ArrayList<>();
    for (int i = 0; i < Math.min(tree.size(), ResolvingDesk.MAX_LINES + 1); i++) {
      read(tree.get(i), "[" + i + "]", problems).ifPresent(asked::add);
    }
    if (!problems.isEmpty()) {
      throw Problem.badRequest(problems.subList(0, Math.min(MAX_PROBLEMS, problems.size())));
    }
    return asked;
  }

  /** {@code {barcode | code, action, reason, to?, title?, document?}}. */
  private static Optional<NewResolution> read(
      JsonNode node, String path, List<Refusal.Field> problems) {
    if (!node.isObject()) {
      problems.add(new Refusal.Field(path, Message.of("api.type.object")));
      return Optional.empty();
    }
    Body body =
        Body.of(
            node,
            path + ".",
            problems,
            "barcode",
            "code",
            "action",
            "reason",
            "to",
            "title",
            "document");
    String word = body.optionalText("action").orElse("");
    Optional<Action> action = Action.of(word);
    if (action.isEmpty()) {
      body.wrong("action", Message.of("api.parameter.word", word, words()));
    }
    Optional<AskedSpot> to =
        body.optionalObject("to", "cabinet", "shelf", "position")
            .map(
                spot ->
                    new AskedSpot(
                        spot.text("cabinet"), spot.integer("shelf"), spot.integer("position")));
    String subject = subject(body);
    String title = body.optionalText("title").orElse("");
    String reason = body.text("reason");
    Optional<String> document = body.optionalText("document");
    return action.map(it -> new NewResolution(subject, it, to, title, reason, document));
  }

  private static String subject(Body body) {
    return body.optionalText("barcode").or(() -> body.optionalText("code")).orElse("");
  }

  private static String words() {
    return Arrays.stream(Action.values()).map(Action::key).collect(Collectors.joining(", "));
  }

  private void withdraw(Context ctx) {
    Body body = Body.read(ctx, "barcode", "code");
    String subject = subject(body);
    body.check();
    desks.resolving().withdraw(Requests.by(ctx), Ids.id(ctx, "stocktake"), subject);
    ctx.status(204);
  }

  private static void write(JsonGenerator json, Resolution resolution, Told told)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("barcode", resolution.subject());
    json.writeStringField("class", resolution.outcome().key());
    DiscrepancyJson.fields(json, resolution, told.of(resolution.subject()));
    json.writeEndObject();
  }
}
