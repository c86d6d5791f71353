package org.muniment.domain.alarm;

import java.time.Duration;

/**
 * The delays of an alarm.
 *
 * @param onDelay out for so long until it is raised
 * @param offDelay back for so long until it has returned
 * @param holds an observation stands for so long at most; afterwards the delays stand still
 * @param rearm so long after the acknowledgement it calls again; zero means never
 */
public record Timing(Duration onDelay, Duration offDelay, Duration holds, Duration rearm) {
  public Timing {
    if (onDelay.isNegative() || offDelay.isNegative() || rearm.isNegative()) {
      throw new IllegalArgumentException(
          "delays are not negative, got %s, %s, %s".formatted(onDelay, offDelay, rearm));
    }
    if (holds.isNegative() || holds.isZero()) {
      throw new IllegalArgumentException("an observation must hold for a while, got " + holds);
    }
  }

  /** Without delays, for what is known without doubt. */
  public static Timing atOnce(Duration holds, Duration rearm) {
    return new Timing(Duration.ZERO, Duration.ZERO, holds, rearm);
  }
}
