package org.muniment.dashboard.api.rooms;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
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
import org.muniment.dashboard.web.json.PlanJson;
import org.muniment.desk.ClimateDesk;
import org.muniment.desk.PlacesDesk;
import org.muniment.desk.PresetsDesk;
import org.muniment.desk.holdings.PlansDesk;
import org.muniment.domain.place.Room;
import org.muniment.domain.plan.FloorPlan;
import org.muniment.domain.trail.By;
import org.muniment.port.Office;

/** Rooms: list, add, change, look at, their plans, and what their climate is now. */
public final class RoomsApi implements Slice {
  private final PlacesDesk places;
  private final PresetsDesk presets;
  private final ClimateDesk climate;
  private final PlansDesk plans;
  private final Office office;

  public RoomsApi(Backend backend) {
    this.places = backend.places();
    this.presets = backend.presets();
    this.climate = backend.climate();
    this.plans = backend.holdings().plans();
    this.office = backend.office();
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/api/v1/rooms", Access.API_READ, this::list),
        Route.post("/api/v1/rooms", Access.API_WRITE, this::add),
        Route.patch("/api/v1/rooms/{code}", Access.API_WRITE, this::change),
        Route.get("/api/v1/rooms/{code}", Access.API_READ, this::one),
        Route.get("/api/v1/rooms/{code}/now", Access.API_READ, this::now),
        Route.get("/api/v1/rooms/{code}/plan", Access.API_READ, this::plan),
        Route.put("/api/v1/rooms/{code}/plan", Access.API_WRITE, this::savePlan));
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

  /** Another name, another preset, or both. */
  private void change(Context ctx) {
    Body body = Body.read(ctx, "name", "preset", "reason");
    Optional<String> name = body.optionalText("name");
    Optional<String> preset = body.optionalText("preset");
    String reason = body.optionalText("reason").orElse("");
    body.check();
    String code = ctx.pathParam("code");
    By by = Requests.by(ctx);
    Room room =
        office.together(
            () -> {
              name.ifPresent(other -> places.changeRoom(by, code, other, reason));
              return name.isPresent() && preset.isEmpty()
                  ? places.room(code)
                  : presets.chooseForRoom(by, code, preset.orElse(""), reason);
            });
    Json.answer(ctx, 200, json -> write(json, room));
  }

  private void plan(Context ctx) {
    FloorPlan plan = plans.plan(ctx.pathParam("code"));
    Json.answer(ctx, 200, json -> PlanJson.write(json, plan));
  }

  private void savePlan(Context ctx) {
    Room room = places.room(ctx.pathParam("code"));
    JsonNode tree = Body.tree(ctx);
    FloorPlan asked = PlanJson.read(tree, room.code());
    String reason = tree.path(PlanJson.REASON).asText("");
    FloorPlan kept = plans.save(Requests.by(ctx), asked, reason);
    Json.answer(ctx, 200, json -> PlanJson.write(json, kept));
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
