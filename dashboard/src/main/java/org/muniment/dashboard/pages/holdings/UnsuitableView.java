package org.muniment.dashboard.pages.holdings;

import org.muniment.dashboard.web.table.Shown;

/**
 * Boxes that stand where the climate does not suit them.
 *
 * @param cut a sentence when there are more than a list takes; may be empty
 */
public record UnsuitableView(Shown<Line> boxes, String cut) {
  /**
   * @param free the address of places that would suit it
   */
  public record Line(
      String title,
      String barcode,
      String href,
      String place,
      String carrier,
      String climate,
      String advice,
      String free) {}
}
