package org.muniment.domain.plan;

import java.util.List;
import java.util.stream.DoubleStream;
import org.muniment.domain.plan.FloorPlan.Area;

/**
 * Where something comes to stand that was put down by hand: at a neighbour's edge when one is near,
 * else on the grid, and never outside the room.
 */
public final class Snap {
  public static final double GRID_M = 0.1;

  /** Two edges that are nearer are one. */
  public static final double NEAR_M = 0.15;

  /** What two things may share and still only touch: a millimetre, since metres are fractions. */
  public static final double TOUCH_M = 0.001;

  private Snap() {}

  /** The nearest multiple of 0.1 m. */
  public static double toGrid(double metres) {
    return Math.round(metres / GRID_M) / 10.0;
  }

  /**
   * @param wanted where it was put down
   * @param others what stands there already
   */
  public static Area place(Area wanted, List<Area> others, double roomWidthM, double roomDepthM) {
    DoubleStream xs =
        others.stream().flatMapToDouble(o -> edges(o.x(), o.width(), wanted.width())).sorted();
    DoubleStream ys =
        others.stream().flatMapToDouble(o -> edges(o.y(), o.depth(), wanted.depth())).sorted();
    return new Area(
        within(nearest(wanted.x(), xs), wanted.width(), roomWidthM),
        within(nearest(wanted.y(), ys), wanted.depth(), roomDepthM),
        wanted.width(),
        wanted.depth());
  }

  /** Whether two things share more than an edge. */
  public static boolean overlap(Area one, Area other) {
    return shared(one.x(), one.width(), other.x(), other.width()) > TOUCH_M
        && shared(one.y(), one.depth(), other.y(), other.depth()) > TOUCH_M;
  }

  private static double shared(double from, double length, double otherFrom, double otherLength) {
    return Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom);
  }

  /** Before it, behind it, and in line with either of its edges. */
  private static DoubleStream edges(double from, double length, double own) {
    return DoubleStream.of(from - own, from + length, from, from + length - own);
  }

  private static double nearest(double wanted, DoubleStream edges) {
    double best =
        edges
            .filter(edge -> Math.abs(edge - wanted) <= NEAR_M)
            .reduce((a, b) -> Math.abs(b - wanted) < Math.abs(a - wanted) ? b : a)
            .orElse(toGrid(wanted));
    return Math.round(best / TOUCH_M) * TOUCH_M;
  }

  private static double within(double from, double length, double room) {
    return Math.max(0, Math.min(from, room - length));
  }
}
