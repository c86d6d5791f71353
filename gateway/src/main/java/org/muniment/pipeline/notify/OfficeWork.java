package org.muniment.pipeline.notify;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.muniment.domain.duty.DutyDue;
import org.muniment.domain.duty.DutyKind;
import org.muniment.domain.duty.DutyPlan;
import org.muniment.domain.finding.Finding;
import org.muniment.domain.loan.Borrower;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.loan.LoanEvent;
import org.muniment.domain.loan.LoanState;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.reminder.Pending;
import org.muniment.domain.reminder.Pending.Certificate;
import org.muniment.domain.reminder.Pending.DutyToDo;
import org.muniment.domain.reminder.Reminders;
import org.muniment.domain.sensor.Calibration;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.trail.By;
import org.muniment.port.Findings;
import org.muniment.port.Loans;
import org.muniment.port.Office;

/** What stands open, from what people entered. */
final class OfficeWork implements OpenWork {
  /** What is out and due beyond these, the oldest requests first cut, waits for the next days. */
  static final int MOST_LOANS = 2_000;

  private static final int AT_ONCE = 500;
  private static final int MOST_MISSED = 1_000;
  private static final int MOST_FINDINGS = 1_000;

  private final Office office;
  private final ZoneId zone;

  OfficeWork(Office office, ZoneId zone) {
    this.office = office;
    this.zone = zone;
  }

  @Override
  public Pending at(Instant now) {
    LocalDate today = now.atZone(zone).toLocalDate();
    List<Loan> out = loans(Set.of(LoanState.ISSUED), Optional.of(today.plusDays(2)));
    List<DutyDue> due = office.duties().due(today, today);
    Map<Long, DutyPlan> plans = new HashMap<>();
    office.duties().plans().forEach(plan -> plans.put(plan.id(), plan));
    return new Pending(
        out,
        borrowers(out),
        requests(now),
        duties(today, due, plans),
        findings(today),
        certificates(now),
        office.visits().inside(),
        closingAt(due, plans));
  }

  private List<Loan> loans(Set<LoanState> states, Optional<LocalDate> overdueOn) {
    Loans.Query query =
        new Loans.Query(
            states,
            Optional.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            overdueOn,
            Optional.empty(),
            Optional.empty());
    return all(query);
  }

  private List<Loan> requests(Instant now) {
    Loans.Query query =
        new Loans.Query(
            Set.of(LoanState.REQUESTED),
            Optional.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(now.minus(Reminders.REQUEST_WAITS)));
    return all(query);
  }

  private List<Loan> all(Loans.Query query) {
    List<Loan> all = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      Loans.Page page = office.loans().search(query, cursor, AT_ONCE);
      all.addAll(page.loans());
      cursor = page.next();
    } while (cursor.isPresent() && all.size() < MOST_LOANS);
    return all;
  }

  private Map<Long, Borrower> borrowers(List<Loan> loans) {
    Map<Long, Borrower> all = new HashMap<>();
    for (Loan loan : loans) {
      loan.who()
          .borrower()
          .ifPresent(
              id -> {
                if (!all.containsKey(id)) {
                  office.loans().borrower(id).ifPresent(one -> all.put(id, one));
                }
              });
    }
    return all;
  }

  private List<DutyToDo> duties(LocalDate today, List<DutyDue> due, Map<Long, DutyPlan> plans) {
    Set<Long> done = new HashSet<>();
    office.duties().entries(today, today).forEach(entry -> done.add(entry.duty()));
    List<DutyDue> open = new ArrayList<>(office.duties().missed(today, MOST_MISSED));
    due.stream().filter(one -> !done.contains(one.duty())).forEach(open::add);
    return open.stream()
        .filter(one -> plans.containsKey(one.duty()))
        .map(one -> new DutyToDo(plans.get(one.duty()), one.due()))
        .toList();
  }

  private List<Finding> findings(LocalDate today) {
    Findings.Query open =
        new Findings.Query(
            Optional.of(true),
            Optional.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            Optional.empty(),
            Optional.empty());
    return office.findings().search(open, MOST_FINDINGS).stream()
        .filter(finding -> finding.isOverdue(today))
        .toList();
  }

  private List<Certificate> certificates(Instant now) {
    List<Certificate> all = new ArrayList<>();
    for (Sensor sensor : office.sensors()) {
      for (Quantity quantity : Quantity.values()) {
        sensor.calibrations().stream()
            .filter(one -> one.quantity() == quantity && !one.from().isAfter(now))
            .max(Comparator.comparing(Calibration::from))
            .flatMap(Calibration::validUntil)
            .map(end -> end.atZone(zone).toLocalDate())
            .ifPresent(until -> all.add(new Certificate(sensor.code(), quantity, until)));
      }
    }
    return all;
  }

  private static Optional<LocalTime> closingAt(List<DutyDue> due, Map<Long, DutyPlan> plans) {
    return due.stream()
        .filter(one -> plans.containsKey(one.duty()))
        .map(one -> new DutyToDo(plans.get(one.duty()), one.due()))
        .filter(one -> one.plan().kind() == DutyKind.DAILY_CLOSING)
        .flatMap(one -> one.remindAt().stream())
        .min(Comparator.naturalOrder());
  }

  @Override
  public void calledIn(Collection<Long> loans, LocalDate day, Instant now) {
    office.together(
        () -> {
          loans.forEach(loan -> calledIn(loan, day, now));
          return loans;
        });
  }

  /** Of a loan that came back while the letter was under way it is told all the same. */
  private void calledIn(long id, LocalDate day, Instant now) {
    boolean isKept =
        office.loans().events(id).stream()
            .anyMatch(
                event ->
                    event.kind() == LoanEvent.Kind.CALLED_IN
                        && event.text().equals(day.toString()));
    if (isKept) {
      return;
    }
    LoanEvent event =
        new LoanEvent(
            0,
            id,
            LoanEvent.Kind.CALLED_IN,
            By.system("reminders", now),
            Optional.empty(),
            day.toString());
    office.loans().loan(id).ifPresent(loan -> office.loans().change(next(loan, now), event));
  }

  private static Loan next(Loan loan, Instant now) {
    return new Loan(
        loan.id(),
        loan.request(),
        loan.thing(),
        loan.who(),
        loan.kind(),
        loan.purpose(),
        loan.state(),
        loan.due(),
        loan.renewals(),
        loan.card(),
        loan.cardState(),
        loan.issued(),
        loan.returned(),
        loan.effect(),
        loan.version() + 1,
        loan.requestedAt(),
        now);
  }
}
