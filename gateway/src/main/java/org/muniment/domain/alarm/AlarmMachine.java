package org.muniment.domain.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muniment.domain.alarm.Happening.What;

/**
 * The alarm machine (numbers: Alarm states, Alarm defaults): a pure function from what is
 * remembered, an event and the time to what is remembered next and what happened.
 *
 * <ul>
 *   <li>Delays run in event time from the first reading that crosses; a reading inside stops them,
 *       a gap lets them stand still.
 *   <li>An advisory needs no acknowledgement: it is acknowledged from the beginning.
 *   <li>People hear of it only while the newest reading is not stale and still out. An alarm that
 *       nobody was told of needs no acknowledgement when it is over.
 *   <li>What is masked goes on being judged, and calls when the mask is taken off and it is out.
 * </ul>
 */
public final class AlarmMachine {
  private static final Severity[] RISING = {Severity.ADVISORY, Severity.WARNING, Severity.CRITICAL};

  private final AlarmKey key;
  private final Instant now;
  private final Timing timing;
  private final long nextId;
  private final List<Happening> happenings = new ArrayList<>(2);
  private AlarmState base;
  private Masks masks;
  private Severity level;
  private Severity severity;
  private Observation last;
  private Delays delays;
  private Instant since;
  private double worst;
  private boolean told;
  private boolean owed;
  private Instant rearmAt;
  private long alarmId;

  private AlarmMachine(AlarmPoint point, Instant now, Timing timing, long nextId) {
    this.key = point.key();
    this.now = now;
    this.timing = timing;
    this.nextId = nextId;
    base = point.base();
    masks = point.masks();
    level = point.level();
    severity = point.severity();
    last = point.last().orElse(null);
    delays = point.delays();
    since = point.since();
    worst = point.worst();
    told = point.told();
    owed = point.owed();
    rearmAt = point.rearmAt().orElse(null);
    alarmId = point.alarmId();
  }

  /**
   * @param now the gateway's time, which an observation's may lie behind
   * @param nextId the number of an alarm that begins with this event; at most one does
   */
  public static Step next(
      AlarmPoint point, AlarmEvent event, Instant now, Timing timing, long nextId) {
    AlarmMachine machine = new AlarmMachine(point, now, timing, nextId);
    machine.take(event);
    machine.tellWhatHolds();
    return new Step(machine.point(), machine.happenings);
  }

  /** When {@link AlarmEvent.Passed} will change something, if nothing else happens. */
  public static Optional<Instant> nextDue(AlarmPoint point, Timing timing) {
    AlarmMachine machine = new AlarmMachine(point, Instant.MIN, timing, 0);
    Instant due = machine.nextDue();
    return due.equals(Instant.MAX) ? Optional.empty() : Optional.of(due);
  }

  private void take(AlarmEvent event) {
    if (event instanceof AlarmEvent.Observed observed) {
      observe(observed.observation());
    } else if (event instanceof AlarmEvent.Passed) {
      pass();
    } else if (event instanceof AlarmEvent.Acknowledged) {
      acknowledge();
    } else if (event instanceof AlarmEvent.Shelved shelved) {
      shelve(shelved.until());
    } else if (event instanceof AlarmEvent.Unshelved) {
      unshelve();
    } else if (event instanceof AlarmEvent.Suppressed by) {
      suppress(by.now());
    } else if (event instanceof AlarmEvent.OutOfService service) {
      outOfService(service.now());
    }
  }

  private void observe(Observation seen) {
    if (last != null && !seen.at().isAfter(last.at())) {
      return;
    }
    settle(seen.at());
    Duration passed = last == null ? Duration.ZERO : Duration.between(last.at(), seen.at());
    delays = delays.counted(seen, level, shorter(passed, timing.holds()));
    last = seen;
    remember(seen.value());
    settle(seen.at());
  }

  private void pass() {
    settle(now);
    if (masks.shelvedUntil().filter(until -> !now.isBefore(until)).isPresent()) {
      unshelve();
    }
    boolean forgotten = base == AlarmState.ACKNOWLEDGED && level.isAtLeast(Severity.WARNING);
    if (rearmAt != null && !now.isBefore(rearmAt) && forgotten && !masks.isAny()) {
      call(What.REARMED, now);
    }
  }

