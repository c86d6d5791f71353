package org.muniment.pipeline.notify;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.alarm.AlarmState;
import org.muniment.domain.notice.BackOff;
import org.muniment.domain.notice.Channel;
import org.muniment.domain.notice.Delivery;
import org.muniment.domain.notice.DeliveryState;
import org.muniment.domain.notice.Dispatch;
import org.muniment.domain.notice.Dispatch.Due;
import org.muniment.domain.notice.Duty;
import org.muniment.domain.notice.LetterFate;
import org.muniment.domain.notice.Notice;
import org.muniment.domain.notice.Pace;
import org.muniment.domain.notice.Planner;
import org.muniment.domain.notice.Receiver.Line;
import org.muniment.domain.schedule.DailyTime;
import org.muniment.port.Notifier;
import org.muniment.port.Outbox;

/**
 * One round of the courier: plan what was ordered, call the next step where nobody acknowledged,
 * remind, give up what is pointless, hand over what is due. For one thread; the sending is done by
 * others, whose outcomes come back through {@link #attempted}.
 */
final class Round {
  /** How letters get away. */
  interface Sending {
    /** False when the channel is busy; else the outcome comes back once. */
    boolean begin(Channel channel, Due due, String letter);
  }

  /** Often enough for waits of minutes. */
  static final Duration ESCALATE_EVERY = Duration.ofSeconds(10);

  /** A computer that is switched on in the morning still says that all is well. */
  static final Duration ALL_WELL_LATE = Duration.ofHours(6);

  private static final int LETTER_ID_BITS = 36;

  private final Tray tray;
  private final Setup setup;
  private final Supplier<List<Alarm>> active;
  private final Optional<Instant> restoredAt;
  private final ZoneId zone;
  private final RandomGenerator random;
  private final Sending sending;
  private final Deque<Notice> unrecorded = new ArrayDeque<>();
  private final Map<String, Due> underWay = new HashMap<>();
  private final Map<Line, Pace> paces = new HashMap<>();
  private final Reminding reminding;
  private Instant escalatedAt = Instant.MIN;
  private Optional<Instant> lastAllWell;

  Round(
      Outbox outbox,
      Setup setup,
      Supplier<List<Alarm>> active,
      OpenWork work,
      Optional<Instant> restoredAt,
      ZoneId zone,
      RandomGenerator random,
      Sending sending) {
    this.tray = new Tray(outbox);
    this.setup = setup;
    this.active = active;
    this.restoredAt = restoredAt;
    this.zone = zone;
    this.random = random;
    this.sending = sending;
    this.lastAllWell = outbox.lastAllWell();
    this.reminding = new Reminding(tray, work, zone);
  }

  /** An order that could not be recorded; the same may be read from the outbox later. */
  void order(Notice notice) {
    unrecorded.add(notice);
  }

  void run(Instant now) {
    tray.catchUp();
    Duty duty = setup.duty(now);
    plan(duty, now);
    escalate(duty, now);
    allWell(duty, now);
    Planner reminders = new Planner(duty, List.of(), restoredAt, now);
    reminding.round(duty, reminders, this::isNotUnderWay, now);
    retire(now);
    dispatch(duty, now);
  }

  private void plan(Duty duty, Instant now) {
    List<Notice> notices = new ArrayList<>(tray.open());
    notices.addAll(unrecorded);
    unrecorded.clear();
    if (notices.isEmpty()) {
      return;
    }
    Planner planner = planner(duty, notices.stream().map(Notice::alarmId).toList(), now);
    notices.forEach(planner::plan);
    tray.plan(notices.stream().map(Notice::id).toList(), planner.made());
  }

  private Planner planner(Duty duty, Collection<Long> alarms, Instant now) {
    List<Delivery> earlier = tray.ofAlarms(new HashSet<>(alarms));
    return new Planner(duty, earlier, restoredAt, now);
  }

  private void escalate(Duty duty, Instant now) {
    boolean isEarly = !now.isBefore(escalatedAt) && now.isBefore(later(escalatedAt));
    if (isEarly) {
      return;
    }
    escalatedAt = now;
    // What was raised a moment ago may have an order that is not in sight yet.
    List<Alarm> calling =
        active.get().stream()
            .filter(alarm -> alarm.state() == AlarmState.UNACKNOWLEDGED)
            .filter(alarm -> alarm.raisedAt().plus(ESCALATE_EVERY).isBefore(now))
            .toList();
    if (calling.isEmpty()) {
      return;
    }
    Planner planner = planner(duty, calling.stream().map(Alarm::id).toList(), now);
    calling.forEach(planner::escalate);
    keep(planner);
  }

  private static Instant later(Instant at) {
    return at.equals(Instant.MIN) ? at : at.plus(ESCALATE_EVERY);
  }

