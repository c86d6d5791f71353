package org.muniment.domain.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.muniment.domain.plan.FloorPlan.Area;
import org.muniment.domain.plan.FloorPlan.Fixture;
import org.muniment.domain.plan.FloorPlan.FixtureKind;
import org.muniment.domain.plan.FloorPlan.Standing;

/**
 * The way on foot from a door to the front of a cabinet, around what stands in the room, with few
 * bends and not along the furniture where there is space (Dijkstra on a grid, where a state is a
 * cell and the direction it was entered in).
 */
public final class Route {
  /** No finer than the grid of the plan, and no more cells than this along a wall. */
  private static final int MAX_CELLS = 160;

  private static final double MIN_CELL_M = 0.1;
  private static final int STEP = 10;
  private static final int BEND = 60;

  /** A person is some 0.5 m wide; nearer than half of it the way is possible and dear. */
  private static final double SHOULDER_M = 0.3;

  private static final int SQUEEZE = 20;
  private static final int BLOCKED = -1;
  private static final int[] DX = {1, 0, -1, 0};
  private static final int[] DY = {0, 1, 0, -1};

  private final double cellM;
  private final int columns;
  private final int rows;
  private final int[] cost;

  private record Visit(int state, int cost) {}

  private Route(FloorPlan plan) {
    cellM = Math.max(MIN_CELL_M, Math.max(plan.widthM(), plan.depthM()) / MAX_CELLS);
    columns = (int) Math.ceil(plan.widthM() / cellM - Snap.TOUCH_M);
    rows = (int) Math.ceil(plan.depthM() / cellM - Snap.TOUCH_M);
    cost = new int[columns * rows];
    Arrays.fill(cost, STEP);
    List<Area> obstacles = obstacles(plan);
    obstacles.forEach(area -> mark(area, SHOULDER_M, STEP + SQUEEZE));
    obstacles.forEach(area -> mark(area, 0, BLOCKED));
  }

  /**
   * The corners of the shortest way, the door first; empty when the plan has no door or no way
   * leads there.
   */
  public static Optional<List<Point>> to(FloorPlan plan, Standing cabinet) {
    Route route = new Route(plan);
    int goal = route.cellAt(front(cabinet, route.cellM / 2 + Snap.TOUCH_M));
    return plan.fixtures().stream()
        .filter(fixture -> fixture.kind() == FixtureKind.DOOR)
        .map(door -> route.way(route.cellAt(Zones.middle(door.area())), goal))
        .flatMap(Optional::stream)
        .min(Comparator.comparingDouble(Route::length));
  }

  /** The point before the middle of its front. */
  public static Point front(Standing cabinet, double metresBefore) {
    Area area = cabinet.area();
    Point middle = Zones.middle(area);
    return switch (cabinet.front()) {
      case UP -> new Point(middle.x(), area.y() - metresBefore);
      case DOWN -> new Point(middle.x(), area.y() + area.depth() + metresBefore);
      case LEFT -> new Point(area.x() - metresBefore, middle.y());
      case RIGHT -> new Point(area.x() + area.width() + metresBefore, middle.y());
    };
  }

  private static List<Area> obstacles(FloorPlan plan) {
    List<Area> areas = new ArrayList<>();
    plan.cabinets().forEach(cabinet -> areas.add(cabinet.area()));
    plan.fixtures().stream().filter(Route::stands).forEach(f -> areas.add(f.area()));
    return areas;
  }

  /** Whether one has to walk around it; the others hang on a wall or are part of it. */
  private static boolean stands(Fixture fixture) {
    return switch (fixture.kind()) {
      case WALL, DEHUMIDIFIER, HUMIDIFIER, DESK, OTHER -> true;
      case DOOR, WINDOW, SENSOR, AIR_CONDITIONER, EXTINGUISHER -> false;
    };
  }

  private void mark(Area area, double around, int what) {
    int left = Math.max(0, (int) Math.floor((area.x() - around) / cellM + Snap.TOUCH_M));
    int top = Math.max(0, (int) Math.floor((area.y() - around) / cellM + Snap.TOUCH_M));
    double right = (area.x() + area.width() + around) / cellM - Snap.TOUCH_M;
    double bottom = (area.y() + area.depth() + around) / cellM - Snap.TOUCH_M;
    for (int row = top; row < Math.min(rows, bottom); row++) {
      for (int column = left; column < Math.min(columns, right); column++) {
        cost[row * columns + column] = what;
      }
    }
  }

  /** Points on a wall belong to the cell inside; -1 for those outside of the room. */
  private int cellAt(Point point) {
    if (point.x() < -cellM
        || point.y() < -cellM
        || point.x() > (columns + 1) * cellM
        || point.y() > (rows + 1) * cellM) {
      return -1;
    }
    int column = Math.min(columns - 1, Math.max(0, (int) Math.floor(point.x() / cellM)));
    int row = Math.min(rows - 1, Math.max(0, (int) Math.floor(point.y() / cellM)));
    return row * columns + column;
  }

  private Optional<List<Point>> way(int start, int goal) {
    if (start < 0 || goal < 0 || cost[start] == BLOCKED || cost[goal] == BLOCKED) {
      return Optional.empty();
    }
    int[] best = new int[cost.length * DX.length];
    int[] from = new int[best.length];
    Arrays.fill(best, Integer.MAX_VALUE);
    PriorityQueue<Visit> queue = new PriorityQueue<>(Comparator.comparingInt(Visit::cost));
    for (int direction = 0; direction < DX.length; direction++) {
      int state = start * DX.length + direction;
      best[state] = 0;
      from[state] = state;
      queue.add(new Visit(state, 0));
    }
    while (!queue.isEmpty()) {
      Visit visit = queue.remove();
      if (visit.state() / DX.length == goal) {
        return Optional.of(corners(from, visit.state()));
      }
      if (visit.cost() == best[visit.state()]) {
        goOn(visit, best, from, queue);
      }
    }
    return Optional.empty();
  }

  private void goOn(Visit visit, int[] best, int[] from, PriorityQueue<Visit> queue) {
    int cell = visit.state() / DX.length;
    for (int direction = 0; direction < DX.length; direction++) {
      int column = cell % columns + DX[direction];
      int row = cell / columns + DY[direction];
      if (column < 0 || row < 0 || column >= columns || row >= rows) {
        continue;
      }
      int next = row * columns + column;
      if (cost[next] == BLOCKED) {
        continue;
      }
      int bend = visit.state() % DX.length == direction ? 0 : BEND;
      int total = visit.cost() + cost[next] + bend;
      int state = next * DX.length + direction;
      if (total < best[state]) {
        best[state] = total;
        from[state] = visit.state();
        queue.add(new Visit(state, total));
      }
    }
  }

  private List<Point> corners(int[] from, int last) {
    List<Point> corners = new ArrayList<>();
    corners.add(point(last));
    int state = last;
    while (from[state] != state) {
      int before = from[state];
      boolean bends = before % DX.length != state % DX.length;
      if (bends || from[before] == before) {
        corners.add(point(before));
      }
      state = before;
    }
    Collections.reverse(corners);
    return List.copyOf(corners);
  }

  private Point point(int state) {
    int cell = state / DX.length;
    return new Point((cell % columns + 0.5) * cellM, (cell / columns + 0.5) * cellM);
  }

  private static double length(List<Point> way) {
    double length = 0;
    for (int i = 1; i < way.size(); i++) {
      length += way.get(i - 1).distanceTo(way.get(i));
    }
    return length;
  }
}
