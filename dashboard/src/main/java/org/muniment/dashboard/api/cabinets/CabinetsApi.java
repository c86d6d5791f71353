package org.muniment.dashboard.api.cabinets;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.json.Body;
import org.muniment.dashboard.web.json.Json;
import org.muniment.dashboard.web.json.Paging;
import org.muniment.desk.PlacesDesk;
import org.muniment.desk.PlacesDesk.CabinetChange;
import org.muniment.desk.PresetsDesk;
import org.muniment.desk.holdings.ShelvesDesk;
import org.muniment.desk.holdings.ShelvesDesk.ShelfFill;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.trail.By;
import org.muniment.port.Office;

/** Cabinets: list, add, look at with what is free, change. */
public final class CabinetsApi implements Slice {
  private final PlacesDesk places;
  private final PresetsDesk presets;
  private final ShelvesDesk shelves;
  private final Office office;

  public CabinetsApi(Backend backend) {
    this.places = backend.places();
    this.presets = backend.presets();
    this.shelves = backend.holdings().shelves();
    this.office = backend.office();
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/api/v1/cabinets", Access.API_READ, this::list),
        Route.post("/api/v1/cabinets", Access.API_WRITE, this::add),
        Route.get("/api/v1/cabinets/{code}", Access.API_READ, this::one),
        Route.patch("/api/v1/cabinets/{code}", Access.API_WRITE, this::change));
  }

  private void list(Context ctx) {
    Paging.answer(ctx, places.cabinets(), cabinet -> cabinet.code().value(), CabinetsApi::write);
  }

  private void add(Context ctx) {
    Body body =
        Body.read(
            ctx,
            "code",
            "room",
            "name",
            "preset",
            "shelves",
            "positionsPerShelf",
            "shelvesFrom",
            "x",
            "y");
    PlacesDesk.NewCabinet asked =
        new PlacesDesk.NewCabinet(
            body.text("code"),
            body.text("room"),
            body.optionalText("name"),
            body.optionalText("preset"),
            body.integer("shelves"),
            body.integer("positionsPerShelf"),
            body.optionalText("shelvesFrom"),
            toDouble(body.optionalNumber("x")),
            toDouble(body.optionalNumber("y")));
    body.check();
    Cabinet cabinet = places.addCabinet(Requests.by(ctx), asked);
    Json.answer(ctx, 201, json -> write(json, cabinet));
  }

  private void one(Context ctx) {
    Cabinet cabinet = places.cabinet(ctx.pathParam("code"));
    List<ShelfFill> fill = shelves.fill(cabinet.code());
    Json.answer(
        ctx,
        200,
        json -> {
          json.writeStartObject();
          fields(json, cabinet);
          fill(json, fill);
          json.writeEndObject();
        });
  }

  /** Places that are taken or kept, shelf by shelf. */
  private static void fill(JsonGenerator json, List<ShelfFill> fill) throws IOException {
    json.writeArrayFieldStart("fill");
    for (ShelfFill shelf : fill) {
      json.writeStartObject();
      json.writeNumberField("shelf", shelf.shelf());
      json.writeNumberField("taken", shelf.taken());
      json.writeNumberField("free", shelf.free());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Name, room and size; a preset, which null takes away; all of it or nothing. */
  private void change(Context ctx) {
    Body body =
        Body.read(
            ctx, "name", "room", "shelves", "positionsPerShelf", "shelvesFrom", "preset", "reason");
    CabinetChange asked =
        new CabinetChange(
            body.optionalText("name"),
            body.optionalText("room"),
            body.optionalInteger("shelves"),
            body.optionalInteger("positionsPerShelf"),
            body.optionalText("shelvesFrom"));
    Optional<String> preset = body.optionalText("preset");
    String reason = body.optionalText("reason").orElse("");
    body.check();
    boolean changes =
        List.of("name", "room", "shelves", "positionsPerShelf", "shelvesFrom").stream()
            .anyMatch(body::has);
    boolean chooses = preset.isPresent() || body.isNull("preset") || !changes;
    String code = ctx.pathParam("code");
    By by = Requests.by(ctx);
    Cabinet cabinet =
        office.together(
            () -> {
              Cabinet now = changes ? places.changeCabinet(by, code, asked, reason) : null;
              return chooses ? presets.chooseForCabinet(by, code, preset, reason) : now;
            });
    Json.answer(ctx, 200, json -> write(json, cabinet));
  }

  private static void write(JsonGenerator json, Cabinet cabinet) throws IOException {
    json.writeStartObject();
    fields(json, cabinet);
    json.writeEndObject();
  }

  private static void fields(JsonGenerator json, Cabinet cabinet) throws IOException {
    json.writeStringField("code", cabinet.code().value());
    json.writeStringField("room", cabinet.room().value());
    json.writeStringField("name", cabinet.name());
    Json.text(json, "preset", cabinet.preset());
    json.writeNumberField("shelves", cabinet.shelves());
    json.writeNumberField("positionsPerShelf", cabinet.positionsPerShelf());
    json.writeStringField("shelvesFrom", cabinet.shelvesFrom().name().toLowerCase(Locale.ROOT));
    Json.number(json, "x", cabinet.x().orElse(Double.NaN));
    Json.number(json, "y", cabinet.y().orElse(Double.NaN));
    json.writeArrayFieldStart("shelfCodes");
    for (int shelf = 1; shelf <= cabinet.shelves(); shelf++) {
      json.writeString(cabinet.shelfCode(shelf).value());
    }
    json.writeEndArray();
  }

  private static OptionalDouble toDouble(Optional<Double> value) {
    return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
  }
}
