package org.muniment.domain.holding;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a box is in its life (contract: GET /boxes); each has a text {@code box.status.<key>}. */
public enum BoxStatus {
  /** Registered, and stands on no shelf yet. */
  UNPLACED,
  IN_PLACE,
  IN_READING_ROOM,
  ON_LOAN,
  /** Taken out by an archivist, to be brought back or moved. */
  IN_TRANSIT,
  IN_REPAIR,
  /** Looked for and not found; its place is kept for it. */
  MISSING,
  /** Handed over to another archive; gone from the holdings (rule D2). */
  TRANSFERRED,
  /** Struck off (rule P4). */
  DESTROYED;

  /** {@code in-place}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<BoxStatus> of(String key) {
    return Stream.of(values()).filter(status -> status.key().equals(key)).findFirst();
  }

  /** Whether the archive still has it, wherever it is. */
  public boolean isHeld() {
    return this != TRANSFERRED && this != DESTROYED;
  }

  /** Whether it is away and its place on the shelf is kept for it. */
  public boolean isAway() {
    return switch (this) {
      case IN_READING_ROOM, ON_LOAN, IN_TRANSIT, IN_REPAIR, MISSING -> true;
      case UNPLACED, IN_PLACE, TRANSFERRED, DESTROYED -> false;
    };
  }
}
