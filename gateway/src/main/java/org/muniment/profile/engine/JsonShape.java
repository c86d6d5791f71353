package org.muniment.profile.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A JSON object.
 *
 * @param roots where the fields begin; the first that is there
 * @param when what must all hold, seen from the top of the message; the most telling last
 */
public record JsonShape(List<JsonPath> roots, List<Condition> when) implements Shape {
  public JsonShape {
    roots = List.copyOf(roots);
    when = List.copyOf(when);
  }

  @Override
  public Opening open(Body body) {
    JsonNode json = body.json();
    if (json == null) {
      return new Opening.Broken(Reasons.NOT_JSON);
    }
    if (!json.isObject()) {
      return new Opening.Broken(Reasons.NOT_AN_OBJECT);
    }
    for (Condition condition : when) {
      if (!condition.holds(json)) {
        return Opening.Other.OTHER;
      }
    }
    return atRoot(json);
  }

  private Opening atRoot(JsonNode json) {
    for (JsonPath root : roots) {
      JsonNode found = root.first(json);
      if (found != null && found.isObject()) {
        return new Opening.Open(new JsonPart("", found));
      }
    }
    return Opening.Other.OTHER;
  }

  @Override
  public boolean isSelective() {
    return !when.isEmpty() || roots.stream().noneMatch(JsonPath::isEmpty);
  }

  /** The same with one more condition. */
  public JsonShape and(Condition more) {
    return new JsonShape(roots, Stream.concat(when.stream(), Stream.of(more)).toList());
  }

  /** Keys at the top of the message of which a fitting one has at least one; empty: unknown. */
  public Set<String> topKeys() {
    for (int i = when.size() - 1; i >= 0; i--) {
      Set<String> keys = when.get(i).topKeys();
      if (!keys.isEmpty()) {
        return keys;
      }
    }
    boolean everyRootHasOne = roots.stream().allMatch(root -> root.topKey() != null);
    return everyRootHasOne
        ? roots.stream().map(JsonPath::topKey).collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }
}
