package org.muniment.adapters.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.muniment.domain.plan.FloorPlan;
import org.muniment.domain.plan.FloorPlan.Area;
import org.muniment.domain.plan.FloorPlan.Facing;
import org.muniment.domain.plan.FloorPlan.Fixture;
import org.muniment.domain.plan.FloorPlan.FixtureKind;
import org.muniment.domain.plan.FloorPlan.Standing;
import org.muniment.domain.text.Code;

/** What stands in a room as it is kept; an area is {@code [x, y, width, depth]}. */
final class PlanJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private PlanJson() {}

  static String write(FloorPlan plan) {
    ObjectNode node = JSON.createObjectNode();
    node.put("width", plan.widthM()).put("depth", plan.depthM());
    ArrayNode cabinets = node.putArray("cabinets");
    for (Standing standing : plan.cabinets()) {
      ObjectNode one = cabinets.addObject().put("cabinet", standing.cabinet().value());
      one.set("area", node(standing.area()));
      one.put("front", standing.front().key()).put("columns", standing.columns());
    }
    ArrayNode fixtures = node.putArray("fixtures");
    for (Fixture fixture : plan.fixtures()) {
      ObjectNode one = fixtures.addObject().put("kind", fixture.kind().key());
      one.set("area", node(fixture.area()));
      one.put("label", fixture.label());
      fixture.sensor().ifPresent(sensor -> one.put("sensor", sensor.value()));
    }
    return node.toString();
  }

  private static ArrayNode node(Area area) {
    return JSON.createArrayNode().add(area.x()).add(area.y()).add(area.width()).add(area.depth());
  }

  static FloorPlan read(Code room, long version, String body) {
    JsonNode node = parse(body);
    List<Standing> cabinets = new ArrayList<>();
    node.path("cabinets").forEach(one -> cabinets.add(standing(one)));
    List<Fixture> fixtures = new ArrayList<>();
    node.path("fixtures").forEach(one -> fixtures.add(fixture(one)));
    return new FloorPlan(
        room,
        node.path("width").asDouble(),
        node.path("depth").asDouble(),
        cabinets,
        fixtures,
        version);
  }

  private static Standing standing(JsonNode node) {
    return new Standing(
        Code.of(node.path("cabinet").asText()),
        area(node.path("area")),
        Facing.valueOf(node.path("front").asText().toUpperCase(Locale.ROOT)),
        node.path("columns").asInt());
  }

  private static Fixture fixture(JsonNode node) {
    return new Fixture(
        FixtureKind.of(node.path("kind").asText()).orElseThrow(),
        area(node.path("area")),
        node.path("label").asText(),
        Optional.ofNullable(node.path("sensor").textValue()).map(Code::of));
  }

  private static Area area(JsonNode node) {
    return new Area(
        node.path(0).asDouble(),
        node.path(1).asDouble(),
        node.path(2).asDouble(),
        node.path(3).asDouble());
  }

  private static JsonNode parse(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException malformed) {
      throw new IllegalArgumentException("not a plan: " + body, malformed);
    }
  }
}
