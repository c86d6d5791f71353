package org.muniment.domain.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.muniment.domain.plan.FloorPlan.Area;

/**
 * Which part of a room a sensor stands for: all that is nearer to it than to any other. Two sensors
 * do not make a field, so nothing is mixed between them.
 */
public final class Zones {
  private Zones() {}

  /**
   * @param at where the sensors hang, by whatever names them
   * @return for each the corners of its part, which together are the whole room; none for a sensor
   *     that hangs exactly where one before it does
   */
  public static <K> Map<K, List<Point>> of(double widthM, double depthM, Map<K, Point> at) {
    Map<K, List<Point>> zones = new LinkedHashMap<>();
    at.forEach(
        (key, own) -> {
          List<Point> zone = room(widthM, depthM);
          for (Map.Entry<K, Point> other : at.entrySet()) {
            boolean isOther = !other.getKey().equals(key);
            if (isOther && other.getValue().distanceTo(own) > Snap.TOUCH_M) {
              zone = nearer(zone, own, other.getValue());
            } else if (isOther && zones.containsKey(other.getKey())) {
              zone = List.of();
            }
          }
          if (!zone.isEmpty()) {
            zones.put(key, zone);
          }
        });
    return zones;
  }

  /** The middle of an area: where what it shows is taken to be. */
  public static Point middle(Area area) {
    return new Point(area.x() + area.width() / 2, area.y() + area.depth() / 2);
  }

  private static List<Point> room(double width, double depth) {
    return List.of(
        new Point(0, 0), new Point(width, 0), new Point(width, depth), new Point(0, depth));
  }

  /** The part of a polygon that is nearer to one point than to another (Sutherland–Hodgman). */
  private static List<Point> nearer(List<Point> polygon, Point own, Point other) {
    List<Point> kept = new ArrayList<>();
    for (int i = 0; i < polygon.size(); i++) {
      Point from = polygon.get(i);
      Point to = polygon.get((i + 1) % polygon.size());
      double fromSide = side(from, own, other);
      double toSide = side(to, own, other);
      if (fromSide <= 0) {
        kept.add(from);
      }
      if (fromSide < 0 && toSide > 0 || fromSide > 0 && toSide < 0) {
        double share = fromSide / (fromSide - toSide);
        kept.add(
            new Point(
                from.x() + share * (to.x() - from.x()), from.y() + share * (to.y() - from.y())));
      }
    }
    return kept;
  }

  /** Below zero on the own side of the line in the middle. */
  private static double side(Point point, Point own, Point other) {
    double middleX = (own.x() + other.x()) / 2;
    double middleY = (own.y() + other.y()) / 2;
    return (point.x() - middleX) * (other.x() - own.x())
        + (point.y() - middleY) * (other.y() - own.y());
  }
}
