package org.muniment.domain.stocktake;

import java.util.Objects;
import java.util.Optional;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.BoxStatus;
import org.muniment.domain.holding.Spot;

/**
 * A box as it was when counting began.
 *
 * @param box its id
 * @param spot its place; while it was away, the place that was kept for it
 */
public record Expected(long box, Barcode barcode, BoxStatus status, Optional<Spot> spot) {
  public Expected {
    Objects.requireNonNull(barcode);
    Objects.requireNonNull(status);
    Objects.requireNonNull(spot);
  }
}
