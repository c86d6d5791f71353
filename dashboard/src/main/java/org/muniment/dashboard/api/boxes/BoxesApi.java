package org.muniment.dashboard.api.boxes;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.muniment.dashboard.web.json.Paging;
import org.muniment.dashboard.web.json.Params;
import org.muniment.desk.PlacesDesk;
import org.muniment.desk.Refusal;
import org.muniment.desk.holdings.AskedSpot;
import org.muniment.desk.holdings.BoxesDesk;
import org.muniment.desk.holdings.Details;
import org.muniment.desk.holdings.EnvironmentDesk;
import org.muniment.desk.holdings.NewBox;
import org.muniment.domain.holding.Box;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.text.BadInput;
import org.muniment.domain.text.Message;
import org.muniment.port.Holdings;

/** Boxes: search, look at, register, describe, history. */
public final class BoxesApi implements Slice {
  private static final String PATH = "/api/v1/boxes";
  private static final String ONE = PATH + "/{barcode}";
  private static final List<String> SPOT = List.of("cabinet", "shelf", "position");

  private final BoxesDesk boxes;
  private final EnvironmentDesk environment;
  private final PlacesDesk places;

  public BoxesApi(Backend backend) {
    this.boxes = backend.holdings().boxes();
    this.environment = backend.holdings().environment();
    this.places = backend.places();
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PATH, Access.API_READ, this::list),
        Route.post(PATH, Access.API_WRITE, this::register),
        Route.get(ONE, Access.API_READ, this::one),
        Route.patch(ONE, Access.API_WRITE, this::describe),
        Route.get(ONE + "/history", Access.API_READ, this::history));
  }

  private void list(Context ctx) {
    BoxQuery asked = BoxQuery.read(ctx, places);
    if (asked.isNowhere()) {
      Paging.answer(ctx, List.<Box>of(), Optional.empty(), (json, box) -> {});
      return;
    }
    BoxJson writer = writer(ctx);
    if (asked.barcode().isPresent()) {
      String barcode = asked.barcode().get();
      List<Box> found = found(barcode).filter(asked::fits).stream().toList();
      Paging.answer(ctx, found, Optional.empty(), (json, box) -> write(json, writer, box, barcode));
      return;
    }
    Holdings.Page page = page(asked);
    Paging.answer(ctx, page.boxes(), page.next(), writer::write);
  }

  private Holdings.Page page(BoxQuery asked) {
    try {
      Holdings.Query query = asked.isOrdered() ? asked.query() : boxes.ordered(asked.query());
      return boxes.search(query, asked.cursor(), asked.limit());
    } catch (BadInput bad) {
      throw org.muniment.dashboard.web.problem.Problem.badRequest("cursor", bad.sentence());
    }
  }

  private Optional<Box> found(String barcode) {
    try {
      return Optional.of(boxes.box(barcode));
    } catch (Refusal none) {
      return Optional.empty();
    }
  }

  private BoxJson writer(Context ctx) {
    return new BoxJson(Requests.reader(ctx), places.cabinets());
  }

  private void one(Context ctx) {
    Params.of(ctx, "barcode").check();
    String asked = BoxAsked.barcode(ctx);
    Box box = boxes.box(asked);
    answer(ctx, 200, box, asked, List.of());
  }

  private void answer(Context ctx, int status, Box box, String asked, List<Message> warnings) {
    BoxJson writer = writer(ctx);
    ctx.header("ETag", "\"" + box.version() + "\"");
    Json.answer(
        ctx,
        status,
        json -> {
          json.writeStartObject();
          fields(json, writer, box, asked);
          json.writeArrayFieldStart("warnings");
          for (Message warning : warnings) {
            json.writeString(Requests.caller(ctx).texts().say(warning));
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private void write(JsonGenerator json, BoxJson writer, Box box, String asked) throws IOException {
    json.writeStartObject();
    fields(json, writer, box, asked);
    json.writeEndObject();
  }

  private void fields(JsonGenerator json, BoxJson writer, Box box, String asked)
      throws IOException {
    writer.fields(json, box);
    boolean isVoid = !box.barcode().value().equals(asked);
    json.writeBooleanField("void", isVoid);
    Json.text(json, "scanned", isVoid ? Optional.of(asked) : Optional.empty());
    environment(json, environment.of(box));
  }

  private static void environment(JsonGenerator json, Optional<EnvironmentDesk.Environment> climate)
      throws IOException {
    if (climate.isEmpty()) {
      json.writeNullField("environment");
      return;
    }
    json.writeObjectFieldStart("environment");
    json.writeStringField("preset", climate.get().preset());
    if (climate.get().inLimits().isPresent()) {
      json.writeBooleanField("inLimits", climate.get().inLimits().get());
    } else {
      json.writeNullField("inLimits");
    }
    Json.time(json, "since", climate.get().since());
    json.writeStringField("measuredIn", climate.get().measuredIn().value());
    json.writeObjectFieldStart("quantities");
    for (Map.Entry<Quantity, Boolean> one : climate.get().quantities().entrySet()) {
      json.writeBooleanField(one.getKey().key(), one.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void register(Context ctx) {
    List<String> fields = new ArrayList<>(DetailsBody.FIELDS);
    fields.add("barcode");
    fields.addAll(SPOT);
    Body body = Body.read(ctx, fields.toArray(String[]::new));
    Optional<AskedSpot> spot = spot(body);
    NewBox asked =
        new NewBox(
            body.optionalText("barcode").orElse(""),
            DetailsBody.read(body, Details.titled("")),
            spot);
    body.check();
    BoxesDesk.Registered made = boxes.register(Requests.by(ctx), asked);
    String barcode = made.box().barcode().value();
    ctx.header("Location", PATH + "/" + segment(barcode));
    answer(ctx, 201, made.box(), barcode, made.warnings());
  }

  private static String segment(String barcode) {
    return URLEncoder.encode(barcode, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** All of it or nothing of it (contract). */
  private static Optional<AskedSpot> spot(Body body) {
    long given = SPOT.stream().filter(body::has).count();
    Optional<String> cabinet = body.optionalText("cabinet");
    int shelf = body.integer("shelf");
    int position = body.integer("position");
    if (given != 0 && given != SPOT.size()) {
      body.wrong(
          SPOT.stream().filter(field -> !body.has(field)).findFirst().orElseThrow(),
          Message.of("refusal.spot.all"));
    }
    return cabinet.map(code -> new AskedSpot(code, shelf, position));
  }

  private void describe(Context ctx) {
    List<String> fields = new ArrayList<>(DetailsBody.FIELDS);
    fields.addAll(List.of("reason", "version"));
    Body body = Body.read(ctx, fields.toArray(String[]::new));
    String asked = BoxAsked.barcode(ctx);
    Box before = boxes.box(asked);
    BoxAsked.checkCleared(ctx, before);
    Details details = DetailsBody.read(body, Details.of(before.description()));
    String reason = body.optionalText("reason").orElse("");
    OptionalLong seen = BoxAsked.version(ctx, body);
    body.check();
    // What was not sent is what was read just now, so nobody may have changed it since.
    OptionalLong version = seen.isPresent() ? seen : OptionalLong.of(before.version());
    Box after = boxes.describe(Requests.by(ctx), asked, version, details, reason);
    answer(ctx, 200, after, after.barcode().value(), boxes.warnings(after));
  }

  private void history(Context ctx) {
    Params.of(ctx, "barcode").check();
    String asked = BoxAsked.barcode(ctx);
    Box box = boxes.box(asked);
    BoxJson writer = writer(ctx);
    Paging.answer(
        ctx,
        boxes.history(asked),
        Optional.empty(),
        (json, event) -> writer.write(json, box, event));
  }
}
