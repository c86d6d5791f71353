package org.muniment.domain.stocktake;

import java.util.Objects;
import org.muniment.domain.text.Code;
import org.muniment.domain.trail.By;

/**
 * A place was gone through to its end, or is opened again: a fact; the last one of a place and pass
 * holds. Who closes a cabinet closes all of its shelves, who closes a room all of its cabinets.
 *
 * @param number given when it is stored, 0 before
 * @param place code of a room, a cabinet or a shelf
 * @param isClosed false when it was opened again
 */
public record Closing(long number, Code place, Pass pass, boolean isClosed, By by) {
  public Closing {
    Objects.requireNonNull(place);
    Objects.requireNonNull(pass);
    Objects.requireNonNull(by);
  }
}
