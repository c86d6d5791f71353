package org.muniment.domain.holding;

import java.util.Comparator;
import java.util.Objects;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.text.BadInput;
import org.muniment.domain.text.Code;

/**
 * A fixed position on a shelf (rule P1).
 *
 * @param shelf counted as the cabinet counts its shelves, from 1
 * @param position counted from the left, from 1
 */
public record Spot(Code cabinet, int shelf, int position) implements Comparable<Spot> {
  private static final Comparator<Spot> ORDER =
      Comparator.comparing(Spot::cabinet)
          .thenComparingInt(Spot::shelf)
          .thenComparingInt(Spot::position);

  public Spot {
    Objects.requireNonNull(cabinet);
    if (shelf < 1 || shelf > Cabinet.MAX_SHELVES) {
      throw new BadInput("refusal.spot.shelf", Cabinet.MAX_SHELVES, shelf);
    }
    if (position < 1 || position > Cabinet.MAX_POSITIONS) {
      throw new BadInput("refusal.spot.position", Cabinet.MAX_POSITIONS, position);
    }
  }

  /** In the order of walking: cabinet, shelf, position. */
  @Override
  public int compareTo(Spot other) {
    return ORDER.compare(this, other);
  }

  /** {@code C1-S02/5}: for logs and the trail; people read a sentence. */
  @Override
  public String toString() {
    return "%s-S%02d/%d".formatted(cabinet, shelf, position);
  }
}
