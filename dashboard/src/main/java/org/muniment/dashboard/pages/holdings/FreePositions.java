package org.muniment.dashboard.pages.holdings;

import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.muniment.desk.holdings.BoxesDesk;
import org.muniment.domain.place.Cabinet;
import org.muniment.port.Holdings;

/** Where the next box of a shelf goes. */
final class FreePositions {
  private final BoxesDesk boxes;

  FreePositions(BoxesDesk boxes) {
    this.boxes = boxes;
  }

  /** The first free position from the left; empty when the shelf is full. */
  Optional<Integer> next(Cabinet cabinet, int shelf) {
    Holdings.Query here =
        new Holdings.Query(
            "",
            Set.of(),
            Set.of(cabinet.code()),
            OptionalInt.of(shelf),
            Set.of(),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            Holdings.Order.PLACE);
    BitSet taken = new BitSet();
    AllBoxes all = new AllBoxes(boxes, Optional.of(here));
    while (all.hasNext()) {
      all.next().state().spot().ifPresent(spot -> taken.set(spot.position()));
    }
    int first = taken.nextClearBit(1);
    return first <= cabinet.positionsPerShelf() ? Optional.of(first) : Optional.empty();
  }
}
