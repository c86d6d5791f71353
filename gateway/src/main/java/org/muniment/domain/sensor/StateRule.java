package org.muniment.domain.sensor;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** What can be said of a sensor now (numbers: Alarm defaults, Plausible range of a reading). */
public final class StateRule {
  /** Silent for so many expected intervals is stale … */
  public static final int STALE_INTERVALS = 3;

  /** … but never before this. */
  public static final Duration STALE_AT_LEAST = Duration.ofMinutes(10);

  /** Unchanged for so long is frozen, when a neighbour moved meanwhile. */
  public static final Duration FROZEN_AFTER = Duration.ofHours(24);

  /** A neighbour has moved when its values span so many times the resolution. */
  public static final int MOVES_BY_RESOLUTIONS = 10;

  /**
   * What is known of a sensor.
   *
   * @param lastAt time of its newest reading
   * @param refusedAt when its newest message was refused; empty when that one was accepted
   * @param unchangedSince since when every quantity has had the value it has now
   * @param neighbourMoved whether another sensor of the same room moved in the last {@link
   *     #FROZEN_AFTER}; asked only when it decides
   */
  public record Facts(
      Duration expectedInterval,
      Optional<Instant> lastAt,
      Optional<Instant> refusedAt,
      Optional<Instant> unchangedSince,
      BooleanSupplier neighbourMoved) {}

  private StateRule() {}

  public static SensorState state(Facts facts, Instant now) {
    Optional<Instant> heardAt = later(facts.lastAt(), facts.refusedAt());
    if (heardAt.isEmpty()) {
      return SensorState.NEVER_SEEN;
    }
    if (heardAt.get().plus(staleAfter(facts.expectedInterval())).isBefore(now)) {
      return SensorState.STALE;
    }
    if (facts.refusedAt().isPresent()) {
      return SensorState.REJECTED;
    }
    boolean still =
        facts.unchangedSince().isPresent()
            && !facts.unchangedSince().get().plus(FROZEN_AFTER).isAfter(facts.lastAt().get());
    return still && facts.neighbourMoved().getAsBoolean() ? SensorState.FROZEN : SensorState.OK;
  }

  /** How long a sensor may be silent. */
  public static Duration staleAfter(Duration expectedInterval) {
    Duration silent = expectedInterval.multipliedBy(STALE_INTERVALS);
    return silent.compareTo(STALE_AT_LEAST) > 0 ? silent : STALE_AT_LEAST;
  }

  private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.or(() -> other);
    }
    return one.get().isAfter(other.get()) ? one : other;
  }
}
