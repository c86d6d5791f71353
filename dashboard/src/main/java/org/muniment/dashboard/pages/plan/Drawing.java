package org.muniment.dashboard.pages.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.muniment.dashboard.web.look.Chip;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.holdings.ShelvesDesk.CabinetFill;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.plan.FloorPlan;
import org.muniment.domain.plan.FloorPlan.Area;
import org.muniment.domain.plan.FloorPlan.Fixture;
import org.muniment.domain.plan.FloorPlan.FixtureKind;
import org.muniment.domain.plan.FloorPlan.Standing;
import org.muniment.domain.plan.Point;
import org.muniment.domain.plan.Route;
import org.muniment.domain.text.Code;

/**
 * A plan as it is drawn, in the units of the picture.
 *
 * @param zones what the climate tints
 * @param things what has an outline and a word: a desk, an extinguisher
 * @param openings doors and windows in the walls
 * @param way from the door to the found cabinet
 */
public record Drawing(
    double width,
    double height,
    double margin,
    List<Zone> zones,
    List<Badge> badges,
    List<Shape> walls,
    List<Thing> things,
    List<Opening> openings,
    List<Shown> cabinets,
    Optional<Way> way) {
  /** A tinted polygon. */
  public record Zone(String points, Chip chip) {}

  /** What a sensor says, beside where it hangs. */
  public record Badge(
      double x, double y, double width, String name, Chip chip, String value, String state) {}

  /** Something with a word. */
  public record Thing(Shape shape, String label, boolean named) {}

  /**
   * A door or a window.
   *
   * @param swing path data of a door that stands open; empty for a window
   */
  public record Opening(Shape shape, Optional<String> swing, String label, double x, double y) {}

  /**
   * A cabinet.
   *
   * @param label short enough for its front
   * @param name what a screen reader says
   * @param front path data of the side that it is opened from
   * @param bar how much of the bar is filled, in units
   */
  public record Shown(
      String code,
      String label,
      String name,
      Shape shape,
      String front,
      double bar,
      long free,
      boolean found) {}

  /**
   * The dashed line.
   *
   * @param flag what it leads to
   */
  public record Way(Optional<String> line, String flag, double x, double y, double width) {}

  private static final double BADGE_CHAR = 8;
  private static final double WIDE_CHAR = 14;

  /** The value is larger and bold. */
  private static final double BOLDER = 1.25;

  private static final double BADGE_PADDING = 46;
  private static final double FLAG_GAP = 40;
  private static final double BAR_MARGIN = 6;

  /** A thing smaller than this has its word beside it. */
  private static final double ROOM_FOR_WORD = 40;

  static Drawing of(
      Words words,
      FloorPlan plan,
      List<Cabinet> cabinets,
      Map<Code, CabinetFill> fills,
      Optional<Air> air,
      Optional<Found> found) {
    Sketch sketch = new Sketch(plan);
    Map<Code, String> labels = Labels.of(cabinets);
    List<Shown> shown = new ArrayList<>();
    for (Standing standing : inReadingOrder(plan.cabinets())) {
      boolean isFound = found.filter(f -> f.cabinet().equals(standing.cabinet())).isPresent();
      CabinetFill fill =
          fills.getOrDefault(standing.cabinet(), new CabinetFill(standing.cabinet(), 0, 1));
      shown.add(shown(words, sketch, standing, labels, fill, isFound));
    }
    List<Zone> zones = new ArrayList<>();
    List<Badge> badges = new ArrayList<>();
    for (Air.Zone zone : air.map(Air::zones).orElse(List.of())) {
      zones.add(new Zone(sketch.polygon(zone.corners()), zone.badge().chip()));
      badges.add(badge(sketch, zone.badge()));
    }
    return new Drawing(
        sketch.width(),
        sketch.height(),
        Sketch.MARGIN,
        zones,
        badges,
        of(plan, FixtureKind.WALL).map(f -> sketch.shape(f.area())).toList(),
        plan.fixtures().stream()
            .filter(Drawing::isThing)
            .map(fixture -> thing(words, sketch, fixture))
            .toList(),
        plan.fixtures().stream()
            .filter(Drawing::isOpening)
            .map(fixture -> opening(words, sketch, plan, fixture))
            .toList(),
        shown,
        found.flatMap(f -> way(sketch, plan, f)));
  }

  private static Stream<Fixture> of(FloorPlan plan, FixtureKind kind) {
    return plan.fixtures().stream().filter(fixture -> fixture.kind() == kind);
  }

  /** Row by row, as the links are walked through by keyboard. */
  private static List<Standing> inReadingOrder(List<Standing> cabinets) {
    return cabinets.stream()
        .sorted(
            Comparator.<Standing>comparingDouble(s -> s.area().y())
                .thenComparingDouble(s -> s.area().x()))
        .toList();
  }

  private static Shown shown(
      Words words,
      Sketch sketch,
      Standing standing,
      Map<Code, String> labels,
      CabinetFill fill,
      boolean isFound) {
    Shape shape = sketch.shape(standing.area());
    String code = standing.cabinet().value();
    String name =
        words.say("plan.cabinet.name", code, words.count(fill.taken()), words.count(fill.free()));
    return new Shown(
        code,
        labels.getOrDefault(standing.cabinet(), code),
        name,
        shape,
        front(standing, shape),
        Math.max(0, (shape.width() - 2 * BAR_MARGIN) * fill.taken() / Math.max(1, fill.total())),
        fill.free(),
        isFound);
  }

  private static String front(Standing standing, Shape shape) {
    return switch (standing.front()) {
      case UP -> "M%s %sH%s".formatted(shape.x(), shape.y(), shape.right());
      case DOWN -> "M%s %sH%s".formatted(shape.x(), shape.bottom(), shape.right());
      case LEFT -> "M%s %sV%s".formatted(shape.x(), shape.y(), shape.bottom());
      case RIGHT -> "M%s %sV%s".formatted(shape.right(), shape.y(), shape.bottom());
    };
  }

  private static Badge badge(Sketch sketch, Air.Badge badge) {
    double width = BADGE_PADDING + Math.max(width(badge.state()), BOLDER * width(badge.value()));
    double half = width / 2 + BAR_MARGIN;
    double x = Math.min(Math.max(sketch.x(badge.at().x()), half), sketch.width() - half);
    double y = Math.min(Math.max(sketch.y(badge.at().y()), 28), sketch.height() - 28);
    return new Badge(x, y, width, badge.name(), badge.chip(), badge.value(), badge.state());
  }

  private static double width(String text) {
    return text.codePoints().mapToDouble(c -> c > 0x2E7F ? WIDE_CHAR : BADGE_CHAR).sum();
  }

  private static boolean isThing(Fixture fixture) {
    return switch (fixture.kind()) {
      case DOOR, WINDOW, WALL, SENSOR -> false;
      case AIR_CONDITIONER, DEHUMIDIFIER, HUMIDIFIER, EXTINGUISHER, DESK, OTHER -> true;
    };
  }

  private static boolean isOpening(Fixture fixture) {
    return fixture.kind() == FixtureKind.DOOR || fixture.kind() == FixtureKind.WINDOW;
  }

  private static Thing thing(Words words, Sketch sketch, Fixture fixture) {
    Shape shape = sketch.shape(fixture.area());
    String label = label(words, fixture);
    return new Thing(shape, label, shape.width() >= ROOM_FOR_WORD);
  }

  static String label(Words words, Fixture fixture) {
    return fixture.label().isEmpty()
        ? words.say("plan.fixture." + fixture.kind().key())
        : fixture.label();
  }

  private static Opening opening(Words words, Sketch sketch, FloorPlan plan, Fixture fixture) {
    Area area = fixture.area();
    Shape shape = sketch.shape(area);
    boolean isDoor = fixture.kind() == FixtureKind.DOOR;
    boolean isBelow = area.y() + area.depth() > plan.depthM() / 2;
    boolean lies = area.width() >= area.depth();
    double x = lies ? shape.middleX() : shape.middleX() + (area.x() > 0.5 ? 24 : -24);
    double y = lies ? (isBelow ? shape.bottom() + 24 : shape.y() - 12) : shape.middleY();
    Optional<String> swing =
        isDoor
            ? Optional.of(swing(shape, lies, lies ? isBelow : area.x() > 0.5))
            : Optional.empty();
    return new Opening(shape, swing, label(words, fixture), x, y);
  }

  /** The leaf, open into the room, and the quarter circle that it moves in. */
  private static String swing(Shape shape, boolean lies, boolean isFar) {
    double leaf = Math.max(shape.width(), shape.height());
    if (lies) {
      double wall = isFar ? shape.bottom() : shape.y();
      double inside = isFar ? wall - leaf : wall + leaf;
      int turn = isFar ? 1 : 0;
      return "M%s %sV%sA%s %s 0 0 %d %s %s"
          .formatted(shape.x(), wall, inside, leaf, leaf, turn, shape.right(), wall);
    }
    double wall = isFar ? shape.right() : shape.x();
    double inside = isFar ? wall - leaf : wall + leaf;
    int turn = isFar ? 0 : 1;
    return "M%s %sH%sA%s %s 0 0 %d %s %s"
        .formatted(wall, shape.y(), inside, leaf, leaf, turn, wall, shape.bottom());
  }

  private static Optional<Way> way(Sketch sketch, FloorPlan plan, Found found) {
    return plan.cabinets().stream()
        .filter(standing -> standing.cabinet().equals(found.cabinet()))
        .findFirst()
        .map(
            standing -> {
              Optional<List<Point>> corners = Route.to(plan, standing);
              Shape shape = sketch.shape(standing.area());
              double width = width(found.flag()) + 28;
              double half = width / 2;
              double x = Math.min(Math.max(shape.middleX(), half), sketch.width() - half);
              double above = shape.y() - FLAG_GAP;
              double y = above > 16 ? above : shape.bottom() + FLAG_GAP;
              return new Way(corners.map(sketch::line), found.flag(), x, y, width);
            });
  }

  /**
   * What was looked for.
   *
   * @param flag its place in words
   */
  record Found(Code cabinet, String flag) {}
}
