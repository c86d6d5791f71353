package org.muniment.profile.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A JSON object of a message, or any node below it. */
record JsonPart(String key, JsonNode node) implements Part {
  @Override
  public Raw find(FieldRef field) {
    return field instanceof JsonPath path ? rawOf(path.first(node)) : Raw.Special.ABSENT;
  }

  @Override
  public List<JsonPart> each(JsonPath path) {
    return path.all(node, MAX_PARTS).stream()
        .map(found -> new JsonPart(found.getKey(), found.getValue()))
        .toList();
  }

  @Override
  public boolean isSamePlace(Part other) {
    return other instanceof JsonPart part && part.node == node;
  }

  private static Raw rawOf(JsonNode found) {
    if (found == null || found.isMissingNode()) {
      return Raw.Special.ABSENT;
    }
    return switch (found.getNodeType()) {
      case NUMBER -> new Raw.Number(found.doubleValue());
      case STRING -> new Raw.Text(found.textValue());
      case BOOLEAN -> new Raw.Flag(found.booleanValue());
      case NULL -> Raw.Special.NULL;
      default -> Raw.Special.NOT_SCALAR;
    };
  }
}
