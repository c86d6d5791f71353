package org.muniment.dashboard.pages.holdings;

import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.web.look.Held;
import org.muniment.dashboard.web.table.Shown;

/**
 * Boxes that stand where the climate does not suit them.
 *
 * @param places the cabinets where they stand, those with the most first
 * @param cut a sentence when there are more than a list takes; may be empty
 */
public record UnsuitableView(Shown<Line> boxes, List<Place> places, String cut) {
  /**
   * A place with such boxes.
   *
   * @param boxes all that it holds, the unsuitable first
   * @param seen what they went through in the last year
   */
  public record Place(String name, Optional<Held> boxes, String seen) {}

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