  /** Confirms what is due up to a time, as far as the newest observation stands for it. */
  private void settle(Instant upTo) {
    if (last == null) {
      return;
    }
    Instant stands = last.at().plus(timing.holds());
    Instant end = upTo.isBefore(stands) ? upTo : stands;
    for (Severity to : RISING) {
      boolean higherToo = to != Severity.CRITICAL && isDue(next(to), dueAt(to));
      if (!level.isAtLeast(to) && isDue(to, end) && !(higherToo && isDue(next(to), end))) {
        rise(to, dueAt(to));
      }
    }
    while (delays.falling().isRunning() && !fallsAt().isAfter(end)) {
      fall(delays.fallingTo(), fallsAt());
    }
  }

  private boolean isDue(Severity to, Instant end) {
    return delays.rising(to).isRunning() && !dueAt(to).isAfter(end);
  }

  private Instant dueAt(Severity to) {
    return notBeforeLast(delays.rising(to).dueAt(last.at(), timing.onDelay()));
  }

  private Instant fallsAt() {
    return notBeforeLast(delays.falling().dueAt(last.at(), timing.offDelay()));
  }

  /** A delay that was made shorter meanwhile ends with the newest observation. */
  private Instant notBeforeLast(Instant due) {
    return due.isBefore(last.at()) ? last.at() : due;
  }

  private static Severity next(Severity severity) {
    return severity == Severity.ADVISORY ? Severity.WARNING : Severity.CRITICAL;
  }

  private void rise(Severity to, Instant at) {
    Instant began = delays.rising(to).since();
    level = to;
    delays = delays.settled(last, level);
    if (masks.isAny()) {
      if (isOpen()) {
        severity = to;
        happen(What.ROSE, at);
      }
    } else if (!isOpen()) {
      open(began, at);
    } else if (base == AlarmState.RETURNED_UNACKNOWLEDGED) {
      if (to != Severity.ADVISORY) {
        severity = to;
        call(What.OUT_AGAIN, at);
      }
    } else {
      severity = to;
      call(What.ROSE, at);
    }
  }

  private void fall(Severity to, Instant at) {
    Severity before = level;
    level = to;
    delays = delays.settled(last, level);
    if (!isOpen()) {
      return;
    }
    if (to != Severity.NONE) {
      severity = to;
      happen(What.FELL, at);
    } else if (masks.isAny()) {
      happen(What.RETURNED, at);
    } else if (base == AlarmState.UNACKNOWLEDGED && told) {
      base = AlarmState.RETURNED_UNACKNOWLEDGED;
      owed = false;
      happenings.add(new Happening(What.RETURNED, at, severity, true));
    } else if (base != AlarmState.RETURNED_UNACKNOWLEDGED) {
      clear(at, told && before.isAtLeast(Severity.WARNING));
    }
  }

  private void acknowledge() {
    if (masks.isAny()) {
      return;
    }
    if (base == AlarmState.UNACKNOWLEDGED) {
      beAcknowledged();
      happen(What.ACKNOWLEDGED, now);
    } else if (base == AlarmState.RETURNED_UNACKNOWLEDGED) {
      happen(What.ACKNOWLEDGED, now);
      if (level == Severity.NONE) {
        clear(now, false);
      } else {
        severity = level;
        beAcknowledged();
      }
    }
  }

  private void beAcknowledged() {
    base = AlarmState.ACKNOWLEDGED;
    owed = false;
    rearmAt = timing.rearm().isZero() ? null : now.plus(timing.rearm());
  }

  private void shelve(Instant until) {
    if (!isOpen() || masks.isAny() || !until.isAfter(now)) {
      return;
    }
    masks = new Masks(Optional.of(until), false, false);
    happen(What.SHELVED, now);
  }

  private void unshelve() {
    if (masks.shelvedUntil().isPresent()) {
      masks = new Masks(Optional.empty(), masks.suppressed(), masks.outOfService());
      unmasked(What.UNSHELVED);
    }
  }

  private void suppress(boolean on) {
    if (masks.suppressed() != on) {
      masks = new Masks(masks.shelvedUntil(), on, masks.outOfService());
      masked(on, What.SUPPRESSED, What.RELEASED);
    }
  }

  private void outOfService(boolean on) {
    if (masks.outOfService() != on) {
      masks = new Masks(masks.shelvedUntil(), masks.suppressed(), on);
      masked(on, What.OUT_OF_SERVICE, What.IN_SERVICE);
    }
  }

