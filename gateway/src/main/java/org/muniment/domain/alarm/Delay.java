package org.muniment.domain.alarm;

import java.time.Duration;
import java.time.Instant;

/**
 * A delay that runs, or {@link #IDLE}.
 *
 * @param since the event that started it
 * @param ran how much of it has passed at the newest observation, gaps left out
 */
public record Delay(Instant since, Duration ran) {
  public static final Delay IDLE = new Delay(Instant.MAX, Duration.ZERO);

  public boolean isRunning() {
    return !since.equals(Instant.MAX);
  }

  static Delay from(Instant at) {
    return new Delay(at, Duration.ZERO);
  }

  Delay plus(Duration more) {
    return isRunning() ? new Delay(since, ran.plus(more)) : this;
  }

  /** When it will have run for {@code full}, had the newest observation at {@code at}. */
  Instant dueAt(Instant at, Duration full) {
    return at.plus(full).minus(ran);
  }
}
