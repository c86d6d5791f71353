package org.muniment.domain.plan;

/**
 * A point of a plan, in metres from its upper left corner.
 *
 * @param x to the right
 * @param y downwards
 */
public record Point(double x, double y) {
  double distanceTo(Point other) {
    return Math.hypot(x - other.x, y - other.y);
  }
}
