package org.muniment.domain.stocktake;

import java.util.Objects;
import java.util.Optional;
import org.muniment.domain.holding.Spot;

/**
 * What is said of one scan, at once.
 *
 * @param expected where the box, or the box that a card stands for, has its place now
 * @param place what the label stands for, or where the thing was scanned; empty while no label of a
 *     place was scanned before
 * @param box as the register has it now
 * @param rank the how-manieth thing from the left it is in this run of scans, from 1; 0 for labels
 *     of places and for takings-back
 */
public record Spoken(
    Verdict verdict,
    Optional<Spot> expected,
    Optional<Place> place,
    Optional<Expected> box,
    Optional<Card> card,
    int rank) {
  public Spoken {
    Objects.requireNonNull(verdict);
    Objects.requireNonNull(expected);
    Objects.requireNonNull(place);
    Objects.requireNonNull(box);
    Objects.requireNonNull(card);
  }
}
