package org.muniment.dashboard.api.audit;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.json.Json;
import org.muniment.dashboard.web.json.Paging;
import org.muniment.dashboard.web.json.Params;
import org.muniment.desk.TrailReading;
import org.muniment.domain.text.Message;
import org.muniment.port.Trail.Filter;

/** The audit trail, newest first, as far as the reader is cleared. */
public final class AuditApi implements Slice {
  private final TrailReading trail;

  public AuditApi(Backend backend) {
    this.trail = new TrailReading(backend.office().trail(), backend.people().levels());
  }

  @Override
  public List<Route> routes() {
    return List.of(Route.get("/api/v1/audit", Access.API_TRAIL, this::list));
  }

  private void list(Context ctx) {
    Params params = Params.of(ctx, "from", "to", "person", "action", "limit", "cursor");
    Filter filter =
        new Filter(
            params.time("from"), params.time("to"), params.text("person"), params.text("action"));
    int limit = params.count("limit", Paging.DEFAULT_LIMIT, Paging.MAX_LIMIT);
    long below = below(params);
    params.check();
    String clearance = Requests.caller(ctx).identity().orElseThrow().clearance();
    TrailReading.Part part = trail.newest(clearance, filter, below, limit);
    Optional<String> next = part.next().stream().mapToObj(Long::toString).findFirst();
    Paging.answer(ctx, part.lines(), next, AuditApi::write);
  }

  private static void write(JsonGenerator json, TrailReading.Line line) throws IOException {
    json.writeStartObject();
    json.writeNumberField("number", line.number());
    Json.time(json, "at", line.by().at());
    json.writeObjectFieldStart("by");
    json.writeStringField("kind", line.by().kind().key());
    json.writeStringField("name", line.by().name());
    json.writeStringField("from", line.by().from());
    json.writeEndObject();
    json.writeStringField("action", line.action());
    json.writeStringField("subject", line.subject());
    fields(json, "before", line.withheld(), line.before());
    fields(json, "after", line.withheld(), line.after());
    Json.text(json, "why", line.withheld() ? Optional.empty() : Optional.of(line.why()));
    json.writeStringField("hash", line.hash());
    json.writeEndObject();
  }

  private static void fields(
      JsonGenerator json, String name, boolean withheld, Map<String, String> fields)
      throws IOException {
    if (withheld) {
      json.writeNullField(name);
      return;
    }
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, String> field : fields.entrySet()) {
      json.writeStringField(field.getKey(), field.getValue());
    }
    json.writeEndObject();
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
