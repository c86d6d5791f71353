package org.muniment.domain.stocktake;

import java.util.Objects;
import java.util.Optional;

/**
 * One position of a shelf, for the strip on the scanning page.
 *
 * @param position from the left, from 1
 * @param expected which box the register has there now, or keeps the place for; empty when it is
 *     free
 * @param verdict what was said of it when it, or the card that stands for it, was seen last; empty
 *     while it was not
 */
public record ShelfCell(int position, Optional<Expected> expected, Optional<Verdict> verdict) {
  public ShelfCell {
    Objects.requireNonNull(expected);
    Objects.requireNonNull(verdict);
  }
}
