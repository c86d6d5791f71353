package org.muniment.desk.holdings;

import java.util.Optional;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.Box;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.place.Room;
import org.muniment.port.Holdings;

/**
 * What a label is for.
 *
 * @param last the newest label of this code that was printed; it holds until another is
 */
public record Labelled(Barcode code, Thing thing, Optional<Holdings.Label> last) {
  /** The thing that the code stands for. */
  public sealed interface Thing {
    record OfRoom(Room room) implements Thing {}

    record OfCabinet(Room room, Cabinet cabinet) implements Thing {}

    record OfShelf(Room room, Cabinet cabinet, int shelf) implements Thing {}

    /**
     * A box.
     *
     * @param told whether the one who prints may read what is in it (rule T3)
     */
    record OfBox(Box box, boolean told) implements Thing {}

    /** Nothing yet: labels may be printed before boxes are registered. */
    record Unregistered() implements Thing {}
  }

  /** Counted from 1; what a label says that is printed again without being noted. */
  public int issue() {
    return last.map(Holdings.Label::issue).orElse(1);
  }
}
