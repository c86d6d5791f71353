package org.muniment.domain.stocktake;

import java.util.Objects;
import java.util.Optional;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.text.Code;

/**
 * Where somebody scans: a room, a cabinet or a shelf.
 *
 * @param cabinet empty when only the room's label was scanned
 * @param shelf from 1; 0 when only the cabinet's label was scanned: then the shelf is not judged
 */
public record Place(Code room, Optional<Code> cabinet, int shelf) {
  public Place {
    Objects.requireNonNull(room);
    Objects.requireNonNull(cabinet);
    if (shelf < 0 || (shelf > 0 && cabinet.isEmpty())) {
      throw new IllegalArgumentException("a shelf is one of a cabinet, got " + shelf);
    }
  }

  /**
   * Whether a box that belongs to {@code spot} is right here.
   *
   * @param roomOfSpot the room of the spot's cabinet
   */
  public boolean covers(Spot spot, Code roomOfSpot) {
    return cabinet.map(spot.cabinet()::equals).orElse(room.equals(roomOfSpot))
        && (shelf == 0 || shelf == spot.shelf());
  }
}
