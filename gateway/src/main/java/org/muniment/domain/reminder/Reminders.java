package org.muniment.domain.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muniment.domain.finding.Finding;
import org.muniment.domain.loan.Borrower;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.notice.EmailAddress;
import org.muniment.domain.reminder.Pending.Certificate;
import org.muniment.domain.reminder.Pending.DutyToDo;
import org.muniment.domain.reminder.Reminder.Kind;
import org.muniment.domain.visit.Visit;

/**
 * What is to be told at a moment, as a pure function of what stands open (rules U3, C4, C6). What
 * it says at one moment of a day it says until the end of the day, so that a computer that is
 * switched on late still tells it; and of many days that it was off, only today's.
 *
 * @param digestAt when whoever is on duty hears of everything, and readers of their loans
 */
public record Reminders(LocalTime digestAt, ZoneId zone) {
  public static final LocalTime DIGEST_AT = LocalTime.of(8, 0);

  /** Visitors who are inside then are asked for, unless people are reminded to close before. */
  public static final LocalTime VISITORS_AT = LocalTime.of(20, 0);

  /** A request may wait for so long. */
  public static final Duration REQUEST_WAITS = Duration.ofDays(1);

  /** A duty that was missed is told of for so many days; the ledger shows it for ever. */
  public static final int MISSED_DAYS = 7;

  /** A reader is called on each of the first days, then once a week (rule U3). */
  static final int DAILY_CALLS = 3;

  private static final int WEEK = 7;

  /** Each thing once; the digest first. */
  public List<Reminder> at(Pending pending, Instant now) {
    LocalDate today = now.atZone(zone).toLocalDate();
    Instant morning = moment(today, digestAt);
    List<Reminder> all = new ArrayList<>();
    if (!now.isBefore(morning)) {
      if (!digest(pending, today).isEmpty()) {
        all.add(new Reminder(Kind.DIGEST, 0, today, morning));
      }
      pending.loans().forEach(loan -> reader(pending, loan, today).ifPresent(all::add));
    }
    pending.duties().forEach(duty -> ofDuty(duty, today, now).ifPresent(all::add));
    ofVisitors(pending, today, now).ifPresent(all::add);
    return List.copyOf(all);
  }

  /**
   * What the digest of a day is about; what came up after its time waits for the next.
   *
   * @param overdue loans that were due before the day
   * @param dueSoon loans that are due on the day or the next
   */
  public record Digest(
      List<Loan> overdue,
      List<Loan> dueSoon,
      List<Loan> requests,
      List<DutyToDo> missed,
      List<DutyToDo> duties,
      List<Finding> findings,
      List<Certificate> certificates,
      List<Visit> inside) {
    public boolean isEmpty() {
      return overdue.isEmpty()
          && dueSoon.isEmpty()
          && requests.isEmpty()
          && missed.isEmpty()
          && duties.isEmpty()
          && findings.isEmpty()
          && certificates.isEmpty()
          && inside.isEmpty();
    }
  }

  public Digest digest(Pending pending, LocalDate today) {
    Instant morning = moment(today, digestAt);
    Instant midnight = today.atStartOfDay(zone).toInstant();
    return new Digest(
        pending.loans().stream().filter(loan -> loan.isOverdue(today)).toList(),
        pending.loans().stream()
            .filter(loan -> !loan.isOverdue(today) && wentOutBefore(loan, morning))
            .toList(),
        pending.requests().stream()
            .filter(loan -> loan.requestedAt().isBefore(morning.minus(REQUEST_WAITS)))
            .toList(),
        pending.duties().stream()
            .filter(duty -> duty.due().isBefore(today))
            .filter(duty -> !duty.due().isBefore(today.minusDays(MISSED_DAYS)))
            .toList(),
        pending.duties().stream().filter(duty -> duty.due().equals(today)).toList(),
        pending.findings().stream()
            .filter(finding -> finding.isOverdue(today) && finding.foundAt().isBefore(morning))
            .toList(),
        pending.certificates().stream().filter(one -> isWorthAWord(one.until(), today)).toList(),
        pending.inside().stream().filter(visit -> visit.at().isBefore(midnight)).toList());
  }

  /** A week before it runs out, and a week after. */
  private static boolean isWorthAWord(LocalDate until, LocalDate today) {
    return Math.abs(ChronoUnit.DAYS.between(until, today)) <= WEEK;
  }

  private static boolean wentOutBefore(Loan loan, Instant moment) {
    return loan.issued().filter(out -> out.at().isBefore(moment)).isPresent();
  }

  private Optional<Reminder> reader(Pending pending, Loan loan, LocalDate today) {
    if (pending.borrower(loan).filter(Reminders::canBeWritten).isEmpty() || loan.due().isEmpty()) {
      return Optional.empty();
    }
    LocalDate due = loan.due().get();
    if (loan.isOverdue(today)) {
      LocalDate day = due.plusDays(lastCall(ChronoUnit.DAYS.between(due, today)));
      return Optional.of(new Reminder(Kind.OVERDUE, loan.id(), day, moment(day, digestAt)));
    }
    Instant morning = moment(today, digestAt);
    return due.equals(today.plusDays(1)) && wentOutBefore(loan, morning)
        ? Optional.of(new Reminder(Kind.TOMORROW, loan.id(), today, morning))
        : Optional.empty();
  }

  /** Whether there is an address that may be written to. */
  public static boolean canBeWritten(Borrower borrower) {
    return EmailAddress.isValid(borrower.email());
  }

  /**
   * The newest of the days 1, 2, 3, 10, 17 … after the due date that is not after this one.
   *
   * @param daysOver from 1
   */
  static long lastCall(long daysOver) {
    return daysOver <= DAILY_CALLS
        ? daysOver
        : DAILY_CALLS + (daysOver - DAILY_CALLS) / WEEK * WEEK;
  }

  private Optional<Reminder> ofDuty(DutyToDo duty, LocalDate today, Instant now) {
    return duty.remindAt()
        .filter(at -> duty.due().equals(today))
        .map(at -> moment(today, at))
        .filter(moment -> !now.isBefore(moment))
        .map(moment -> new Reminder(Kind.DUTY, duty.plan().id(), today, moment));
  }

  private Optional<Reminder> ofVisitors(Pending pending, LocalDate today, Instant now) {
    Instant moment = moment(today, visitorsAt(pending));
    boolean isAnybodyInside = pending.inside().stream().anyMatch(it -> it.at().isBefore(moment));
    return isAnybodyInside && !now.isBefore(moment)
        ? Optional.of(new Reminder(Kind.VISITORS, 0, today, moment))
        : Optional.empty();
  }

  private static LocalTime visitorsAt(Pending pending) {
    return pending.closingAt().filter(at -> at.isBefore(VISITORS_AT)).orElse(VISITORS_AT);
  }

  private Instant moment(LocalDate day, LocalTime at) {
    return day.atTime(at).atZone(zone).toInstant();
  }
}
