package org.muniment.dashboard.api.rooms;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.json.Body;
import org.muniment.dashboard.web.json.Json;
import org.muniment.dashboard.web.json.Paging;
import org.muniment.desk.ClimateDesk;
import org.muniment.desk.PlacesDesk;
import org.muniment.desk.PresetsDesk;
import org.muniment.domain.place.Room;

/** Rooms: list, add, look at, and what their climate is now. */
public final class RoomsApi implements Slice {
  private final PlacesDesk places;
  private final PresetsDesk presets;
  private final ClimateDesk climate;

  public RoomsApi(Backend backend) {
    this.places = backend.places();
    this.presets = backend.presets();
    this.climate = backend.climate();
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/api/v1/rooms", Access.API_READ, this::list),
        Route.post("/api/v1/rooms", Access.API_WRITE, this::add),
        Route.patch("/api/v1/rooms/{code}", Access.API_WRITE, this::choosePreset),
        Route.get("/api/v1/rooms/{code}", Access.API_READ, this::one),
        Route.get("/api/v1/rooms/{code}/now", Access.API_READ, this::now));
  }

  private void list(Context ctx) {
    Paging.answer(ctx, places.rooms(), room -> room.code().value(), RoomsApi::write);
  }

  private void add(Context ctx) {
    Body body = Body.read(ctx, "code", "name", "preset", "site");
    PlacesDesk.NewRoom asked =
        new PlacesDesk.NewRoom(
            body.text("code"),
            body.text("name"),
            body.optionalText("preset"),
            body.optionalText("site"));
    body.check();
    Room room = places.addRoom(Requests.by(ctx), asked);
    ctx.header("Location", "/api/v1/rooms/" + room.code());
    Json.answer(ctx, 201, json -> write(json, room));
  }

  private void one(Context ctx) {
    Room room = places.room(ctx.pathParam("code"));
    Json.answer(ctx, 200, json -> write(json, room));
  }

  private void now(Context ctx) {
    ClimateDesk.RoomNow now = climate.now(ctx.pathParam("code"));
    Optional<String> advice =
        climate.advice(now).map(said -> Requests.caller(ctx).texts().say(said.reason()));
    Json.answer(ctx, 200, json -> RoomNowJson.write(json, now, advice));
  }

  private void choosePreset(Context ctx) {
    Body body = Body.read(ctx, "preset", "reason");
    Optional<String> preset = body.optionalText("preset");
    String reason = body.optionalText("reason").orElse("");
    body.check();
    Room room =
        presets.chooseForRoom(Requests.by(ctx), ctx.pathParam("code"), preset.orElse(""), reason);
    Json.answer(ctx, 200, json -> write(json, room));
  }

  private static void write(JsonGenerator json, Room room) throws IOException {
    json.writeStartObject();
    json.writeStringField("code", room.code().value());
    json.writeStringField("name", room.name());
    json.writeStringField("preset", room.preset());
    json.writeStringField("site", room.site().value());
    json.writeEndObject();
  }
}
