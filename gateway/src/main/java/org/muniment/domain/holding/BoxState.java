package org.muniment.domain.holding;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What events change: number, whereabouts, place.
 *
 * @param spot its place on a shelf; while it is away, the place that is kept for it
 * @param keepUntil when a carrier that was replaced or is faulty may go at the earliest (rule D4)
 */
public record BoxState(
    Barcode barcode, BoxStatus status, Optional<Spot> spot, Optional<LocalDate> keepUntil) {
  public BoxState {
    Objects.requireNonNull(barcode);
    Objects.requireNonNull(keepUntil);
    boolean mayStand =
        switch (status) {
          case IN_PLACE -> spot.isPresent();
          case UNPLACED, TRANSFERRED, DESTROYED -> spot.isEmpty();
          case IN_READING_ROOM, ON_LOAN, IN_TRANSIT, IN_REPAIR, MISSING -> true;
        };
    if (!mayStand) {
      throw new IllegalArgumentException(
          "a box that is %s cannot have the place %s".formatted(status.key(), spot));
    }
  }

  public BoxState with(BoxStatus otherStatus, Optional<Spot> otherSpot) {
    return new BoxState(barcode, otherStatus, otherSpot, keepUntil);
  }
}
