package org.muniment.domain.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.alarm.AlarmState;
import org.muniment.domain.alarm.Happening.What;
import org.muniment.domain.alarm.Severity;

/**
 * Who is told of what, as a pure function (numbers: Alarm defaults, escalation).
 *
 * <ul>
 *   <li>A call goes to whoever is on duty now and to those who heard of the alarm before.
 *   <li>All-clear goes to those who heard of the alarm, and to nobody else.
 *   <li>Nobody hears of the same twice by the same way.
 *   <li>What was ordered before a backup was restored is kept as superseded, never sent: it may
 *       have been done meanwhile.
 * </ul>
 */
public final class Planner {
  private final Duty duty;
  private final Optional<Instant> restoredAt;
  private final Instant now;
  private final Map<Long, List<Delivery>> byAlarm = new HashMap<>();
  private final List<Delivery> made = new ArrayList<>();
  private List<Receiver> first;

  /**
   * @param earlier every delivery of the alarms that are asked about
   * @param restoredAt when a backup was last restored
   */
  public Planner(
      Duty duty, Collection<Delivery> earlier, Optional<Instant> restoredAt, Instant now) {
    this.duty = duty;
    this.restoredAt = restoredAt;
    this.now = now;
    earlier.forEach(this::remember);
  }

  /** What was planned so far, without ids. */
  public List<Delivery> made() {
    return List.copyOf(made);
  }

  /** Plans an order; one that was planned before gives nothing new. */
  public void plan(Notice notice) {
    boolean isPlanned =
        of(notice.alarmId()).stream().anyMatch(it -> it.tidings().equals(notice.tidings()));
    if (isPlanned) {
      return;
    }
    boolean isOld = isBeforeRestore(notice.writtenAt());
    boolean isAdvisory = notice.severity() == Severity.ADVISORY;
    Instant notBefore = isAdvisory ? duty.advisoriesFrom(now) : now;
    for (To to : receivers(notice)) {
      Delivery one =
          Delivery.ordered(
              notice.tidings(), notice.severity(), to.step(), to.receiver(), now, notBefore);
      add(isOld ? one.ended(DeliveryState.SUPERSEDED, now) : one);
    }
  }

  private record To(Receiver receiver, int step) {}

  private List<To> receivers(Notice notice) {
    List<To> all = new ArrayList<>();
    if (!notice.isAllClear()) {
      first().forEach(receiver -> all.add(new To(receiver, 1)));
    }
    if (notice.isAllClear() || notice.severity() != Severity.ADVISORY) {
      toldOf(notice.alarmId()).forEach(one -> addIfNew(all, one));
    }
    return all;
  }

  private static void addIfNew(List<To> all, Delivery told) {
    if (all.stream().noneMatch(to -> to.receiver().isSame(told.receiver()))) {
      all.add(new To(told.receiver(), told.step()));
    }
  }

  /** Asked for every notice of a flood, and the same for all. */
  private List<Receiver> first() {
    if (first == null) {
      first = duty.first(now);
    }
    return first;
  }

  /** Not those whose call still waits for the morning: for them it never was. */
  private List<Delivery> toldOf(long alarm) {
    return of(alarm).stream()
        .filter(one -> one.tidings().isCall() && one.reaches())
        .filter(one -> !one.isWaiting() || !one.notBefore().isAfter(now))
        .toList();
  }

  /**
   * Calls the next step about an alarm that nobody acknowledged: also whoever begins a shift
   * meanwhile, and at once when nobody of the steps before could be reached.
   */
  public void escalate(Alarm alarm) {
    if (alarm.state() != AlarmState.UNACKNOWLEDGED || !alarm.told()) {
      return;
    }
    List<Delivery> calls = of(alarm.id()).stream().filter(one -> isCallSince(alarm, one)).toList();
    if (calls.isEmpty()) {
      callForTheFirstTime(alarm);
      return;
    }
    Delivery oldest = calls.get(0);
    if (isBeforeRestore(oldest.madeAt())) {
      return;
    }
    boolean nobodyReached = calls.stream().noneMatch(Delivery::reaches);
    for (int step = 1; step <= Roster.STEPS; step++) {
      if (nobodyReached || !now.isBefore(oldest.madeAt().plus(waitFor(step)))) {
        tellMore(alarm, oldest.tidings(), step);
      }
    }
  }

  private static boolean isCallSince(Alarm alarm, Delivery one) {
    boolean sinceAcknowledged =
        alarm.acknowledgedAt().map(at -> !one.madeAt().isBefore(at)).orElse(true);
    return one.tidings().isCall()
        && one.severity() != Severity.ADVISORY
        && one.state() != DeliveryState.SUPERSEDED
        && sinceAcknowledged;
  }

  /** When it was raised there was no way to anybody. */
  private void callForTheFirstTime(Alarm alarm) {
    boolean never = of(alarm.id()).isEmpty();
    if (never && !isBeforeRestore(alarm.raisedAt()) && alarm.severity() != Severity.ADVISORY) {
      Tidings tidings = Tidings.of(alarm.id(), What.RAISED, alarm.raisedAt());
      for (Receiver to : first()) {
        add(Delivery.ordered(tidings, alarm.severity(), 1, to, now, now));
      }
    }
  }

  private void tellMore(Alarm alarm, Tidings tidings, int step) {
    for (Receiver to : duty.on(step, now)) {
      boolean knows =
          of(alarm.id()).stream()
              .anyMatch(one -> isCallSince(alarm, one) && one.receiver().isSame(to));
      if (!knows) {
        add(Delivery.ordered(tidings, alarm.severity(), step, to, now, now));
      }
    }
  }

  private Duration waitFor(int step) {
    return switch (step) {
      case 1 -> Duration.ZERO;
      case 2 -> duty.roster().secondAfter();
      default -> duty.roster().thirdAfter();
    };
  }

  /** The daily sign of life, to whoever would be called now. */
  public void allWell(Instant moment) {
    for (Receiver to : first()) {
      add(Delivery.ordered(Tidings.allWell(moment), Severity.NONE, 1, to, now, now));
    }
  }

  /**
   * Reminds some receivers of something, once; what was to be told before a backup was restored is
   * kept as superseded.
   *
   * @param from when it was to be told at the earliest
   * @param notBefore it waits for this
   */
  public void remind(Tidings tidings, List<Receiver> to, Instant from, Instant notBefore) {
    for (Receiver receiver : to) {
      Delivery one = Delivery.ordered(tidings, Severity.NONE, 1, receiver, now, notBefore);
      add(isBeforeRestore(from) ? one.ended(DeliveryState.SUPERSEDED, now) : one);
    }
  }

  private boolean isBeforeRestore(Instant at) {
    return restoredAt.filter(at::isBefore).isPresent();
  }

  private List<Delivery> of(long alarm) {
    return byAlarm.getOrDefault(alarm, List.of());
  }

  private void add(Delivery one) {
    made.add(one);
    remember(one);
  }

  private void remember(Delivery one) {
    byAlarm.computeIfAbsent(one.tidings().alarmId(), id -> new ArrayList<>()).add(one);
  }
}
