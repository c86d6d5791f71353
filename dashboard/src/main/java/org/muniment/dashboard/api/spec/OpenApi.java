package org.muniment.dashboard.api.spec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.muniment.dashboard.web.Slice;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Puts the parts that stand beside the nouns together into one OpenAPI document. */
final class OpenApi {
  private static final String PART = "openapi.yaml";
  private static final String BASE = "base.yaml";

  private OpenApi() {}

  /**
   * The base, then each slice's part in order.
   *
   * @throws IllegalStateException when a slice has no part or describes what another did already
   */
  static Map<String, Object> document(List<Slice> slices, String version) {
    Map<String, Object> document = load(OpenApi.class, BASE);
    child(document, "info").put("version", version);
    for (Slice slice : slices) {
      merge(document, load(slice.getClass(), PART), slice.getClass().getName());
    }
    return document;
  }

  /** The map under a key; an empty one is put there when there is none. */
  @SuppressWarnings("unchecked")
  static Map<String, Object> child(Map<String, Object> parent, String key) {
    return (Map<String, Object>) parent.computeIfAbsent(key, k -> new LinkedHashMap<>());
  }

  private static void merge(Map<String, Object> document, Map<String, Object> part, String whose) {
    put(child(document, "paths"), child(part, "paths"), whose);
    Map<String, Object> from = child(part, "components");
    Map<String, Object> into = child(document, "components");
    for (String kind : from.keySet()) {
      put(child(into, kind), child(from, kind), whose);
    }
  }

  private static void put(Map<String, Object> into, Map<String, Object> from, String whose) {
    from.forEach(
        (key, value) -> {
          if (into.put(key, value) != null) {
            throw new IllegalStateException(whose + " describes " + key + " a second time");
          }
        });
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> load(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(beside.getName() + " has no " + name + " beside it");
      }
      return (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
