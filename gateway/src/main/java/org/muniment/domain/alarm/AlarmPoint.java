package org.muniment.domain.alarm;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything the machine remembers of one {@link AlarmKey}.
 *
 * @param base the state without the masks: NORMAL, UNACKNOWLEDGED, ACKNOWLEDGED or
 *     RETURNED_UNACKNOWLEDGED
 * @param masks what hides it
 * @param level the severity that is confirmed by its delay; NONE is back in limits
 * @param severity of the open alarm: the level while it is out, afterwards the last one
 * @param last the newest observation; empty before the first
 * @param delays those that run
 * @param since the event with which this alarm began; {@link Instant#MAX} when none is open
 * @param worst the value furthest outside since it first was; NaN without one
 * @param told whether people ever heard of the open alarm
 * @param owed whether people are to hear of it as soon as it is certain that it holds now
 * @param rearmAt when an acknowledged one calls again
 * @param alarmId the number of the open alarm; 0 when none is
 */
public record AlarmPoint(
    AlarmKey key,
    AlarmState base,
    Masks masks,
    Severity level,
    Severity severity,
    Optional<Observation> last,
    Delays delays,
    Instant since,
    double worst,
    boolean told,
    boolean owed,
    Optional<Instant> rearmAt,
    long alarmId) {
  public AlarmPoint {
    Objects.requireNonNull(key);
    Objects.requireNonNull(masks);
    Objects.requireNonNull(level);
    Objects.requireNonNull(severity);
    Objects.requireNonNull(last);
    Objects.requireNonNull(delays);
    Objects.requireNonNull(since);
    Objects.requireNonNull(rearmAt);
    if (base.compareTo(AlarmState.RETURNED_UNACKNOWLEDGED) > 0) {
      throw new IllegalArgumentException(base + " is a mask, not a state of its own");
    }
  }

  /** Nothing was ever wrong. */
  public static AlarmPoint calm(AlarmKey key) {
    return new AlarmPoint(
        key,
        AlarmState.NORMAL,
        Masks.NONE,
        Severity.NONE,
        Severity.NONE,
        Optional.empty(),
        Delays.IDLE,
        Instant.MAX,
        Double.NaN,
        false,
        false,
        Optional.empty(),
        0);
  }

  /** As people see it. */
  public AlarmState state() {
    if (masks.outOfService()) {
      return AlarmState.OUT_OF_SERVICE;
    }
    if (masks.suppressed()) {
      return AlarmState.SUPPRESSED_BY_DESIGN;
    }
    return masks.shelvedUntil().isPresent() ? AlarmState.SHELVED : base;
  }

  public boolean isOpen() {
    return alarmId != 0;
  }

  /** Whether a delay runs that can still change the level. */
  boolean isPending() {
    boolean rises = last.isPresent() && !level.isAtLeast(last.get().reached());
    return rises || delays.falling().isRunning();
  }

  /** Nothing in it needs to be remembered but the newest observation. */
  public boolean isIdle() {
    return !isOpen() && level == Severity.NONE && !masks.isAny() && !delays.isRising();
  }
}
