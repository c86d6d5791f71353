package org.muniment.domain.people;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a session lives.
 *
 * @param idle without a request
 * @param absolute from signing in, whatever happens
 */
public record SessionRules(Duration idle, Duration absolute) {
  /** A working day in the stacks; a forgotten browser is signed out by the next morning. */
  public static final SessionRules DEFAULT =
      new SessionRules(Duration.ofHours(2), Duration.ofHours(12));

  public SessionRules {
    if (idle.isNegative() || idle.isZero() || absolute.compareTo(idle) < 0) {
      throw new IllegalArgumentException(
          "idle is positive and not longer than absolute, got " + idle + ", " + absolute);
    }
  }

  public boolean isOver(Instant begunAt, Instant usedAt, Instant now) {
    return !now.isBefore(begunAt.plus(absolute)) || !now.isBefore(usedAt.plus(idle));
  }
}
