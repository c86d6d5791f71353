package org.muniment.dashboard.api.equipment;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.BoxAsked;
import org.muniment.dashboard.web.Ids;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.json.Body;
import org.muniment.dashboard.web.json.Json;
import org.muniment.dashboard.web.json.Paging;
import org.muniment.dashboard.web.json.Params;
import org.muniment.desk.rounds.KeysDesk;
import org.muniment.domain.duty.ArchiveKey;
import org.muniment.domain.duty.KeyHandover;

/** Keys and who keeps them. */
final class KeysApi {
  private static final String PATH = "/api/v1/keys";
  private static final String ONE = PATH + "/{id}";

  private final KeysDesk keys;

  KeysApi(Backend backend) {
    this.keys = backend.rounds().keys();
  }

  List<Route> routes() {
    return List.of(
        Route.get(PATH, Access.API_READ, this::list),
        Route.post(PATH, Access.API_WRITE, this::add),
        Route.patch(ONE, Access.API_WRITE, this::change),
        Route.get(ONE + "/handovers", Access.API_READ, this::handovers),
        Route.post(ONE + "/hand-over", Access.API_WRITE, this::handOver),
        Route.post(ONE + "/lose", Access.API_WRITE, ctx -> lost(ctx, true)),
        Route.post(ONE + "/find", Access.API_WRITE, ctx -> lost(ctx, false)));
  }

  private void list(Context ctx) {
    Params.of(ctx).check();
    Paging.answer(ctx, keys.list(), Optional.empty(), KeysApi::write);
  }

  private void add(Context ctx) {
    Body body = Body.read(ctx, "name", "opens", "remarks");
    KeysDesk.Details asked = read(body, Optional.empty());
    body.check();
    ArchiveKey made = keys.add(Requests.by(ctx), asked);
    Json.answer(ctx, 201, json -> write(json, made));
  }

  private void change(Context ctx) {
    long id = Ids.id(ctx, "key");
    Body body = Body.read(ctx, "name", "opens", "remarks", "version");
    ArchiveKey before = keys.key(id);
    KeysDesk.Details asked = read(body, Optional.of(before));
    OptionalLong seen = BoxAsked.version(ctx, body);
    body.check();
    OptionalLong version = seen.isPresent() ? seen : OptionalLong.of(before.version());
    ArchiveKey after = keys.change(Requests.by(ctx), id, version, asked);
    Json.answer(ctx, 200, json -> write(json, after));
  }

  private static KeysDesk.Details read(Body body, Optional<ArchiveKey> before) {
    return new KeysDesk.Details(
        body.optionalText("name").or(() -> before.map(ArchiveKey::name)).orElse(""),
        body.textOr("opens", before.map(ArchiveKey::opens)).orElse(""),
        body.textOr("remarks", before.map(ArchiveKey::remarks)).orElse(""));
  }

  private void handovers(Context ctx) {
    Params.of(ctx).check();
    Paging.answer(ctx, keys.handovers(Ids.id(ctx, "key")), Optional.empty(), KeysApi::write);
  }

  private void handOver(Context ctx) {
    long id = Ids.id(ctx, "key");
    Body body = Body.read(ctx, "to", "note", "version");
    String to = body.optionalText("to").orElse("");
    String note = body.optionalText("note").orElse("");
    OptionalLong version = BoxAsked.version(ctx, body);
    body.check();
    ArchiveKey after = keys.handOver(Requests.by(ctx), id, version, to, note);
    Json.answer(ctx, 200, json -> write(json, after));
  }

  private void lost(Context ctx, boolean isLost) {
    long id = Ids.id(ctx, "key");
    Body body = Body.read(ctx, "reason", "version");
    String reason = body.optionalText("reason").orElse("");
    OptionalLong version = BoxAsked.version(ctx, body);
    body.check();
    ArchiveKey after =
        isLost
            ? keys.lose(Requests.by(ctx), id, version, reason)
            : keys.find(Requests.by(ctx), id, version, reason);
    Json.answer(ctx, 200, json -> write(json, after));
  }

  private static void write(JsonGenerator json, ArchiveKey key) throws IOException {
    json.writeStartObject();
    json.writeNumberField("id", key.id());
    json.writeStringField("name", key.name());
    json.writeStringField("opens", key.opens());
    json.writeStringField("keeper", key.keeper());
    json.writeBooleanField("lost", key.lost());
    json.writeStringField("remarks", key.remarks());
    json.writeNumberField("version", key.version());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, KeyHandover handover) throws IOException {
    json.writeStartObject();
    json.writeNumberField("number", handover.number());
    json.writeStringField("from", handover.from());
    json.writeStringField("to", handover.to());
    json.writeStringField("by", handover.by().name());
    Json.time(json, "at", handover.by().at());
    json.writeStringField("note", handover.note());
    json.writeEndObject();
  }
}
