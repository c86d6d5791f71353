package org.muniment.dashboard.api.equipment;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.BoxAsked;
import org.muniment.dashboard.web.Ids;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.json.Body;
import org.muniment.dashboard.web.json.Json;
import org.muniment.dashboard.web.json.Paging;
import org.muniment.dashboard.web.json.Params;
import org.muniment.desk.rounds.EquipmentDesk;
import org.muniment.domain.duty.Equipment;
import org.muniment.domain.text.Code;

/** Machines and extinguishers; with them the keys. */
public final class EquipmentApi implements Slice {
  private static final String PATH = "/api/v1/equipment";

  private final EquipmentDesk equipment;
  private final KeysApi keys;

  public EquipmentApi(Backend backend) {
    this.equipment = backend.rounds().equipment();
    this.keys = new KeysApi(backend);
  }

  @Override
  public List<Route> routes() {
    List<Route> routes = new ArrayList<>(keys.routes());
    routes.add(Route.get(PATH, Access.API_READ, this::list));
    routes.add(Route.post(PATH, Access.API_WRITE, this::add));
    routes.add(Route.patch(PATH + "/{id}", Access.API_WRITE, this::change));
    return routes;
  }

  private void list(Context ctx) {
    Params.of(ctx).check();
    Paging.answer(ctx, equipment.list(), Optional.empty(), EquipmentApi::write);
  }

  private void add(Context ctx) {
    Body body =
        Body.read(ctx, "kind", "name", "number", "model", "room", "since", "state", "remarks");
    EquipmentDesk.Details asked = read(body, Optional.empty());
    body.check();
    Equipment made = equipment.add(Requests.by(ctx), asked);
    Json.answer(ctx, 201, json -> write(json, made));
  }

  /** What is not sent stays as it is; what is null is known no longer. */
  private void change(Context ctx) {
    long id = Ids.id(ctx, "equipment");
    Body body =
        Body.read(
            ctx, "kind", "name", "number", "model", "room", "since", "state", "remarks", "version");
    Equipment before = equipment.piece(id);
    EquipmentDesk.Details asked = read(body, Optional.of(before));
    OptionalLong seen = BoxAsked.version(ctx, body);
    body.check();
    OptionalLong version = seen.isPresent() ? seen : OptionalLong.of(before.version());
    Equipment after = equipment.change(Requests.by(ctx), id, version, asked);
    Json.answer(ctx, 200, json -> write(json, after));
  }

  private static EquipmentDesk.Details read(Body body, Optional<Equipment> before) {
    Optional<LocalDate> since = body.optionalDate("since");
    return new EquipmentDesk.Details(
        body.optionalText("kind").or(() -> before.map(it -> it.kind().key())).orElse(""),
        body.optionalText("name").or(() -> before.map(Equipment::name)).orElse(""),
        body.textOr("number", before.map(Equipment::number)).orElse(""),
        body.textOr("model", before.map(Equipment::model)).orElse(""),
        body.textOr("room", before.flatMap(Equipment::room).map(Code::value)),
        body.isNull("since") ? since : since.or(() -> before.flatMap(Equipment::since)),
        body.optionalText("state")
            .or(() -> before.map(it -> it.state().key()))
            .orElse(Equipment.State.IN_USE.key()),
        body.textOr("remarks", before.map(Equipment::remarks)).orElse(""));
  }

  private static void write(JsonGenerator json, Equipment piece) throws IOException {
    json.writeStartObject();
    json.writeNumberField("id", piece.id());
    json.writeStringField("kind", piece.kind().key());
    json.writeStringField("name", piece.name());
    json.writeStringField("number", piece.number());
    json.writeStringField("model", piece.model());
    Json.text(json, "room", piece.room().map(Code::value));
    Json.text(json, "since", piece.since().map(LocalDate::toString));
    json.writeStringField("state", piece.state().key());
    json.writeStringField("remarks", piece.remarks());
    json.writeNumberField("version", piece.version());
    json.writeEndObject();
  }
}
