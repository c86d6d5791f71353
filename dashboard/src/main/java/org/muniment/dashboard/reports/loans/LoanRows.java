package org.muniment.dashboard.reports.loans;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Set;
import org.muniment.dashboard.web.paper.ReportPeriod;
import org.muniment.desk.lending.LoansDesk;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.loan.LoanEvent;
import org.muniment.port.Loans;

/** The register from its first day to its last; a day's loans are held, never all. */
final class LoanRows implements Iterator<LoanRow> {
  private static final Set<LoanEvent.Kind> DECIDED =
      Set.of(LoanEvent.Kind.APPROVED, LoanEvent.Kind.REFUSED);

  private final LoansDesk loans;
  private final ZoneId zone;
  private final LocalDate last;
  private final Queue<Loan> ready = new ArrayDeque<>();

  private LocalDate day;

  LoanRows(LoansDesk loans, ZoneId zone, ReportPeriod period) {
    this.loans = loans;
    this.zone = zone;
    this.day = period.from();
    this.last = period.to();
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && !day.isAfter(last)) {
      loans.each(on(day), ready::add);
      day = day.plusDays(1);
    }
    return !ready.isEmpty();
  }

  @Override
  public LoanRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the register ends on " + last);
    }
    Loan loan = ready.remove();
    Optional<LoanEvent> decided =
        loans.events(loan.id()).stream()
            .filter(event -> DECIDED.contains(event.kind()))
            .findFirst();
    return new LoanRow(loans.views(java.util.List.of(loan)).get(0), decided);
  }

  private Loans.Query on(LocalDate date) {
    return new Loans.Query(
        Set.of(),
        Optional.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        Optional.empty(),
        Optional.of(date.atStartOfDay(zone).toInstant()),
        Optional.of(date.plusDays(1).atStartOfDay(zone).toInstant()));
  }
}
