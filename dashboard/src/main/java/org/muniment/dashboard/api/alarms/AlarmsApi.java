package org.muniment.dashboard.api.alarms;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.json.Body;
import org.muniment.dashboard.web.json.Json;
import org.muniment.dashboard.web.json.Paging;
import org.muniment.dashboard.web.json.Params;
import org.muniment.desk.AlarmDesk;
import org.muniment.desk.Refusal;
import org.muniment.desk.Told;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.text.Message;
import org.muniment.json.AlarmJson;
import org.muniment.port.AlarmLog;

/** Alarms: list, look at, acknowledge, shelve, comment. */
public final class AlarmsApi implements Slice {
  private static final String PATH = "/api/v1/alarms";
  private static final String ONE = PATH + "/{id}";

  private final AlarmDesk alarms;

  public AlarmsApi(Backend backend) {
    this.alarms = backend.alarmDesks().alarms();
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PATH, Access.API_READ, this::list),
        Route.get(ONE, Access.API_READ, this::one),
        Route.post(ONE + "/acknowledge", Access.API_WRITE, this::acknowledge),
        Route.post(ONE + "/shelve", Access.API_WRITE, this::shelve),
        Route.post(ONE + "/unshelve", Access.API_WRITE, this::unshelve),
        Route.post(ONE + "/comments", Access.API_WRITE, this::comment));
  }

  private void list(Context ctx) {
    Params params = Params.of(ctx, "state", "from", "to", "limit", "cursor");
    boolean activeOnly = params.word("state", "active", "all").equals("active");
    Optional<Instant> from = params.time("from");
    Optional<Instant> to = params.time("to");
    int limit = params.count("limit", Paging.DEFAULT_LIMIT, Paging.MAX_LIMIT);
    long below = below(params);
    params.check();
    AlarmLog.Filter filter =
        new AlarmLog.Filter(activeOnly, from, to, Optional.empty(), Optional.empty());
    List<Alarm> found = alarms.newest(filter, below, limit + 1);
    List<Alarm> items = found.subList(0, Math.min(limit, found.size()));
    Optional<String> next =
        found.size() > limit
            ? Optional.of(Long.toString(items.get(limit - 1).id()))
            : Optional.empty();
    Map<Long, List<Told>> told = alarms.told(items);
    Paging.answer(
        ctx,
        items,
        next,
        (json, alarm) -> write(json, alarm, told.getOrDefault(alarm.id(), List.of())));
  }

  private void one(Context ctx) {
    answer(ctx, alarms.alarm(id(ctx)));
  }

  private void acknowledge(Context ctx) {
    Body body = Body.read(ctx, "comment");
    String comment = body.text("comment");
    body.check();
    answer(ctx, alarms.acknowledge(Requests.by(ctx), id(ctx), comment));
  }

  private void shelve(Context ctx) {
    Body body = Body.read(ctx, "minutes", "reason");
    int minutes = body.integer("minutes");
    String reason = body.text("reason");
    body.check();
    answer(ctx, alarms.shelve(Requests.by(ctx), id(ctx), minutes, reason));
  }

  private void unshelve(Context ctx) {
    answer(ctx, alarms.unshelve(Requests.by(ctx), id(ctx)));
  }

  private void comment(Context ctx) {
    Body body = Body.read(ctx, "text");
    String text = body.text("text");
    body.check();
    answer(ctx, alarms.comment(Requests.by(ctx), id(ctx), text));
  }

  private void answer(Context ctx, Alarm alarm) {
    List<Told> told = alarms.told(List.of(alarm)).getOrDefault(alarm.id(), List.of());
    Json.answer(ctx, 200, json -> write(json, alarm, told));
  }

  private static void write(JsonGenerator json, Alarm alarm, List<Told> told) throws IOException {
    json.writeStartObject();
    AlarmJson.fields(json, alarm);
    json.writeArrayFieldStart(AlarmJson.NOTIFICATIONS);
    for (Told one : told) {
      json.writeStartObject();
      json.writeStringField("contact", one.contact());
      json.writeStringField("channel", one.channel());
      json.writeStringField("state", one.state());
      Json.time(json, "at", one.at());
      json.writeNumberField("attempts", one.attempts());
      Json.text(json, "receipt", one.receipt());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** What is no number is no alarm's. */
  private static long id(Context ctx) {
    String id = ctx.pathParam("id");
    if (!id.matches("[0-9]{1,18}")) {
      throw Refusal.notFound("alarm", id);
    }
    return Long.parseLong(id);
  }

  private static long below(Params params) {
    Optional<String> cursor = params.text("cursor");
    if (cursor.filter(c -> !c.matches("[0-9]{1,18}")).isPresent()) {
      params.wrong("cursor", Message.of("api.parameter.cursor"));
      return 0;
    }
    return cursor.map(Long::parseLong).orElse(Long.MAX_VALUE);
  }
}
