package org.muniment.desk.lending;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.muniment.desk.rounds.FindingsDesk;
import org.muniment.desk.rounds.FindingsDesk.NewFinding;
import org.muniment.domain.finding.Finding;
import org.muniment.domain.trail.By;

/** What came back otherwise than it went out is seen to by who took it back (rule U5). */
final class ReturnFindings implements TakingBack.Noting {
  private final LoanBook book;
  private final FindingsDesk findings;

  ReturnFindings(LoanBook book, FindingsDesk findings) {
    this.book = book;
    this.findings = findings;
  }

  @Override
  public Finding note(By by, LoanView view, String difference) {
    LocalDate due = book.day(by.at()).plusDays(FindingsDesk.USUAL_DAYS);
    return findings.note(
        by,
        new NewFinding(
            Finding.Origin.LOAN,
            view.loan().id(),
            OptionalLong.of(view.box().id()),
            Optional.empty(),
            OptionalLong.empty(),
            Handover.reason(view.loan()) + ": " + difference,
            by.name(),
            Optional.of(due)));
  }
}
