package org.muniment.adapters.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;
import org.muniment.domain.stocktake.Scope;
import org.muniment.domain.text.Code;

/** What is counted, as it is kept: {@code {}} is everything, else rooms or cabinets. */
final class ScopeJson {
  private static final String ROOMS = "rooms";
  private static final String CABINETS = "cabinets";
  private static final ObjectMapper JSON = new ObjectMapper();

  private ScopeJson() {}

  static String write(Scope scope) {
    ObjectNode node = JSON.createObjectNode();
    if (scope instanceof Scope.Rooms some) {
      put(node.putArray(ROOMS), some.rooms());
    } else if (scope instanceof Scope.Cabinets some) {
      put(node.putArray(CABINETS), some.cabinets());
    }
    return node.toString();
  }

  private static void put(ArrayNode array, Set<Code> codes) {
    new TreeSet<>(codes).forEach(code -> array.add(code.value()));
  }

  static Scope read(String json) {
    JsonNode node = parse(json);
    if (node.has(ROOMS)) {
      return new Scope.Rooms(codes(node.path(ROOMS)));
    }
    if (node.has(CABINETS)) {
      return new Scope.Cabinets(codes(node.path(CABINETS)));
    }
    return new Scope.All();
  }

  private static Set<Code> codes(JsonNode array) {
    Set<Code> codes = new TreeSet<>();
    array.forEach(code -> codes.add(Code.of(code.asText())));
    return codes;
  }

  private static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException malformed) {
      throw new IllegalArgumentException("not a scope: " + json, malformed);
    }
  }
}
