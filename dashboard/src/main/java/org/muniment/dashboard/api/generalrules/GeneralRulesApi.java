package org.muniment.dashboard.api.generalrules;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.json.Body;
import org.muniment.dashboard.web.json.Json;
import org.muniment.desk.GeneralRulesDesk;
import org.muniment.desk.GeneralRulesDesk.NewGeneralRules;
import org.muniment.domain.alarm.GeneralRules;

/** What holds for every sensor and for the system; a field that is not sent stays as it is. */
public final class GeneralRulesApi implements Slice {
  private static final String PATH = "/api/v1/alarm-rules/general";

  private final GeneralRulesDesk desk;

  public GeneralRulesApi(Backend backend) {
    this.desk = backend.generalRules();
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PATH, Access.API_READ, this::show),
        Route.put(PATH, Access.API_WRITE, this::save));
  }

  private void show(Context ctx) {
    Json.answer(ctx, 200, json -> write(json, desk.rules()));
  }

  private void save(Context ctx) {
    Body body =
        Body.read(
            ctx,
            "staleIntervals",
            "staleAtLeastMinutes",
            "batteryLowPct",
            "diskLowMib",
            "maxShelvingMinutes",
            "reason");
    NewGeneralRules old = NewGeneralRules.of(desk.rules());
    NewGeneralRules asked =
        new NewGeneralRules(
            body.optionalInteger("staleIntervals").orElse(old.staleIntervals()),
            body.optionalInteger("staleAtLeastMinutes").orElse(old.staleAtLeastMinutes()),
            body.optionalNumber("batteryLowPct").orElse(old.batteryLowPct()),
            body.optionalInteger("diskLowMib").orElse(old.diskLowMib()),
            body.optionalInteger("maxShelvingMinutes").orElse(old.maxShelvingMinutes()),
            body.optionalText("reason").orElse(""));
    body.check();
    GeneralRules now = desk.change(Requests.by(ctx), asked);
    Json.answer(ctx, 200, json -> write(json, now));
  }

  private static void write(JsonGenerator json, GeneralRules rules) throws IOException {
    NewGeneralRules shown = NewGeneralRules.of(rules);
    json.writeStartObject();
    json.writeNumberField("staleIntervals", shown.staleIntervals());
    json.writeNumberField("staleAtLeastMinutes", shown.staleAtLeastMinutes());
    json.writeNumberField("batteryLowPct", shown.batteryLowPct());
    json.writeNumberField("diskLowMib", shown.diskLowMib());
    json.writeNumberField("maxShelvingMinutes", shown.maxShelvingMinutes());
    json.writeEndObject();
  }
}
