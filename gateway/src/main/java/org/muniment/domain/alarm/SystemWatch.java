package org.muniment.domain.alarm;

import java.time.Duration;
import java.time.Instant;

/** What facts of the system mean: disk, clock, and what is away. Pure; any thread. */
public final class SystemWatch {
  /** The gateway's clock is wrong when it moved against the time that passed by more than this. */
  public static final Duration MAX_STEP = Duration.ofMinutes(2);

  /** A fact stands until another is said, however long the gateway itself was away. */
  private static final Duration STANDS = Duration.ofDays(3_650);

  private static final Timing TIMING = Timing.atOnce(STANDS, ConditionWatch.REARM);

  /** The disk has space again when it has so many times what it must have. */
  private static final double SPACE_AGAIN = 1.25;

  private SystemWatch() {}

  /**
   * The disk of the data folder; the value is in bytes.
   *
   * @param isRefusing whether it does not take what is written, which is critical
   */
  public static Judged disk(Instant at, long freeBytes, boolean isRefusing, GeneralRules rules) {
    double limit = rules.diskLowBytes();
    Severity full = isRefusing ? Severity.CRITICAL : warnIf(freeBytes < limit);
    Severity held = isRefusing ? full : warnIf(freeBytes < limit * SPACE_AGAIN);
    return judged(AlarmKind.DISK, "", new Observation(at, full, held, freeBytes, limit));
  }

  /**
   * The gateway's clock; the value is in seconds.
   *
   * @param moved how far it moved against the time that passed, measured over the last hour or so;
   *     negative for back
   */
  public static Judged clock(Instant at, Duration moved) {
    Severity wrong = warnIf(moved.abs().compareTo(MAX_STEP) > 0);
    Observation seen = new Observation(at, wrong, wrong, moved.toSeconds(), MAX_STEP.toSeconds());
    return judged(AlarmKind.CLOCK, "", seen);
  }

  /**
   * The gateway, a line that it reads sensors from, or a broker.
   *
   * @param kind {@link AlarmKind#GATEWAY_LOST} or {@link AlarmKind#BROKER_LOST}
   * @param part which one; empty when there is only one
   * @param at when it went or came back
   */
  public static Judged lost(AlarmKind kind, String part, Instant at, boolean isAway) {
    if (kind != AlarmKind.GATEWAY_LOST && kind != AlarmKind.BROKER_LOST) {
      throw new IllegalArgumentException("only a gateway or a broker is lost, got " + kind);
    }
    Severity away = warnIf(isAway);
    return judged(kind, part, new Observation(at, away, away, Double.NaN, Double.NaN));
  }

  private static Judged judged(AlarmKind kind, String part, Observation seen) {
    return new Judged(AlarmKey.ofSystem(kind, part), seen, TIMING);
  }

  private static Severity warnIf(boolean wrong) {
    return wrong ? Severity.WARNING : Severity.NONE;
  }
}
