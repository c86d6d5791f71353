package org.muniment.profile.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What must hold of a JSON object for a rule to apply.
 *
 * @param all fields that are all there
 * @param any of these at least one; no condition when empty
 * @param none of these none
 * @param equal fields with their text, in any case
 */
public record Condition(
    List<JsonPath> all, List<JsonPath> any, List<JsonPath> none, Map<JsonPath, String> equal) {
  public Condition {
    all = List.copyOf(all);
    any = List.copyOf(any);
    none = List.copyOf(none);
    equal =
        equal.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, e -> e.getValue().toLowerCase(Locale.ROOT)));
  }

  boolean holds(JsonNode json) {
    for (JsonPath path : all) {
      if (path.first(json) == null) {
        return false;
      }
    }
    return (any.isEmpty() || hasAny(any, json)) && !hasAny(none, json) && equals(json);
  }

  private static boolean hasAny(List<JsonPath> paths, JsonNode json) {
    for (JsonPath path : paths) {
      if (path.first(json) != null) {
        return true;
      }
    }
    return false;
  }

  private boolean equals(JsonNode json) {
    for (Map.Entry<JsonPath, String> wanted : equal.entrySet()) {
      JsonNode found = wanted.getKey().first(json);
      if (found == null || !wanted.getValue().equals(found.asText().toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }

  /** One required key suffices to find the rule; without one, all the alternatives are needed. */
  Set<String> topKeys() {
    for (JsonPath path : equal.keySet()) {
      if (path.topKey() != null) {
        return Set.of(path.topKey());
      }
    }
    for (JsonPath path : all) {
      if (path.topKey() != null) {
        return Set.of(path.topKey());
      }
    }
    boolean everyAlternativeHasOne = any.stream().allMatch(path -> path.topKey() != null);
    return everyAlternativeHasOne
        ? any.stream().map(JsonPath::topKey).collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }
}
