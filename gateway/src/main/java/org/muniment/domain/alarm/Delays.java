package org.muniment.domain.alarm;

import java.time.Duration;
import java.util.Objects;

/**
 * The delays of one alarm.
 *
 * @param advisory how long at least an advisory was reached, without a break; the others likewise
 * @param falling how long less than the confirmed severity was held
 * @param fallingTo the highest that was held in that time
 */
public record Delays(
    Delay advisory, Delay warning, Delay critical, Delay falling, Severity fallingTo) {
  public static final Delays IDLE =
      new Delays(Delay.IDLE, Delay.IDLE, Delay.IDLE, Delay.IDLE, Severity.NONE);

  public Delays {
    Objects.requireNonNull(fallingTo);
  }

  Delay rising(Severity to) {
    return switch (to) {
      case NONE -> Delay.IDLE;
      case ADVISORY -> advisory;
      case WARNING -> warning;
      case CRITICAL -> critical;
    };
  }

  boolean isRising() {
    return advisory.isRunning();
  }

  /** After a newer observation, {@code passed} after the one before. */
  Delays counted(Observation seen, Severity level, Duration passed) {
    return new Delays(
            rising(Severity.ADVISORY, seen, passed),
            rising(Severity.WARNING, seen, passed),
            rising(Severity.CRITICAL, seen, passed),
            falling,
            fallingTo)
        .falling(seen, level, passed);
  }

  /**
   * A higher severity is confirmed, or a lower: what still lies below it begins anew, and when
   * nothing is left, so does an advisory.
   */
  Delays settled(Observation seen, Severity level) {
    boolean anew = level == Severity.NONE && advisory.isRunning();
    Delay near = anew ? Delay.from(seen.at()) : advisory;
    return new Delays(near, warning, critical, Delay.IDLE, Severity.NONE)
        .falling(seen, level, Duration.ZERO);
  }

  private Delay rising(Severity to, Observation seen, Duration passed) {
    if (!seen.reached().isAtLeast(to)) {
      return Delay.IDLE;
    }
    Delay before = rising(to);
    return before.isRunning() ? before.plus(passed) : Delay.from(seen.at());
  }

  private Delays falling(Observation seen, Severity level, Duration passed) {
    Severity held = stillHeld(level, seen.held());
    if (held == level) {
      return new Delays(advisory, warning, critical, Delay.IDLE, Severity.NONE);
    }
    if (!falling.isRunning()) {
      return new Delays(advisory, warning, critical, Delay.from(seen.at()), held);
    }
    Severity highest = held.isAtLeast(fallingTo) ? held : fallingTo;
    return new Delays(advisory, warning, critical, falling.plus(passed), highest);
  }

  /** What remains of a confirmed severity: a warning that is back in limits is over. */
  private static Severity stillHeld(Severity level, Severity held) {
    if (held.isAtLeast(level)) {
      return level;
    }
    return level == Severity.CRITICAL && held == Severity.WARNING ? held : Severity.NONE;
  }
}
