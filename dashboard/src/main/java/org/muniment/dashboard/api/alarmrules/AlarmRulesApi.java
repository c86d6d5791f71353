package org.muniment.dashboard.api.alarmrules;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.json.Body;
import org.muniment.dashboard.web.json.Json;
import org.muniment.dashboard.web.json.Paging;
import org.muniment.desk.RehearsalDesk;
import org.muniment.desk.RuleDesk;
import org.muniment.desk.RuleDesk.Effective;
import org.muniment.desk.RuleWish;

/** Alarm rules: those in force, setting one, going back to the preset. */
public final class AlarmRulesApi implements Slice {
  private static final String PATH = "/api/v1/alarm-rules";
  private static final String ONE = PATH + "/{place}/{quantity}";
  private static final String REASON = "reason";
  private static final Duration USUAL_STRETCH = Duration.ofDays(365);

  private final RuleDesk rules;
  private final RehearsalDesk rehearsals;

  public AlarmRulesApi(Backend backend) {
    this.rules = backend.alarmDesks().rules();
    this.rehearsals = backend.alarmDesks().rehearsals();
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PATH, Access.API_READ, this::list),
        Route.put(ONE, Access.API_WRITE, this::set),
        Route.post(ONE + "/reset", Access.API_WRITE, this::reset),
        Route.post(PATH + "/rehearse", Access.API_WRITE, this::rehearse));
  }

  private void list(Context ctx) {
    Paging.answer(ctx, rules.rules(), AlarmRulesApi::key, RuleJson::write);
  }

  private static String key(Effective rule) {
    return rule.place() + "/" + rule.quantity().key();
  }

  private void set(Context ctx) {
    List<String> fields = new ArrayList<>(RuleBody.FIELDS);
    fields.add(REASON);
    Body body = Body.read(ctx, fields.toArray(String[]::new));
    RuleWish wish = RuleBody.read(body);
    String reason = body.text(REASON);
    body.check();
    Effective rule =
        rules.set(
            Requests.by(ctx), ctx.pathParam("place"), ctx.pathParam("quantity"), wish, reason);
    Json.answer(ctx, 200, json -> RuleJson.write(json, rule));
  }

  private void reset(Context ctx) {
    Body body = Body.read(ctx, REASON);
    String reason = body.text(REASON);
    body.check();
    Effective rule =
        rules.reset(Requests.by(ctx), ctx.pathParam("place"), ctx.pathParam("quantity"), reason);
    Json.answer(ctx, 200, json -> RuleJson.write(json, rule));
  }

  private void rehearse(Context ctx) {
    Body body = Body.read(ctx, "place", "quantity", "rule", "from", "to");
    String place = body.optionalText("place").orElse("");
    String quantity = body.optionalText("quantity").orElse("");
    RuleWish wish =
        body.optionalObject("rule", Set.copyOf(RuleBody.FIELDS))
            .map(RuleBody::read)
            .orElse(RuleWish.USUAL);
    Instant to = body.optionalTime("to").orElse(Requests.at(ctx));
    Instant from = body.optionalTime("from").orElse(to.minus(USUAL_STRETCH));
    body.check();
    RehearsalDesk.Rehearsed rehearsed = rehearsals.rehearse(place, quantity, wish, from, to);
    Json.answer(ctx, 200, json -> RehearsalJson.write(json, rehearsed));
  }
}
