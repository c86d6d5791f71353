package org.muniment.dashboard.api.quarantine;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.json.Json;
import org.muniment.dashboard.web.json.Paging;
import org.muniment.dashboard.web.json.Params;
import org.muniment.dashboard.web.json.PayloadJson;
import org.muniment.domain.text.Message;
import org.muniment.port.ReadingStore;
import org.muniment.port.ReadingStore.QuarantineKind;

/** The quarantine, oldest first, to look at. */
public final class QuarantineApi implements Slice {
  private static final String ANY = "";

  private final ReadingStore readings;

  public QuarantineApi(Backend backend) {
    this.readings = backend.readings();
  }

  @Override
  public List<Route> routes() {
    return List.of(Route.get("/api/v1/quarantine", Access.API_READ, this::list));
  }

  private void list(Context ctx) {
    Params params = Params.of(ctx, "kind", "limit", "cursor");
    String kind = params.word("kind", kinds());
    int limit = params.count("limit", Paging.DEFAULT_LIMIT, Paging.MAX_LIMIT);
    long after = afterId(params);
    params.check();
    List<ReadingStore.Quarantined> found =
        readings.quarantined(
            kind.equals(ANY) ? Optional.empty() : Optional.of(kind(kind)), after, limit + 1);
    List<ReadingStore.Quarantined> items = found.subList(0, Math.min(limit, found.size()));
    Optional<String> next =
        found.size() > limit
            ? Optional.of(Long.toString(items.get(limit - 1).id()))
            : Optional.empty();
    Paging.answer(ctx, items, next, QuarantineApi::write);
  }

  private static void write(JsonGenerator json, ReadingStore.Quarantined quarantined)
      throws IOException {
    ReadingStore.Entry.Quarantine entry = quarantined.entry();
    json.writeStartObject();
    json.writeNumberField("id", quarantined.id());
    json.writeStringField("kind", key(entry.kind()));
    json.writeStringField("transport", entry.transport().key());
    json.writeStringField("source", entry.source());
    Json.text(json, "channel", entry.channel());
    Json.text(json, "profile", entry.profile());
    json.writeStringField("reason", entry.reason());
    PayloadJson.write(json, entry.payload());
    Json.time(json, "arrivedAt", entry.arrivedAt());
    json.writeEndObject();
  }

  private static long afterId(Params params) {
    Optional<String> cursor = params.text("cursor");
    if (cursor.filter(c -> !c.matches("\\d{1,18}")).isPresent()) {
      params.wrong("cursor", Message.of("api.parameter.cursor"));
      return 0;
    }
    return cursor.map(Long::parseLong).orElse(0L);
  }

  private static String[] kinds() {
    return java.util.stream.Stream.concat(
            java.util.stream.Stream.of(ANY),
            Arrays.stream(QuarantineKind.values()).map(QuarantineApi::key))
        .toArray(String[]::new);
  }

  private static QuarantineKind kind(String key) {
    return QuarantineKind.valueOf(key.toUpperCase(Locale.ROOT));
  }

  private static String key(QuarantineKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
