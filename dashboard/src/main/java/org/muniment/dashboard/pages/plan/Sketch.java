package org.muniment.dashboard.pages.plan;

import java.util.List;
import java.util.Locale;
import org.muniment.domain.plan.FloorPlan;
import org.muniment.domain.plan.FloorPlan.Area;
import org.muniment.domain.plan.Point;

/**
 * From metres to the units of a picture, which are pixels where there is space: a small room fills
 * it, and in a large one a cabinet is never too small to be read or touched; then the picture
 * scrolls.
 */
final class Sketch {
  /** Around the walls: for the words of doors and windows. */
  static final double MARGIN = 34;

  private static final double WIDTH = 560;
  private static final double HEIGHT = 500;
  private static final double LEAST_PER_METRE = 42;
  private static final double CORNER = 8;

  private final double perMetre;
  private final FloorPlan plan;

  Sketch(FloorPlan plan) {
    this.plan = plan;
    double fits = Math.min(WIDTH / plan.widthM(), HEIGHT / plan.depthM());
    this.perMetre = Math.max(fits, LEAST_PER_METRE);
  }

  double width() {
    return round(plan.widthM() * perMetre);
  }

  double height() {
    return round(plan.depthM() * perMetre);
  }

  double perMetre() {
    return perMetre;
  }

  Shape shape(Area area) {
    return new Shape(
        x(area.x()), y(area.y()), round(area.width() * perMetre), round(area.depth() * perMetre));
  }

  double x(double metres) {
    return round(metres * perMetre);
  }

  double y(double metres) {
    return round(metres * perMetre);
  }

  /** The attribute {@code points} of a polygon. */
  String polygon(List<Point> corners) {
    StringBuilder points = new StringBuilder();
    corners.forEach(corner -> points.append("%s,%s ".formatted(at(corner.x()), at(corner.y()))));
    return points.toString().strip();
  }

  /** Path data of a line with rounded corners. */
  String line(List<Point> corners) {
    StringBuilder path = new StringBuilder("M" + place(corners.get(0)));
    for (int i = 1; i < corners.size(); i++) {
      Point here = corners.get(i);
      if (i == corners.size() - 1) {
        path.append("L").append(place(here));
      } else {
        path.append("L").append(place(towards(here, corners.get(i - 1))));
        path.append("Q").append(place(here));
        path.append(" ").append(place(towards(here, corners.get(i + 1))));
      }
    }
    return path.toString();
  }

  /** A little way from a corner to its neighbour, at most half of it. */
  private Point towards(Point corner, Point neighbour) {
    double length = Math.hypot(neighbour.x() - corner.x(), neighbour.y() - corner.y());
    double share = length == 0 ? 0 : Math.min(0.5, CORNER / perMetre / length);
    return new Point(
        corner.x() + share * (neighbour.x() - corner.x()),
        corner.y() + share * (neighbour.y() - corner.y()));
  }

  private String place(Point point) {
    return at(point.x()) + " " + at(point.y());
  }

  private String at(double metres) {
    return String.format(Locale.ROOT, "%.1f", metres * perMetre);
  }

  private static double round(double units) {
    return Math.round(units * 10) / 10.0;
  }
}
