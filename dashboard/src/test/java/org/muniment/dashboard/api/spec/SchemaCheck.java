package org.muniment.dashboard.api.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares an answer with its schema, as far as our document uses schemas. */
final class SchemaCheck {
  private final JsonNode document;
  private final List<String> problems = new ArrayList<>();

  SchemaCheck(JsonNode document) {
    this.document = document;
  }

  /** What is wrong, with places; empty when nothing is. */
  List<String> problems(JsonNode schema, JsonNode value) {
    check(schema, value, "$");
    return problems;
  }

  private void check(JsonNode unresolved, JsonNode value, String place) {
    JsonNode schema = resolved(unresolved);
    if (value.isNull() && schema.path("nullable").asBoolean()) {
      return;
    }
    if (schema.has("anyOf")) {
      boolean fits = false;
      for (JsonNode option : schema.get("anyOf")) {
        fits |= new SchemaCheck(document).problems(option, value).isEmpty();
      }
      expect(fits, place, "one of the alternatives", value);
      return;
    }
    String type = schema.path("type").asText();
    boolean right =
        switch (type) {
          case "object" -> value.isObject();
          case "array" -> value.isArray();
          case "string" -> value.isTextual();
          case "integer" -> value.isIntegralNumber();
          case "number" -> value.isNumber();
          case "boolean" -> value.isBoolean();
          default -> throw new IllegalStateException(place + " has no type: " + schema);
        };
    expect(right, place, type, value);
    if (schema.has("enum")) {
      boolean listed = false;
      for (JsonNode option : schema.get("enum")) {
        listed |= option.equals(value);
      }
      expect(listed, place, schema.get("enum").toString(), value);
    }
    if (type.equals("array") && schema.has("items")) {
      for (int i = 0; i < value.size(); i++) {
        check(schema.get("items"), value.get(i), place + "[" + i + "]");
      }
    } else if (type.equals("object")) {
      object(schema, value, place);
    }
  }

  private void object(JsonNode schema, JsonNode value, String place) {
    for (JsonNode required : schema.path("required")) {
      expect(value.has(required.asText()), place, "field " + required.asText(), value);
    }
    JsonNode known = schema.path("properties");
    JsonNode others = schema.path("additionalProperties");
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      String inner = place + "." + field.getKey();
      if (known.has(field.getKey())) {
        check(known.get(field.getKey()), field.getValue(), inner);
      } else if (others.isObject()) {
        check(others, field.getValue(), inner);
      } else {
        expect(known.isEmpty(), inner, "a described field", field.getValue());
      }
    }
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
  }

  private void expect(boolean fulfilled, String place, String what, JsonNode value) {
    if (!fulfilled) {
      problems.add(place + " must be " + what + ", is " + value);
    }
  }
}
