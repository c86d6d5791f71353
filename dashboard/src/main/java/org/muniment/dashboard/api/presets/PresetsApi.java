package org.muniment.dashboard.api.presets;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.json.Json;
import org.muniment.dashboard.web.json.Paging;
import org.muniment.desk.PlacesDesk;
import org.muniment.domain.limits.Preset;

/** Environment presets with their versions; the limits at the top are those in force now. */
public final class PresetsApi implements Slice {
  private final PlacesDesk places;
  private final InstantSource clock;

  public PresetsApi(Backend backend) {
    this.places = backend.places();
    this.clock = backend.clock();
  }

  @Override
  public List<Route> routes() {
    return List.of(Route.get("/api/v1/presets", Access.API_READ, this::list));
  }

  private void list(Context ctx) {
    Paging.answer(ctx, places.presets(), Preset::key, this::write);
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
