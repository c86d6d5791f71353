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
import org.muniment.desk.PresetsDesk;
import org.muniment.domain.place.Cabinet;

/** Cabinets: list and add. */
public final class CabinetsApi implements Slice {
  private final PlacesDesk places;
  private final PresetsDesk presets;

  public CabinetsApi(Backend backend) {
    this.places = backend.places();
    this.presets = backend.presets();
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/api/v1/cabinets", Access.API_READ, this::list),
        Route.post("/api/v1/cabinets", Access.API_WRITE, this::add),
        Route.patch("/api/v1/cabinets/{code}", Access.API_WRITE, this::choosePreset));
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

  private void choosePreset(Context ctx) {
    Body body = Body.read(ctx, "preset", "reason");
    Optional<String> preset = body.optionalText("preset");
    String reason = body.optionalText("reason").orElse("");
    body.check();
    Cabinet cabinet =
        presets.chooseForCabinet(Requests.by(ctx), ctx.pathParam("code"), preset, reason);
    Json.answer(ctx, 200, json -> write(json, cabinet));
  }

  private static void write(JsonGenerator json, Cabinet cabinet) throws IOException {
    json.writeStartObject();
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
    json.writeEndObject();
  }

  private static OptionalDouble toDouble(Optional<Double> value) {
    return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
  }
}
