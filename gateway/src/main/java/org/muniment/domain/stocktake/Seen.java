package org.muniment.domain.stocktake;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Where and by whom something was seen.
 *
 * @param scan number of the scan
 * @param place empty when no place's label was scanned before
 * @param rank the how-manieth box from the left it was in that run of scans, from 1
 */
public record Seen(
    long scan, Optional<Place> place, int rank, Pass pass, String by, String device, Instant at) {
  public Seen {
    Objects.requireNonNull(place);
    Objects.requireNonNull(pass);
  }
}
