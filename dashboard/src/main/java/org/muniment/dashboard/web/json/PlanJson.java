package org.muniment.dashboard.web.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.muniment.dashboard.web.problem.Problem;
import org.muniment.desk.Refusal;
import org.muniment.domain.plan.FloorPlan;
import org.muniment.domain.plan.FloorPlan.Area;
import org.muniment.domain.plan.FloorPlan.Facing;
import org.muniment.domain.plan.FloorPlan.Fixture;
import org.muniment.domain.plan.FloorPlan.FixtureKind;
import org.muniment.domain.plan.FloorPlan.Standing;
import org.muniment.domain.text.BadInput;
import org.muniment.domain.text.Code;
import org.muniment.domain.text.Message;

/**
 * A floor plan as the API and the page that draws it have it: {@code {"room": "R1", "width": 8,
 * "depth": 6, "version": 3, "cabinets": [{"cabinet": "C1", "x": 0.2, "y": 0.2, "width": 0.9,
 * "depth": 0.5, "front": "down", "columns": 1}], "fixtures": [{"kind": "door", "x": 0.5, "y": 5.9,
 * "width": 1, "depth": 0.1}]}}; metres from the upper left corner.
 */
public final class PlanJson {
  /** Fields of a request with a plan, beside those of the plan: why it is changed. */
  public static final String REASON = "reason";

  private PlanJson() {}

