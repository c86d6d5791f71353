package org.muniment.desk.lending;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.muniment.domain.finding.Finding;
import org.muniment.domain.finding.FindingStep;
import org.muniment.domain.loan.ReturnCheck;
import org.muniment.domain.trail.By;

/** What came back otherwise than it went out is seen to by who took it back (rule U5). */
final class ReturnFindings implements TakingBack.Noting {
  private final LoanBook book;

  ReturnFindings(LoanBook book) {
    this.book = book;
  }

  @Override
  public Finding note(By by, LoanView view, String difference) {
    LocalDate due = book.day(by.at()).plusDays(ReturnCheck.DUE_DAYS);
    String text = Handover.reason(view.loan()) + ": " + difference;
    Finding finding =
        new Finding(
            0,
            Finding.Origin.LOAN,
            view.loan().id(),
            OptionalLong.of(view.box().id()),
            Optional.empty(),
            OptionalLong.empty(),
            text,
            by.name(),
            by.at(),
            by.name(),
            Optional.of(due),
            Optional.empty(),
            1);
    FindingStep noted = new FindingStep(0, 0, FindingStep.Kind.NOTED, by, text);
    return book.office().findings().add(finding, noted);
  }
}
