package org.muniment.pipeline.notify;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.muniment.domain.loan.Borrower;
import org.muniment.domain.notice.Delivery;
import org.muniment.domain.notice.DeliveryState;
import org.muniment.domain.notice.Duty;
import org.muniment.domain.notice.Planner;
import org.muniment.domain.notice.Receiver;
import org.muniment.domain.notice.Tidings;
import org.muniment.domain.reminder.Pending;
import org.muniment.domain.reminder.Reminder;
import org.muniment.domain.reminder.Reminder.Kind;
import org.muniment.domain.reminder.Reminders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Orders what people are reminded of, and takes back what has become pointless meanwhile. Whatever
 * goes wrong with it holds up no alarm. For the courier's thread alone.
 */
final class Reminding {
  /** Reminders are about days and hours. */
  static final Duration EVERY = Duration.ofMinutes(1);

  /** A borrower among the receivers; no contact has such an id. */
  private static final String READER = "reader:";

  private static final int MOST_REMEMBERED = 10_000;
  private static final Logger LOG = LoggerFactory.getLogger(Reminding.class);

  private final Tray tray;
  private final OpenWork work;
  private final ZoneId zone;
  private final Set<Tidings> ordered = new HashSet<>();
  private Instant lookedAt = Instant.MIN;

  Reminding(Tray tray, OpenWork work, ZoneId zone) {
    this.tray = tray;
    this.work = work;
    this.zone = zone;
  }

  /**
   * @param planner without earlier deliveries: whether something was ordered is asked here
   * @param mayEnd those that are not being sent at the moment
   */
  void round(Duty duty, Planner planner, Predicate<Delivery> mayEnd, Instant now) {
    boolean isEarly =
        !lookedAt.equals(Instant.MIN)
            && !now.isBefore(lookedAt)
            && now.isBefore(lookedAt.plus(EVERY));
    if (isEarly) {
      return;
    }
    lookedAt = now;
    try {
      look(duty, planner, mayEnd, now);
    } catch (RuntimeException notNow) {
      LOG.warn("nobody can be reminded of anything now: {}", notNow.toString());
    }
  }

  private void look(Duty duty, Planner planner, Predicate<Delivery> mayEnd, Instant now) {
    Pending pending = work.at(now);
    LocalTime digestAt = duty.roster().allWellAt().orElse(Reminders.DIGEST_AT);
    Map<Tidings, Reminder> said = new LinkedHashMap<>();
    new Reminders(digestAt, zone)
        .at(pending, now)
        .forEach(reminder -> said.put(reminder.tidings(zone), reminder));
    endPointless(said.keySet(), mayEnd, now);
    order(duty, planner, pending, said, now);
  }

  private void endPointless(Set<Tidings> said, Predicate<Delivery> mayEnd, Instant now) {
    List<Delivery> pointless =
        tray.waiting().stream()
            .filter(one -> one.tidings().isReminder() && !said.contains(one.tidings()))
            .filter(mayEnd)
            .toList();
    tray.end(pointless, DeliveryState.SUPERSEDED, now);
  }

  private void order(
      Duty duty, Planner planner, Pending pending, Map<Tidings, Reminder> said, Instant now) {
    Instant morning = duty.advisoriesFrom(now);
    List<Receiver> onDuty = duty.first(now);
    said.forEach(
        (tidings, reminder) -> {
          List<Receiver> to =
              reminder.kind().isForReader() ? reader(duty, pending, reminder.of()) : onDuty;
          if (!to.isEmpty() && isNew(tidings)) {
            Instant notBefore = reminder.kind().waitsForMorning() ? morning : now;
            planner.remind(tidings, to, reminder.moment(), notBefore);
          }
        });
    if (!planner.made().isEmpty()) {
      tray.plan(List.of(), planner.made());
    }
  }

  private boolean isNew(Tidings tidings) {
    if (ordered.contains(tidings)) {
      return false;
    }
    if (ordered.size() >= MOST_REMEMBERED) {
      ordered.clear();
    }
    boolean isNew = !tray.isOrdered(tidings);
    ordered.add(tidings);
    return isNew;
  }

  private static List<Receiver> reader(Duty duty, Pending pending, long loan) {
    Optional<Borrower> borrower =
        pending.loans().stream()
            .filter(one -> one.id() == loan)
            .findFirst()
            .flatMap(pending::borrower);
    if (borrower.isEmpty() || duty.mail().isEmpty()) {
      return List.of();
    }
    Borrower to = borrower.get();
    return List.of(
        new Receiver(
            READER + to.id(), to.name(), duty.mail().get().id(), to.email(), to.language()));
  }

  /** Notes that readers were called, before the outcome is: the same again changes nothing. */
  void delivered(Collection<Delivery> deliveries, Instant now) {
    Map<LocalDate, Set<Long>> called = new TreeMap<>();
    for (Delivery one : deliveries) {
      Reminder.about(one.tidings())
          .filter(about -> about.kind() == Kind.OVERDUE)
          .ifPresent(
              about ->
                  called
                      .computeIfAbsent(
                          one.tidings().at().atZone(zone).toLocalDate(), day -> new TreeSet<>())
                      .add(about.of()));
    }
    try {
      called.forEach((day, loans) -> work.calledIn(loans, day, now));
    } catch (RuntimeException notNow) {
      LOG.warn("that loans {} were called in is not kept: {}", called, notNow.toString());
    }
  }
}