  public static void write(JsonGenerator json, FloorPlan plan) throws IOException {
    json.writeStartObject();
    json.writeStringField("room", plan.room().value());
    json.writeNumberField("width", plan.widthM());
    json.writeNumberField("depth", plan.depthM());
    json.writeNumberField("version", plan.version());
    json.writeArrayFieldStart("cabinets");
    for (Standing cabinet : plan.cabinets()) {
      json.writeStartObject();
      json.writeStringField("cabinet", cabinet.cabinet().value());
      write(json, cabinet.area());
      json.writeStringField("front", cabinet.front().key());
      json.writeNumberField("columns", cabinet.columns());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("fixtures");
    for (Fixture fixture : plan.fixtures()) {
      json.writeStartObject();
      json.writeStringField("kind", fixture.kind().key());
      write(json, fixture.area());
      json.writeStringField("label", fixture.label());
      Json.text(json, "sensor", fixture.sensor().map(Code::value));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Area area) throws IOException {
    json.writeNumberField("x", area.x());
    json.writeNumberField("y", area.y());
    json.writeNumberField("width", area.width());
    json.writeNumberField("depth", area.depth());
  }

  /**
   * @throws Problem 400 with every field that is no part of a plan
   * @throws Refusal with every value that cannot be
   */
  public static FloorPlan read(JsonNode tree, Code room) {
    if (!tree.isObject()) {
      throw Problem.badRequest("", Message.of("api.body.object"));
    }
    Reading reading = new Reading();
    Body body =
        Body.of(
            tree,
            "",
            reading.malformed,
            "room",
            "width",
            "depth",
            "version",
            "cabinets",
            "fixtures",
            REASON);
    body.optionalText("room")
        .filter(named -> !named.equals(room.value()))
        .ifPresent(named -> body.wrong("room", Message.of("api.plan.room", room.value(), named)));
    List<Standing> cabinets = reading.list(tree, "cabinets", reading::cabinet);
    List<Fixture> fixtures = reading.list(tree, "fixtures", reading::fixture);
    double width = body.optionalNumber("width").orElse(0.0);
    double depth = body.optionalNumber("depth").orElse(0.0);
    int version = body.optionalInteger("version").orElse(0);
    body.check();
    Optional<FloorPlan> plan =
        reading.made(
            "plan",
            () -> new FloorPlan(room, width, depth, cabinets, fixtures, Math.max(0, version)));
    if (!reading.refused.isEmpty()) {
      Message first = reading.refused.get(0).message();
      throw new Refusal(Refusal.Kind.UNACCEPTABLE, first, reading.refused);
    }
    return plan.orElseThrow();
  }

  /**
   * The same from the text that a form sends.
   *
   * @throws Problem 400 when it is no JSON
   */
  public static FloorPlan read(String text, Code room) {
    try {
      JsonNode tree = Json.MAPPER.readTree(text);
      return read(tree == null ? Json.MAPPER.nullNode() : tree, room);
    } catch (JsonProcessingException wrong) {
      throw Problem.badRequest("plan", Message.of("api.body.json", 1, 1));
    }
  }

  /** Collects what is wrong in the lists of one plan. */
  private static final class Reading {
    private final List<Refusal.Field> malformed = new ArrayList<>();
    private final List<Refusal.Field> refused = new ArrayList<>();

    /** At most one more than a plan may have, so that the plan itself says that it is too many. */
    private <T> List<T> list(
        JsonNode tree, String field, BiFunction<Body, String, Optional<T>> one) {
      JsonNode array = tree.path(field);
      if (!array.isMissingNode() && !array.isNull() && !array.isArray()) {
        malformed.add(new Refusal.Field(field, Message.of("api.type.array")));
      }
      List<T> things = new ArrayList<>();
      for (int i = 0; i < Math.min(array.size(), FloorPlan.MAX_THINGS + 1); i++) {
        String path = "%s[%d]".formatted(field, i);
        if (array.get(i).isObject()) {
          one.apply(body(array.get(i), path), path).ifPresent(things::add);
        } else if (malformed.size() < Body.MAX_PROBLEMS) {
          malformed.add(new Refusal.Field(path, Message.of("api.body.object")));
        }
      }
      return things;
    }

    private Body body(JsonNode thing, String path) {
      String[] fields =
          path.startsWith("cabinets")
              ? new String[] {"cabinet", "x", "y", "width", "depth", "front", "columns"}
              : new String[] {"kind", "x", "y", "width", "depth", "label", "sensor"};
      return Body.of(thing, path + ".", malformed, fields);
    }

    private Optional<Standing> cabinet(Body body, String path) {
      Optional<Code> code = code(body, "cabinet");
      Optional<Area> area = area(body, path);
      String front = body.optionalText("front").orElse(Facing.DOWN.key());
      Optional<Facing> facing =
          Arrays.stream(Facing.values()).filter(way -> way.key().equals(front)).findFirst();
      if (facing.isEmpty()) {
        body.wrong("front", Message.of("api.plan.front", front));
      }
      int columns = body.optionalInteger("columns").orElse(1);
      return code.isEmpty() || area.isEmpty() || facing.isEmpty()
          ? Optional.empty()
          : made(path, () -> new Standing(code.get(), area.get(), facing.get(), columns));
    }

    private Optional<Fixture> fixture(Body body, String path) {
      String key = body.optionalText("kind").orElse("");
      Optional<FixtureKind> kind = FixtureKind.of(key);
      if (kind.isEmpty()) {
        body.wrong("kind", Message.of("api.plan.kind", key));
      }
      Optional<Area> area = area(body, path);
      Optional<Code> sensor = body.has("sensor") ? code(body, "sensor") : Optional.empty();
      String label = body.optionalText("label").orElse("");
      return kind.isEmpty() || area.isEmpty()
          ? Optional.empty()
          : made(path, () -> new Fixture(kind.get(), area.get(), label, sensor));
    }

    private static Optional<Code> code(Body body, String field) {
      String text = body.optionalText(field).orElse("");
      if (!Code.isValid(text)) {
        body.wrong(field, Message.of("refusal.field.code", text));
        return Optional.empty();
      }
      return Optional.of(Code.of(text));
    }

    private Optional<Area> area(Body body, String path) {
      double x = body.optionalNumber("x").orElse(-1.0);
      double y = body.optionalNumber("y").orElse(-1.0);
      double width = body.optionalNumber("width").orElse(0.0);
      double depth = body.optionalNumber("depth").orElse(0.0);
      return made(path, () -> new Area(x, y, width, depth));
    }

    private <T> Optional<T> made(String path, Supplier<T> making) {
      try {
        return Optional.of(making.get());
      } catch (BadInput bad) {
        if (refused.size() < Body.MAX_PROBLEMS) {
          refused.add(new Refusal.Field(path, bad.sentence()));
        }
        return Optional.empty();
      }
    }
  }
}
