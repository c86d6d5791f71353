package org.muniment.domain.plan;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.muniment.domain.text.BadInput;
import org.muniment.domain.text.Code;

/**
 * How a room is laid out (rule P1). All lengths are metres; x grows to the right from the left
 * wall, y downwards from the upper wall, as the plan is drawn.
 *
 * @param version grows with each change; who saves says which one they saw
 */
public record FloorPlan(
    Code room,
    double widthM,
    double depthM,
    List<Standing> cabinets,
    List<Fixture> fixtures,
    long version) {
  public static final double MAX_METRES = 200;
  public static final int MAX_THINGS = 2_000;

  /** Which way the front of something looks on the plan. */
  public enum Facing {
    UP,
    RIGHT,
    DOWN,
    LEFT;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A rectangle that stands parallel to the walls; x and y of its upper left corner. */
  public record Area(double x, double y, double width, double depth) {
    public Area {
      if (!(width > 0 && width <= MAX_METRES && depth > 0 && depth <= MAX_METRES)
          || !(x >= 0 && x <= MAX_METRES && y >= 0 && y <= MAX_METRES)) {
        throw new BadInput("refusal.plan.area", MAX_METRES);
      }
    }

    public boolean overlaps(Area other) {
      return x < other.x + other.width
          && other.x < x + width
          && y < other.y + other.depth
          && other.y < y + depth;
    }
  }

  /**
   * Where a cabinet stands.
   *
   * @param columns how many bays its front has side by side; the positions of a shelf run through
   *     them from left to right
   */
  public record Standing(Code cabinet, Area area, Facing front, int columns) {
    public static final int MAX_COLUMNS = 20;

    public Standing {
      Objects.requireNonNull(cabinet);
      Objects.requireNonNull(area);
      Objects.requireNonNull(front);
      if (columns < 1 || columns > MAX_COLUMNS) {
        throw new BadInput("refusal.plan.columns", MAX_COLUMNS, columns);
      }
    }
  }

  /**
   * Something else in the room.
   *
   * @param label what people read beside it; empty for its kind's own word
   * @param sensor the sensor that hangs there, for {@link FixtureKind#SENSOR}
   */
  public record Fixture(FixtureKind kind, Area area, String label, Optional<Code> sensor) {
    public static final int MAX_LABEL = 40;

    public Fixture {
      Objects.requireNonNull(kind);
      Objects.requireNonNull(area);
      if (label.codePointCount(0, label.length()) > MAX_LABEL) {
        throw new BadInput("refusal.plan.label", MAX_LABEL);
      }
      if ((kind == FixtureKind.SENSOR) != sensor.isPresent()) {
        throw new BadInput("refusal.plan.sensor");
      }
    }
  }

  /** What can stand in a room beside cabinets; each has a text {@code plan.fixture.<key>}. */
  public enum FixtureKind {
    DOOR,
    WINDOW,
    WALL,
    SENSOR,
    AIR_CONDITIONER,
    DEHUMIDIFIER,
    HUMIDIFIER,
    EXTINGUISHER,
    DESK,
    OTHER;

    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<FixtureKind> of(String key) {
      return Stream.of(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
  }

  public FloorPlan {
    Objects.requireNonNull(room);
    if (!(widthM >= 1 && widthM <= MAX_METRES && depthM >= 1 && depthM <= MAX_METRES)) {
      throw new BadInput("refusal.plan.size", MAX_METRES);
    }
    cabinets = List.copyOf(cabinets);
    fixtures = List.copyOf(fixtures);
    if (cabinets.size() + fixtures.size() > MAX_THINGS) {
      throw new BadInput("refusal.plan.things", MAX_THINGS);
    }
  }
}
