package org.muniment.domain.alarm;

import java.time.Instant;
import java.util.Optional;
import org.muniment.domain.alarm.Happening.What;

/**
 * The alarm machine (numbers: Alarm states, Alarm defaults): a pure function from what is
 * remembered, an event and the time to what is remembered next and what happened.
 *
 * <ul>
 *   <li>Delays run in event time from the first reading that crosses; a reading inside stops them,
 *       a gap lets them stand still ({@link LevelClock}).
 *   <li>An advisory needs no acknowledgement: it is acknowledged from the beginning.
 *   <li>People hear of it only while the newest reading is not stale and still out. An alarm that
 *       nobody was told of needs no acknowledgement when it is over.
 *   <li>What is masked goes on being judged, and calls when the mask is taken off and it is out.
 * </ul>
 */
public final class AlarmMachine implements LevelClock.Listener {
  private final AlarmKey key;
  private final Instant now;
  private final Timing timing;
  private final long nextId;
  private final LevelClock process;
  private final Tale tale = new Tale();
  private AlarmState base;
  private Masks masks;
  private Severity severity;
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
    process = new LevelClock(point, timing, this);
    base = point.base();
    masks = point.masks();
    severity = point.severity();
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
    return new Step(machine.point(), machine.tale.happenings());
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
    if (process.isNewer(seen, now)) {
      process.take(seen);
      remember(seen.value());
      process.settle(seen.at());
    }
  }

  private void pass() {
    process.settle(now);
    if (masks.shelvedUntil().filter(until -> !now.isBefore(until)).isPresent()) {
      unshelve();
    }
    if (!now.isBefore(rearmsAt())) {
      call(What.REARMED, now);
    }
  }

  @Override
  public void rose(Severity from, Severity to, Instant began, Instant at) {
    boolean isBack = from == Severity.NONE || base == AlarmState.RETURNED_UNACKNOWLEDGED;
    What what = isBack ? What.OUT_AGAIN : What.ROSE;
    if (masks.isAny()) {
      if (isOpen()) {
        severity = to;
        tale.happen(what, at, severity);
      }
    } else if (!isOpen()) {
      open(to, began, at);
    } else if (base != AlarmState.RETURNED_UNACKNOWLEDGED || to != Severity.ADVISORY) {
      severity = to;
      call(what, at);
    }
  }

  @Override
  public void fell(Severity from, Severity to, Instant at) {
    if (!isOpen()) {
      return;
    }
    if (to != Severity.NONE) {
      severity = to;
      tale.happen(What.FELL, at, severity);
    } else if (masks.isAny()) {
      tale.happen(What.RETURNED, at, severity);
    } else if (base == AlarmState.UNACKNOWLEDGED && told) {
      base = AlarmState.RETURNED_UNACKNOWLEDGED;
      owed = false;
      tale.tell(What.RETURNED, at, severity);
    } else if (base != AlarmState.RETURNED_UNACKNOWLEDGED) {
      clear(at, isAllClearOwed());
    }
  }

  private void acknowledge() {
    if (masks.isAny()) {
      return;
    }
    if (base == AlarmState.UNACKNOWLEDGED) {
      beAcknowledged();
      tale.happen(What.ACKNOWLEDGED, now, severity);
    } else if (base == AlarmState.RETURNED_UNACKNOWLEDGED) {
      tale.happen(What.ACKNOWLEDGED, now, severity);
      if (process.level() == Severity.NONE) {
        clear(now, false);
      } else {
        severity = process.level();
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
    if (isOpen() && !masks.isAny() && until.isAfter(now)) {
      masks = new Masks(Optional.of(until), false, false);
      tale.happen(What.SHELVED, now, severity);
    }
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
      tale.happen(begins, now, severity);
    }
  }

  /** When the last mask goes, NORMAL if in, UNACKNOWLEDGED if out. */
  private void unmasked(What how) {
    Severity level = process.level();
    if (masks.isAny() || level == Severity.NONE) {
      if (isOpen()) {
        tale.happen(how, now, severity);
      }
      if (isOpen() && !masks.isAny()) {
        clear(now, base != AlarmState.RETURNED_UNACKNOWLEDGED && isAllClearOwed());
      }
    } else if (isOpen()) {
      severity = level;
      call(how, now);
    } else {
      Delay out = process.delays().rising(level);
      open(level, out.isRunning() ? out.since() : now, now);
    }
  }

  private void open(Severity level, Instant began, Instant at) {
    alarmId = nextId;
    since = began.isBefore(at) ? began : at;
    severity = level;
    told = false;
    call(What.RAISED, at);
  }

  /** People are to hear of it; they are told when it is certain that it holds now. */
  private void call(What what, Instant at) {
    boolean isAdvisory = process.level() == Severity.ADVISORY;
    base = isAdvisory ? AlarmState.ACKNOWLEDGED : AlarmState.UNACKNOWLEDGED;
    rearmAt = null;
    owed = true;
    tale.happen(what, at, severity);
  }

  /** Who was called hears that it is over. */
  private boolean isAllClearOwed() {
    return told && severity.isAtLeast(Severity.WARNING);
  }

  private void clear(Instant at, boolean tell) {
    if (tell) {
      tale.tell(What.CLEARED, at, severity);
    } else {
      tale.happen(What.CLEARED, at, severity);
    }
    base = AlarmState.NORMAL;
    severity = Severity.NONE;
    since = Instant.MAX;
    told = false;
    owed = false;
    rearmAt = null;
    alarmId = 0;
    if (!process.delays().isRising()) {
      worst = Double.NaN;
    }
  }

  /** Pages for what the newest reading still shows, never for what is over or long ago. */
  private void tellWhatHolds() {
    if (!owed || masks.isAny() || !process.holdsAt(now)) {
      return;
    }
    owed = false;
    told = true;
    if (!tale.tellNewestCall(severity)) {
      tale.tell(What.CONFIRMED, now, severity);
    }
  }

  private boolean isOpen() {
    return alarmId != 0;
  }

  private void remember(double value) {
    if (!isOpen() && !process.delays().isRising()) {
      worst = Double.NaN;
    } else if (Double.isNaN(worst)) {
      worst = value;
    } else if (!Double.isNaN(value)) {
      worst = isWorseBelow() ? Math.min(worst, value) : Math.max(worst, value);
    }
  }

  private boolean isWorseBelow() {
    return switch (key.kind()) {
      case LOW, BATTERY, DISK -> true;
      case HIGH,
          RATE,
          FLUCTUATION,
          STALE,
          FROZEN,
          MOULD,
          CONDENSATION,
          GATEWAY_LOST,
          BROKER_LOST,
          CLOCK ->
          false;
    };
  }

  private Instant nextDue() {
    Instant due = process.nextDue();
    for (Instant other : new Instant[] {masks.shelvedUntil().orElse(Instant.MAX), rearmsAt()}) {
      due = other.isBefore(due) ? other : due;
    }
    return due;
  }

  /** When one that was acknowledged and is still out calls again; MAX for never. */
  private Instant rearmsAt() {
    boolean isForgotten =
        base == AlarmState.ACKNOWLEDGED
            && process.level().isAtLeast(Severity.WARNING)
            && !masks.isAny();
    return isForgotten && rearmAt != null ? rearmAt : Instant.MAX;
  }

  private AlarmPoint point() {
    return new AlarmPoint(
        key,
        base,
        masks,
        process.level(),
        severity,
        Optional.ofNullable(process.last()),
        process.delays(),
        since,
        worst,
        told,
        owed,
        Optional.ofNullable(rearmAt),
        alarmId);
  }
}
