package org.muniment.domain.notice;

import java.time.Duration;
import java.util.Optional;

/** How long a letter that did not go waits: longer each time, and never the same. */
public final class BackOff {
  static final Duration FIRST = Duration.ofSeconds(5);
  public static final Duration LONGEST = Duration.ofMinutes(5);

  /** Whatever the other side asks for. */
  static final Duration LONGEST_ASKED = Duration.ofHours(1);

  private static final int MOST_DOUBLINGS = 10;

  private BackOff() {}

  /**
   * @param attempt the number of the one that failed, from 1
   * @param chance 0 up to 1: the wait is between half of the step and the step
   * @param asked what the other side asked to wait
   */
  public static Duration after(int attempt, double chance, Optional<Duration> asked) {
    if (attempt < 1 || chance < 0 || chance >= 1) {
      throw new IllegalArgumentException(
          "an attempt from 1 and a chance in [0, 1), got %d, %s".formatted(attempt, chance));
    }
    long doubled = FIRST.toMillis() << Math.min(attempt - 1, MOST_DOUBLINGS);
    long step = Math.min(doubled, LONGEST.toMillis());
    Duration own = Duration.ofMillis(step / 2 + (long) (chance * step / 2));
    return asked.filter(wish -> wish.compareTo(own) > 0).map(BackOff::bounded).orElse(own);
  }

  private static Duration bounded(Duration asked) {
    return asked.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : asked;
  }
}
