package org.muniment.domain.people;

import java.time.Duration;
import java.time.Instant;

/**
 * Failed attempts to sign in and how long the next has to wait: nothing for the first few, then
 * twice as long after each, and {@link #LOCKED_FOR} from the failure on that locks.
 *
 * @param failures in a row; {@link #FORGOTTEN_AFTER} without one begins anew
 */
public record Attempts(int failures, Instant lastAt) {
  /** Of what the failures are counted. */
  public enum Of {
    /** Everybody mistypes a few times. */
    NAME(3, 10),
    /** Several people may sit behind one address. */
    ADDRESS(20, 60);

    private final int free;
    private final int locksAt;

    Of(int free, int locksAt) {
      this.free = free;
      this.locksAt = locksAt;
    }
  }

  public static final Duration LOCKED_FOR = Duration.ofMinutes(15);
  public static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
  public static final Attempts NONE = new Attempts(0, Instant.EPOCH);

  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
  private static final int MAX_DOUBLINGS = 9;

  /** One more failure. */
  public Attempts failed(Instant now) {
    boolean old = lastAt.plus(FORGOTTEN_AFTER).isBefore(now);
    return new Attempts(old ? 1 : failures + 1, now);
  }

  /** Whether exactly this failure is the one that locks. */
  public boolean locksNow(Of of) {
    return failures == of.locksAt;
  }

  public boolean isLocked(Of of, Instant now) {
    return failures >= of.locksAt && !waiting(of, now).isZero();
  }

  /** How long until the next attempt is looked at; zero when it may come. */
  public Duration waiting(Of of, Instant now) {
    Duration left = Duration.between(now, lastAt.plus(wait(of)));
    return left.isNegative() ? Duration.ZERO : left;
  }

  private Duration wait(Of of) {
    if (failures <= of.free) {
      return Duration.ZERO;
    }
    if (failures >= of.locksAt) {
      return LOCKED_FOR;
    }
    int doublings = Math.min(failures - of.free - 1, MAX_DOUBLINGS);
    return FIRST_WAIT.multipliedBy(1L << doublings);
  }
}
