package org.muniment.adapters.sql;

import org.muniment.domain.loan.LoanState;
import org.muniment.port.Loans.Query;

/** What a query asks for, as SQL over {@code loan l}. */
final class LoanFilter {
  private LoanFilter() {}

  /** What is out without a card in its place, and what is back while a card stands there. */
  static final Condition ODD_CARDS =
      Condition.of(
          "l.state = 'issued' AND (l.card_state <> 'placed' OR l.item IS NULL AND EXISTS"
              + " (SELECT 1 FROM box b WHERE b.id = l.box AND b.status = 'in-place'))"
              + " OR l.card_state = 'placed' AND l.state <> 'issued'");

  /** Something still has to happen. */
  static final Condition OPEN = Condition.of("l.state IN ('requested', 'approved', 'issued')");

  static Condition of(Query query) {
    Condition all = Condition.ALL;
    if (!query.states().isEmpty()) {
      all =
          all.and(
              Condition.in(
                  "l.state", query.states().stream().map(LoanState::key).sorted().toList()));
    }
    if (query.kind().isPresent()) {
      all = all.and(Condition.of("l.kind = ?", query.kind().get().key()));
    }
    if (query.borrower().isPresent()) {
      all = all.and(Condition.of("l.borrower = ?", query.borrower().getAsLong()));
    }
    if (query.box().isPresent()) {
      all = all.and(Condition.of("l.box = ?", query.box().getAsLong()));
    }
    if (query.request().isPresent()) {
      all = all.and(Condition.of("l.request = ?", query.request().getAsLong()));
    }
    if (query.overdueOn().isPresent()) {
      String day = query.overdueOn().get().toString();
      all = all.and(Condition.of("l.state = 'issued' AND l.due < ?", day));
    }
    if (query.from().isPresent()) {
      all = all.and(Condition.of("l.requested >= ?", Millis.border(query.from().get())));
    }
    if (query.to().isPresent()) {
      all = all.and(Condition.of("l.requested < ?", Millis.border(query.to().get())));
    }
    return all;
  }
}