  private void masked(boolean on, What begins, What ends) {
    if (!on) {
      unmasked(ends);
    } else if (isOpen()) {
      happen(begins, now);
    }
  }

  /** When the last mask goes, NORMAL if in, UNACKNOWLEDGED if out. */
  private void unmasked(What how) {
    if (masks.isAny()) {
      if (isOpen()) {
        happen(how, now);
      }
    } else if (level == Severity.NONE) {
      if (isOpen()) {
        happen(how, now);
        clear(now, false);
      }
    } else if (isOpen()) {
      severity = level;
      call(how, now);
    } else {
      Delay out = delays.rising(level);
      open(out.isRunning() ? out.since() : now, now);
    }
  }

  private void open(Instant began, Instant at) {
    alarmId = nextId;
    since = began;
    severity = level;
    told = false;
    call(What.RAISED, at);
  }

  /** People are to hear of it; they are told when it is certain that it holds now. */
  private void call(What what, Instant at) {
    base = level == Severity.ADVISORY ? AlarmState.ACKNOWLEDGED : AlarmState.UNACKNOWLEDGED;
    rearmAt = null;
    owed = true;
    happen(what, at);
  }

  private void clear(Instant at, boolean tell) {
    happenings.add(new Happening(What.CLEARED, at, severity, tell));
    base = AlarmState.NORMAL;
    severity = Severity.NONE;
    since = Instant.MAX;
    told = false;
    owed = false;
    rearmAt = null;
    alarmId = 0;
    if (!delays.isRising()) {
      worst = Double.NaN;
    }
  }

  private void happen(What what, Instant at) {
    happenings.add(new Happening(what, at, severity, false));
  }

  /** Pages for what the newest reading still shows, never for what is over or long ago. */
  private void tellWhatHolds() {
    if (!owed || masks.isAny() || !holdsNow()) {
      return;
    }
    owed = false;
    told = true;
    for (int i = happenings.size() - 1; i >= 0; i--) {
      Happening mine = happenings.get(i);
      if (isCall(mine.what())) {
        happenings.set(i, new Happening(mine.what(), mine.at(), severity, true));
        return;
      }
    }
    happenings.add(new Happening(What.CONFIRMED, now, severity, true));
  }

  private static boolean isCall(What what) {
    return switch (what) {
      case RAISED, ROSE, OUT_AGAIN, REARMED, UNSHELVED, RELEASED, IN_SERVICE -> true;
      case CONFIRMED, FELL, RETURNED, ACKNOWLEDGED, SHELVED, SUPPRESSED, OUT_OF_SERVICE, CLEARED ->
          false;
    };
  }

  private boolean holdsNow() {
    Severity needed = level == Severity.ADVISORY ? Severity.ADVISORY : Severity.WARNING;
    return level != Severity.NONE
        && last != null
        && last.held().isAtLeast(needed)
        && !last.at().plus(timing.holds()).isBefore(now);
  }

  private boolean isOpen() {
    return alarmId != 0;
  }

  private void remember(double value) {
    if (!isOpen() && !delays.isRising()) {
      worst = Double.NaN;
    } else if (Double.isNaN(worst)) {
      worst = value;
    } else if (!Double.isNaN(value)) {
      worst = isWorseBelow() ? Math.min(worst, value) : Math.max(worst, value);
    }
  }

  private boolean isWorseBelow() {
    return key.kind() == AlarmKind.LOW || key.kind() == AlarmKind.BATTERY;
  }

  private Instant nextDue() {
    Instant due = Instant.MAX;
    if (last != null) {
      Instant stands = last.at().plus(timing.holds());
      for (Severity to : RISING) {
        if (!level.isAtLeast(to) && isDue(to, stands)) {
          due = earlier(due, dueAt(to));
        }
      }
      if (delays.falling().isRunning() && !fallsAt().isAfter(stands)) {
        due = earlier(due, fallsAt());
      }
    }
    due = masks.shelvedUntil().isPresent() ? earlier(due, masks.shelvedUntil().get()) : due;
    return rearmAt == null || masks.isAny() ? due : earlier(due, rearmAt);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private AlarmPoint point() {
    return new AlarmPoint(
        key,
        base,
        masks,
        level,
        severity,
        Optional.ofNullable(last),
        delays,
        since,
        worst,
        told,
        owed,
        Optional.ofNullable(rearmAt),
        alarmId);
  }
}
