package org.muniment.domain.visit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/**
 * Somebody in the stacks who is not of the staff (rule C6); never deleted.
 *
 * @param id 0 before it is stored
 * @param organisation empty when there is none
 * @param rooms where they go, in words; empty when nobody said
 * @param accompaniedBy name of the archivist who is with them
 * @param enteredBy name of who wrote them in
 * @param leftAt empty while they are inside
 * @param leftBy name of who wrote them out; empty while they are inside
 */
public record Visit(
    long id,
    String name,
    String organisation,
    String purpose,
    String rooms,
    String accompaniedBy,
    Instant at,
    String enteredBy,
    Optional<Instant> leftAt,
    String leftBy) {
  public Visit {
    Objects.requireNonNull(name);
    Objects.requireNonNull(organisation);
    Objects.requireNonNull(purpose);
    Objects.requireNonNull(rooms);
    Objects.requireNonNull(accompaniedBy);
    Objects.requireNonNull(enteredBy);
    Objects.requireNonNull(leftBy);
    at = at.truncatedTo(ChronoUnit.MILLIS);
    leftAt = leftAt.map(left -> left.truncatedTo(ChronoUnit.MILLIS));
    if (leftAt.isPresent() && leftAt.get().isBefore(at)) {
      throw new IllegalArgumentException(
          "a visit ends after it began, got %s, %s".formatted(at, leftAt));
    }
  }

  public boolean isInside() {
    return leftAt.isEmpty();
  }

  public Visit stored(long givenId) {
    return new Visit(
        givenId, name, organisation, purpose, rooms, accompaniedBy, at, enteredBy, leftAt, leftBy);
  }

  public Visit left(Instant when, String by) {
    return new Visit(
        id,
        name,
        organisation,
        purpose,
        rooms,
        accompaniedBy,
        at,
        enteredBy,
        Optional.of(when),
        by);
  }
}
