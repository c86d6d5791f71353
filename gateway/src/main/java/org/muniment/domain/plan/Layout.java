package org.muniment.domain.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.plan.FloorPlan.Area;
import org.muniment.domain.plan.FloorPlan.Facing;
import org.muniment.domain.plan.FloorPlan.Fixture;
import org.muniment.domain.plan.FloorPlan.FixtureKind;
import org.muniment.domain.plan.FloorPlan.Standing;
import org.muniment.domain.text.Code;

/**
 * The plan of a room that nobody has drawn yet: its cabinets in double rows back to back with
 * aisles between them, in the order given, those with known distances where they stand, and a door
 * in the front wall (below). No sensor is drawn: where it hangs is not known.
 */
public final class Layout {
  /** A usual steel cabinet. */
  public static final double CABINET_WIDTH_M = 0.9;

  public static final double CABINET_DEPTH_M = 0.5;

  private static final double AISLE_M = 1.2;
  private static final double MIN_WIDTH_M = 5;
  private static final double MIN_DEPTH_M = 4;
  private static final double DOOR_WIDTH_M = 1;

  /** As deep as the wall is drawn. */
  private static final double DOOR_DEPTH_M = 0.1;

  /** A row is some times longer than the rows are deep together. */
  private static final double PER_ROW_FACTOR = 1.5;

  private static final int MAX_CABINETS = FloorPlan.MAX_THINGS / 2;

  private Layout() {}

  /** A plan with version 0. At most 1,000 cabinets are drawn. */
  public static FloorPlan of(Code room, List<Cabinet> cabinets) {
    List<Cabinet> drawn = cabinets.stream().limit(MAX_CABINETS).toList();
    List<Standing> placed = placed(drawn);
    Set<Code> done = codes(placed);
    List<Cabinet> rest = drawn.stream().filter(cabinet -> !done.contains(cabinet.code())).toList();
    double left = placed.stream().mapToDouble(s -> right(s.area())).max().orElse(0) + AISLE_M;
    List<Standing> all = new ArrayList<>(placed);
    all.addAll(rows(rest, left, AISLE_M));
    double width = Math.max(MIN_WIDTH_M, farthestRight(all) + AISLE_M);
    double depth = Math.max(MIN_DEPTH_M, lowest(all) + AISLE_M);
    double roundWidth = Snap.toGrid(width);
    double roundDepth = Snap.toGrid(depth);
    Area door = new Area(AISLE_M / 2, roundDepth - DOOR_DEPTH_M, DOOR_WIDTH_M, DOOR_DEPTH_M);
    return new FloorPlan(
        room,
        roundWidth,
        roundDepth,
        all,
        List.of(new Fixture(FixtureKind.DOOR, door, "", Optional.empty())),
        0);
  }

  /**
   * A drawn plan with the cabinets that the room has now: those that are gone are left out, new
   * ones stand in rows where there is room, the plan growing downwards when there is none.
   */
  public static FloorPlan completed(FloorPlan plan, List<Cabinet> cabinets) {
    Set<Code> here = new HashSet<>(cabinets.stream().map(Cabinet::code).toList());
    List<Standing> all =
        new ArrayList<>(plan.cabinets().stream().filter(s -> here.contains(s.cabinet())).toList());
    Set<Code> drawn = codes(all);
    List<Area> taken = new ArrayList<>(all.stream().map(Standing::area).toList());
    plan.fixtures().forEach(fixture -> taken.add(fixture.area()));
    double depth = plan.depthM();
    int room = FloorPlan.MAX_THINGS - plan.fixtures().size() - all.size();
    List<Cabinet> missing =
        cabinets.stream().filter(c -> !drawn.contains(c.code())).limit(room).toList();
    for (Cabinet cabinet : missing) {
      Area area = firstFree(plan.widthM(), taken);
      if (bottom(area) > FloorPlan.MAX_METRES) {
        break;
      }
      taken.add(area);
      all.add(new Standing(cabinet.code(), area, Facing.DOWN, 1));
      depth = Math.max(depth, bottom(area));
    }
    return new FloorPlan(plan.room(), plan.widthM(), depth, all, plan.fixtures(), plan.version());
  }

  private static List<Standing> placed(List<Cabinet> cabinets) {
    List<Cabinet> known =
        cabinets.stream()
            .filter(cabinet -> within(cabinet.x().orElse(-1)) && within(cabinet.y().orElse(-1)))
            .toList();
    double deepest = known.stream().mapToDouble(c -> c.y().getAsDouble()).max().orElse(0);
    List<Standing> placed = new ArrayList<>();
    for (Cabinet cabinet : known) {
      // What is kept is the distance from the front wall, which is drawn below.
      double y = AISLE_M + deepest - cabinet.y().getAsDouble();
      Area area = cabinetAt(cabinet.x().getAsDouble(), y);
      if (placed.stream().noneMatch(other -> Snap.overlap(other.area(), area))) {
        placed.add(new Standing(cabinet.code(), area, Facing.DOWN, 1));
      }
    }
    return placed;
  }

  private static boolean within(double metres) {
    return metres >= 0 && metres <= FloorPlan.MAX_METRES / 2;
  }

  private static List<Standing> rows(List<Cabinet> cabinets, double left, double top) {
    int perRow = Math.max(1, (int) Math.ceil(Math.sqrt(cabinets.size() * PER_ROW_FACTOR)));
    List<Standing> rows = new ArrayList<>();
    for (int i = 0; i < cabinets.size(); i++) {
      int row = i / perRow;
      boolean isBack = row % 2 == 1;
      double pair = 2 * CABINET_DEPTH_M + AISLE_M;
      double y = top + row / 2 * pair + (isBack ? CABINET_DEPTH_M : 0);
      Area area = cabinetAt(left + i % perRow * CABINET_WIDTH_M, y);
      rows.add(new Standing(cabinets.get(i).code(), area, isBack ? Facing.DOWN : Facing.UP, 1));
    }
    return rows;
  }

  private static Area cabinetAt(double x, double y) {
    return new Area(Snap.toGrid(x), Snap.toGrid(y), CABINET_WIDTH_M, CABINET_DEPTH_M);
  }

  /** Row by row, with an aisle below each. */
  private static Area firstFree(double widthM, List<Area> taken) {
    double width = Math.min(CABINET_WIDTH_M, widthM);
    for (double y = 0; ; y += CABINET_DEPTH_M + AISLE_M) {
      for (double x = 0; x + width <= widthM + Snap.TOUCH_M; x += CABINET_WIDTH_M) {
        Area area = new Area(Snap.toGrid(x), Snap.toGrid(y), width, CABINET_DEPTH_M);
        if (taken.stream().noneMatch(other -> Snap.overlap(other, area))) {
          return area;
        }
      }
    }
  }

  private static Set<Code> codes(Collection<Standing> standings) {
    return new HashSet<>(standings.stream().map(Standing::cabinet).toList());
  }

  private static double farthestRight(List<Standing> all) {
    return all.stream().mapToDouble(s -> right(s.area())).max().orElse(0);
  }

  private static double lowest(List<Standing> all) {
    return all.stream().mapToDouble(s -> bottom(s.area())).max().orElse(0);
  }

  private static double right(Area area) {
    return area.x() + area.width();
  }

  private static double bottom(Area area) {
    return area.y() + area.depth();
  }
}