  private void allWell(Duty duty, Instant now) {
    if (duty.roster().allWellAt().isEmpty()) {
      return;
    }
    Instant moment = new DailyTime(duty.roster().allWellAt().get(), zone).last(now);
    boolean isDone = lastAllWell.filter(last -> !last.isBefore(moment)).isPresent();
    if (isDone || now.isAfter(moment.plus(ALL_WELL_LATE))) {
      return;
    }
    Planner planner = new Planner(duty, List.of(), restoredAt, now);
    planner.allWell(moment);
    if (!planner.made().isEmpty()) {
      lastAllWell = Optional.of(moment);
      keep(planner);
    }
  }

  private void keep(Planner planner) {
    if (!planner.made().isEmpty()) {
      tray.plan(List.of(), planner.made());
    }
  }

  private void retire(Instant now) {
    tray.end(notUnderWay(Dispatch.expired(tray.waiting(), now)), DeliveryState.EXPIRED, now);
    List<Delivery> old =
        tray.waiting().stream()
            .filter(one -> restoredAt.filter(at -> one.madeAt().isBefore(at)).isPresent())
            .toList();
    tray.end(notUnderWay(old), DeliveryState.SUPERSEDED, now);
    if (tray.waiting().stream().anyMatch(one -> one.notBefore().isAfter(one.madeAt()))) {
      Set<Long> open = new HashSet<>();
      active.get().forEach(alarm -> open.add(alarm.id()));
      tray.end(
          Dispatch.pointless(tray.waiting(), open::contains, now), DeliveryState.SUPERSEDED, now);
    }
  }

  private List<Delivery> notUnderWay(List<Delivery> some) {
    return some.stream().filter(this::isNotUnderWay).toList();
  }

  private boolean isNotUnderWay(Delivery one) {
    return one.letter().filter(underWay::containsKey).isEmpty();
  }

  private void dispatch(Duty duty, Instant now) {
    if (tray.waiting().isEmpty()) {
      return;
    }
    Set<String> tried = new HashSet<>();
    for (Due due : Dispatch.due(tray.waiting(), this::pace, now)) {
      boolean isGoing = due.letter().filter(underWay::containsKey).isPresent();
      if (!isGoing && tried.add(due.line().channel())) {
        handOver(duty, due, now);
      }
    }
  }

  private Pace pace(Line line) {
    return paces.getOrDefault(line, Pace.FRESH);
  }

  /** One on a channel that is switched off waits until it is on again, or expires. */
  private void handOver(Duty duty, Due due, Instant now) {
    Optional<Channel> channel = duty.channel(due.line().channel());
    boolean isBusy =
        underWay.values().stream()
            .anyMatch(other -> other.line().channel().equals(due.line().channel()));
    if (channel.isEmpty() || isBusy) {
      return;
    }
    String letter = due.letter().orElseGet(this::newLetterId);
    if (due.letter().isEmpty()) {
      tray.seal(due.deliveries(), letter);
    }
    underWay.put(letter, due);
    if (!sending.begin(channel.get(), due, letter)) {
      underWay.remove(letter);
    } else if (due.letter().isEmpty() && due.deliveries().get(0).tidings().isOfAlarm()) {
      paces.put(due.line(), pace(due.line()).sentAt(now));
    }
  }

  /** Never given again, also not by an archive that was restored from a backup. */
  private String newLetterId() {
    return Long.toString(random.nextLong() >>> 1, LETTER_ID_BITS)
        + Long.toString(random.nextLong() >>> 1, LETTER_ID_BITS);
  }

  /** What a sending thread reported; on the courier's thread. */
  void attempted(String letter, Notifier.Outcome outcome, Instant now) {
    Due due = underWay.remove(letter);
    if (due != null) {
      if (outcome instanceof Notifier.Outcome.Delivered) {
        reminding.delivered(due.deliveries(), now);
      }
      tray.attempted(fate(letter, due.attempts() + 1, outcome, now));
    }
  }

  private LetterFate fate(String letter, int attempt, Notifier.Outcome outcome, Instant now) {
    if (outcome instanceof Notifier.Outcome.Delivered delivered) {
      return LetterFate.delivered(letter, attempt, now, delivered.receipt());
    }
    if (outcome instanceof Notifier.Outcome.Refused refused) {
      return LetterFate.refused(letter, attempt, now, refused.why());
    }
    Notifier.Outcome.TryLater later = (Notifier.Outcome.TryLater) outcome;
    Duration wait = BackOff.after(attempt, random.nextDouble(), later.after());
    return LetterFate.tryAgain(letter, attempt, now, now.plus(wait), later.why());
  }

  Tally tally(Instant now) {
    boolean reaches = setup.duty(now).reachesAnybody(now);
    return Tally.of(tray.waiting(), reaches, tray.isFailing(), now);
  }
}
