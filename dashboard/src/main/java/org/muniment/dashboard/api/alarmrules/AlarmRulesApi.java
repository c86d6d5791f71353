package org.muniment.dashboard.api.alarmrules;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.json.Body;
import org.muniment.dashboard.web.json.Json;
import org.muniment.dashboard.web.json.Paging;
import org.muniment.desk.RuleDesk;
import org.muniment.desk.RuleDesk.Effective;
import org.muniment.desk.RuleWish;

/** Alarm rules: those in force, setting one, going back to the preset. */
public final class AlarmRulesApi implements Slice {
  private static final String PATH = "/api/v1/alarm-rules";
  private static final String ONE = PATH + "/{place}/{quantity}";
  private static final String REASON = "reason";

  private final RuleDesk rules;

  public AlarmRulesApi(Backend backend) {
    this.rules = backend.alarmDesks().rules();
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PATH, Access.API_READ, this::list),
        Route.put(ONE, Access.API_WRITE, this::set),
        Route.post(ONE + "/reset", Access.API_WRITE, this::reset));
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
}
