package org.muniment.domain.stocktake;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.muniment.domain.holding.Barcode;

/**
 * A substitute card (rule U4) and the loan that it stands for.
 *
 * @param box that is out, or that something is out of
 * @param isWhole whether the whole box is out
 * @param outAt when it went out; empty when it has not yet
 * @param backAt when it came back
 * @param isOver whether the loan was refused or withdrawn without anything going out
 */
public record Card(
    Barcode code,
    long loan,
    long box,
    boolean isWhole,
    Optional<Instant> outAt,
    Optional<Instant> backAt,
    boolean isOver) {
  public Card {
    Objects.requireNonNull(code);
    Objects.requireNonNull(outAt);
    Objects.requireNonNull(backAt);
  }

  /** Whether the card belongs into the box's place: also beforehand, when the loan is approved. */
  public boolean belongs(Instant at) {
    return !isOver && backAt.filter(back -> !back.isAfter(at)).isEmpty();
  }
}
