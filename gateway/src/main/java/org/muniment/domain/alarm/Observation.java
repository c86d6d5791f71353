package org.muniment.domain.alarm;

import java.time.Instant;
import java.util.Objects;

/**
 * What a reading, or the lack of one, means for an alarm.
 *
 * @param at the time of the event, not of its arrival
 * @param reached the severity whose threshold is crossed
 * @param held the severity whose threshold less the deadband is crossed; at least {@code reached}
 * @param value in the unit of the quantity; NaN when there is none to show
 * @param limit the threshold of the severity reached or, without one, of a warning; NaN without one
 */
public record Observation(Instant at, Severity reached, Severity held, double value, double limit) {
  public Observation {
    Objects.requireNonNull(at);
    if (!held.isAtLeast(reached)) {
      throw new IllegalArgumentException(
          "what is reached is held too, got %s and %s".formatted(reached, held));
    }
  }

  public boolean isCalm() {
    return held == Severity.NONE;
  }
}
