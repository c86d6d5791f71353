package org.muniment.domain.holding;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * A box (档案盒): what it holds, and what its events have made of it until now.
 *
 * @param id given when it is stored; 0 before; never used again
 * @param version grows with each event; who changes a box says which version they saw, so that
 *     nobody overwrites what somebody else did in the meantime
 * @param changedAt when the last event was
 */
public record Box(
    long id,
    BoxState state,
    Description description,
    long version,
    Instant registeredAt,
    Instant changedAt) {
  public Box {
    Objects.requireNonNull(state);
    Objects.requireNonNull(description);
    // As they are kept, so that an answer says the same before and after it was stored.
    registeredAt = registeredAt.truncatedTo(ChronoUnit.MILLIS);
    changedAt = changedAt.truncatedTo(ChronoUnit.MILLIS);
  }

  public Barcode barcode() {
    return state.barcode();
  }

  public Box withId(long given) {
    return new Box(given, state, description, version, registeredAt, changedAt);
  }
}
