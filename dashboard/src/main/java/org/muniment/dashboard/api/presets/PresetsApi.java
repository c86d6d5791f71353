package org.muniment.dashboard.api.presets;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.json.Body;
import org.muniment.dashboard.web.json.Json;
import org.muniment.dashboard.web.json.Paging;
import org.muniment.desk.PresetCheck;
import org.muniment.desk.PresetsDesk;
import org.muniment.domain.limits.Preset;
import org.muniment.domain.measure.Quantity;

/** Environment presets with their versions; the limits at the top are those in force now. */
public final class PresetsApi implements Slice {
  private static final String PATH = "/api/v1/presets";

  private static final Set<String> QUANTITIES = keys(quantity -> true);
  private static final Set<String> CHANGING = keys(Quantity::isClimate);

  private final PresetsDesk presets;
  private final InstantSource clock;

  public PresetsApi(Backend backend) {
    this.presets = backend.presets();
    this.clock = backend.clock();
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PATH, Access.API_READ, this::list),
        Route.put(PATH + "/{key}", Access.API_WRITE, this::save));
  }

  private static Set<String> keys(Predicate<Quantity> which) {
    return PresetCheck.QUANTITIES.stream()
        .filter(which)
        .map(Quantity::key)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Other limits from an instant on, or a new preset. */
  private void save(Context ctx) {
    String key = ctx.pathParam("key");
    Body body = Body.read(ctx, PresetBody.FIELDS);
    PresetsDesk.NewVersion asked = PresetBody.version(body, QUANTITIES, CHANGING);
    Optional<String> rule = body.optionalText("rule");
    body.check();
    boolean isNew = presets.find(key).isEmpty();
    Preset now =
        isNew
            ? presets.add(Requests.by(ctx), key, rule, asked)
            : presets.change(Requests.by(ctx), key, rule, asked);
    Json.answer(ctx, isNew ? 201 : 200, json -> write(json, now));
  }

  private void list(Context ctx) {
    Paging.answer(ctx, presets.presets(), Preset::key, this::write);
  }

  private void write(JsonGenerator json, Preset preset) throws IOException {
    json.writeStartObject();
    json.writeStringField("key", preset.key());
    json.writeStringField("rule", preset.rule());
    Preset.Version now = preset.at(clock.instant());
    Json.limits(json, "limits", now.limits());
    Json.values(json, "changeIn24h", now.changeIn24h());
    json.writeArrayFieldStart("versions");
    for (Preset.Version version : preset.versions()) {
      json.writeStartObject();
      Json.timeSince(json, "from", version.from());
      Json.limits(json, "limits", version.limits());
      Json.values(json, "changeIn24h", version.changeIn24h());
      json.writeStringField("changedBy", version.changedBy());
      json.writeStringField("reason", version.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
