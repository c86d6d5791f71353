package org.muniment.domain.stocktake;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.muniment.domain.holding.BoxState;

/**
 * What happened to a box while others counted: one line of the journal.
 *
 * @param event its number
 * @param before empty when the box was registered by it
 */
public record Change(long event, long box, Instant at, Optional<BoxState> before, BoxState after) {
  public Change {
    Objects.requireNonNull(at);
    Objects.requireNonNull(before);
    Objects.requireNonNull(after);
  }
}
