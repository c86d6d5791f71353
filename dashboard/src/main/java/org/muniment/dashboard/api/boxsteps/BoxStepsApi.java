package org.muniment.dashboard.api.boxsteps;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.BoxAsked;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.json.Body;
import org.muniment.dashboard.web.json.BoxJson;
import org.muniment.dashboard.web.json.Json;
import org.muniment.desk.PlacesDesk;
import org.muniment.desk.holdings.AskedSpot;
import org.muniment.desk.holdings.BoxesDesk;
import org.muniment.desk.holdings.StepsDesk;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.BoxEvent;
import org.muniment.domain.text.Message;
import org.muniment.domain.trail.By;

/** What happens to a box: one route for each step. */
public final class BoxStepsApi implements Slice {
  private static final String ONE = "/api/v1/boxes/{barcode}";
  private static final List<String> SPOT = List.of("cabinet", "shelf", "position");

  private final StepsDesk steps;
  private final BoxesDesk boxes;
  private final PlacesDesk places;

  public BoxStepsApi(Backend backend) {
    this.steps = backend.holdings().steps();
    this.boxes = backend.holdings().boxes();
    this.places = backend.places();
  }

  /**
   * What every step is told.
   *
   * @param body for what only some steps are told; checked
   */
  private record Asked(By by, String barcode, OptionalLong version, String reason, Body body) {}

  /** A step that needs nothing but a reason. */
  @FunctionalInterface
  private interface Plain {
    BoxEvent take(By by, String barcode, OptionalLong version, String reason);
  }

  /** A step that leaves the holdings. */
  @FunctionalInterface
  private interface Proven {
    BoxEvent take(By by, String barcode, OptionalLong version, String reason, String document);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.post(ONE + "/moves", Access.API_WRITE, this::move),
        Route.post(ONE + "/take-out", Access.API_WRITE, ctx -> plain(ctx, steps::takeOut)),
        Route.post(ONE + "/bring-back", Access.API_WRITE, this::bringBack),
        Route.post(ONE + "/repair", Access.API_WRITE, ctx -> plain(ctx, steps::sendToRepair)),
        Route.post(ONE + "/repaired", Access.API_WRITE, ctx -> plain(ctx, steps::repaired)),
        Route.post(ONE + "/missing", Access.API_WRITE, ctx -> plain(ctx, steps::missed)),
        Route.post(ONE + "/found", Access.API_WRITE, ctx -> plain(ctx, steps::found)),
        Route.post(ONE + "/renumber", Access.API_WRITE, this::renumber),
        Route.post(ONE + "/end-carrier", Access.API_WRITE, ctx -> plain(ctx, steps::endCarrier)),
        Route.post(ONE + "/transfer", Access.API_WRITE, ctx -> proven(ctx, steps::transfer)),
        Route.post(ONE + "/strike-off", Access.API_WRITE, ctx -> proven(ctx, steps::strikeOff)),
        Route.post(ONE + "/undo", Access.API_WRITE, ctx -> plain(ctx, steps::undo)));
  }

  private static Asked read(Context ctx, String... more) {
    List<String> fields = new ArrayList<>(List.of("reason", "version"));
    fields.addAll(List.of(more));
    Body body = Body.read(ctx, fields.toArray(String[]::new));
    String reason = body.optionalText("reason").orElse("");
    OptionalLong version = BoxAsked.version(ctx, body);
    return new Asked(Requests.by(ctx), BoxAsked.barcode(ctx), version, reason, body);
  }

  private void move(Context ctx) {
    Asked asked = read(ctx, SPOT.toArray(String[]::new));
    Optional<AskedSpot> to = spot(asked.body());
    if (to.isEmpty()) {
      asked.body().wrong("cabinet", Message.of("refusal.spot.all"));
    }
    asked.body().check();
    answer(ctx, steps.move(asked.by(), asked.barcode(), asked.version(), to.get(), asked.reason()));
  }

  private void bringBack(Context ctx) {
    Asked asked = read(ctx, SPOT.toArray(String[]::new));
    Optional<AskedSpot> to = spot(asked.body());
    asked.body().check();
    answer(ctx, steps.bringBack(asked.by(), asked.barcode(), asked.version(), to, asked.reason()));
  }

  /** All of it or nothing of it. */
  private static Optional<AskedSpot> spot(Body body) {
    Optional<String> cabinet = body.optionalText("cabinet");
    int shelf = body.integer("shelf");
    int position = body.integer("position");
    if (SPOT.stream().anyMatch(body::has)) {
      SPOT.stream()
          .filter(field -> !body.has(field))
          .forEach(field -> body.wrong(field, Message.of("refusal.spot.all")));
    }
    return cabinet.map(code -> new AskedSpot(code, shelf, position));
  }

  private void renumber(Context ctx) {
    Asked asked = read(ctx, "newBarcode");
    String number = asked.body().optionalText("newBarcode").orElse("");
    asked.body().check();
    answer(
        ctx, steps.renumber(asked.by(), asked.barcode(), asked.version(), number, asked.reason()));
  }

  private void plain(Context ctx, Plain step) {
    Asked asked = read(ctx);
    asked.body().check();
    answer(ctx, step.take(asked.by(), asked.barcode(), asked.version(), asked.reason()));
  }

  private void proven(Context ctx, Proven step) {
    Asked asked = read(ctx, "document");
    String document = asked.body().optionalText("document").orElse("");
    asked.body().check();
    answer(ctx, step.take(asked.by(), asked.barcode(), asked.version(), asked.reason(), document));
  }

  /** The movement, with the box as it is now and what is to be said of its new place (N3). */
  private void answer(Context ctx, BoxEvent event) {
    Box box = boxes.box(event.after().barcode().value());
    BoxJson writer = new BoxJson(Requests.reader(ctx), places.cabinets());
    List<Message> warnings = Requests.reader(ctx).maySee(box) ? boxes.warnings(box) : List.of();
    Json.answer(
        ctx,
        201,
        json -> {
          json.writeStartObject();
          writer.fields(json, box, event);
          json.writeFieldName("box");
          writer.write(json, box);
          json.writeArrayFieldStart("warnings");
          for (Message warning : warnings) {
            json.writeString(Requests.caller(ctx).texts().say(warning));
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }
}
