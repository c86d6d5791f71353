package org.muniment.domain.alarm;

import java.time.Duration;
import java.time.Instant;
import org.muniment.domain.measure.MeasuredAt;

/**
 * The process behind an alarm: which severity is confirmed by its delay. It knows nothing of people
 * and masks; what it finds goes to a {@link Listener} in the order of time.
 */
final class LevelClock {
  private static final Severity[] RISING = {Severity.ADVISORY, Severity.WARNING, Severity.CRITICAL};

  /** Hears of a confirmed severity after it holds. */
  interface Listener {
    /**
     * @param began the event that started the delay
     */
    void rose(Severity from, Severity to, Instant began, Instant at);

    void fell(Severity from, Severity to, Instant at);
  }

  private final Timing timing;
  private final Listener listener;
  private Severity level;
  private Observation last;
  private Delays delays;
  private Instant settledUpTo;

  LevelClock(AlarmPoint point, Timing timing, Listener listener) {
    this.timing = timing;
    this.listener = listener;
    level = point.level();
    last = point.last().orElse(null);
    delays = point.delays();
    settledUpTo = last == null ? Instant.MIN : last.at();
  }

  Severity level() {
    return level;
  }

  /** Null before the first. */
  Observation last() {
    return last;
  }

  Delays delays() {
    return delays;
  }

  /**
   * Whether an observation is newer than all before. What lies further ahead of the gateway's clock
   * than a clock may be is from before that was set back, and no obstacle.
   */
  boolean isNewer(Observation seen, Instant now) {
    return last == null
        || seen.at().isAfter(last.at())
        || last.at().isAfter(now.plus(MeasuredAt.MAX_AHEAD));
  }

  /** Lets the delays run until a newer observation, and by it. */
  void take(Observation seen) {
    settle(seen.at());
    Duration passed = Duration.ZERO;
    if (last != null && seen.at().isAfter(last.at())) {
      passed = shorter(Duration.between(last.at(), seen.at()), timing.holds());
    }
    delays = delays.counted(seen, level, passed);
    last = seen;
    settledUpTo = seen.at();
  }

  /** Confirms what is due up to a time, as far as the newest observation stands for it. */
  void settle(Instant upTo) {
    if (last == null) {
      return;
    }
    Instant stands = stands();
    Instant end = upTo.isBefore(stands) ? upTo : stands;
    Severity before;
    do {
      before = level;
      rises(end);
      falls(end);
    } while (level != before);
  }

  private void rises(Instant end) {
    for (Severity to : RISING) {
      // Two that are due at the same moment are one rise, to the higher.
      boolean higherToo = to != Severity.CRITICAL && isDue(next(to), dueAt(to));
      if (!level.isAtLeast(to) && isDue(to, end) && !(higherToo && isDue(next(to), end))) {
        rise(to, dueAt(to));
      }
    }
  }

  private void falls(Instant end) {
    while (delays.falling().isRunning() && !fallsAt().isAfter(end)) {
      fall(delays.fallingTo(), fallsAt());
    }
  }

  /** When {@link #settle} will find something without another observation; MAX for never. */
  Instant nextDue() {
    if (last == null) {
      return Instant.MAX;
    }
    Instant due = Instant.MAX;
    for (Severity to : RISING) {
      if (!level.isAtLeast(to) && isDue(to, stands())) {
        due = earlier(due, dueAt(to));
      }
    }
    boolean falls = delays.falling().isRunning() && !fallsAt().isAfter(stands());
    return falls ? earlier(due, fallsAt()) : due;
  }

  /** Whether the newest observation is not stale and still out. */
  boolean holdsAt(Instant now) {
    Severity needed = level == Severity.ADVISORY ? Severity.ADVISORY : Severity.WARNING;
    return level != Severity.NONE
        && last != null
        && last.held().isAtLeast(needed)
        && !stands().isBefore(now);
  }

  private Instant stands() {
    return last.at().plus(timing.holds());
  }

  private boolean isDue(Severity to, Instant end) {
    return delays.rising(to).isRunning() && !dueAt(to).isAfter(end);
  }

  private Instant dueAt(Severity to) {
    return notBefore(delays.rising(to).dueAt(last.at(), timing.onDelay()));
  }

  private Instant fallsAt() {
    return notBefore(delays.falling().dueAt(last.at(), timing.offDelay()));
  }

  /** A delay that was made shorter meanwhile ends with the newest that is known. */
  private Instant notBefore(Instant due) {
    return due.isBefore(settledUpTo) ? settledUpTo : due;
  }

  private void rise(Severity to, Instant at) {
    Severity from = level;
    level = to;
    delays = delays.settled(last, level);
    settledUpTo = at;
    listener.rose(from, to, delays.rising(to).since(), at);
  }

  private void fall(Severity to, Instant at) {
    Severity from = level;
    level = to;
    delays = delays.settled(last, level);
    settledUpTo = at;
    listener.fell(from, to, at);
  }

  private static Severity next(Severity severity) {
    return severity == Severity.ADVISORY ? Severity.WARNING : Severity.CRITICAL;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
