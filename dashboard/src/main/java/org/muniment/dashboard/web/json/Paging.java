package org.muniment.dashboard.web.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Lists as the contract has them: {@code {"items": […], "next": cursor or null}}. */
public final class Paging {
  public static final int DEFAULT_LIMIT = 100;
  public static final int MAX_LIMIT = 1_000;

  private Paging() {}

  /** Writes one item. */
  @FunctionalInterface
  public interface ItemWriter<T> {
    void write(JsonGenerator json, T item) throws IOException;
  }

  /** Answers a part of a short list that is in memory, in the order of its keys. */
  public static <T> void answer(
      Context ctx, Collection<T> all, Function<T, String> key, ItemWriter<T> writer) {
    Params params = Params.of(ctx, "limit", "cursor");
    int limit = params.count("limit", DEFAULT_LIMIT, MAX_LIMIT);
    String after = params.text("cursor").orElse("");
    params.check();
    List<T> rest =
        all.stream()
            .sorted(Comparator.comparing(key))
            .filter(item -> key.apply(item).compareTo(after) > 0)
            .limit(limit + 1L)
            .toList();
    List<T> items = rest.subList(0, Math.min(limit, rest.size()));
    Optional<String> next =
        rest.size() > limit ? Optional.of(key.apply(items.get(limit - 1))) : Optional.empty();
    answer(ctx, items, next, writer);
  }

  public static <T> void answer(
      Context ctx, List<T> items, Optional<String> next, ItemWriter<T> writer) {
    Json.answer(
        ctx,
        200,
        json -> {
          json.writeStartObject();
          json.writeArrayFieldStart("items");
          for (T item : items) {
            writer.write(json, item);
          }
          json.writeEndArray();
          Json.text(json, "next", next);
          json.writeEndObject();
        });
  }
}
