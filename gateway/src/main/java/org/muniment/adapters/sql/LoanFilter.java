package org.muniment.adapters.sql;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.loan.LoanState;
import org.muniment.port.Loans.Query;

/**
 * What a query asks for, as SQL over {@code loan l}. Times are left to {@link #between}: by their
 * index everything in them would have to be put in the order of ids.
 */
final class LoanFilter {
  private LoanFilter() {}

  /**
   * What is out without a card in its place or stands there itself, and what is not out while a
   * card stands there. The first line finds them by their indices among all that ever were.
   */
  static final Condition ODD_CARDS =
      Condition.of(
          "l.id IN (SELECT id FROM loan WHERE state = 'issued' UNION ALL"
              + " SELECT id FROM loan WHERE card_state = 'placed')"
              + " AND (l.state <> 'issued' OR l.card_state <> 'placed' OR l.item IS NULL AND EXISTS"
              + " (SELECT 1 FROM box b WHERE b.id = l.box AND b.status = 'in-place'))");

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
      all = all.and(Condition.of("+l.requested >= ?", Millis.border(query.from().get())));
    }
    if (query.to().isPresent()) {
      all = all.and(Condition.of("+l.requested < ?", Millis.border(query.to().get())));
    }
    return all;
  }

  /**
   * The ids between which everything lies that was asked for in the query's times: nearly always
   * just these, since ids grow with time as long as nobody sets a clock back.
   */
  static Condition between(Handle handle, Query query) {
    if (query.from().isEmpty() && query.to().isEmpty()) {
      return Condition.ALL;
    }
    return handle
        .select(
            "SELECT min(id), max(id) FROM loan WHERE requested >= ? AND requested < ?",
            Millis.border(query.from().orElse(Instant.MIN)),
            Millis.border(query.to().orElse(Instant.MAX)))
        .map((r, c) -> Condition.of("l.id BETWEEN ? AND ?", r.getLong(1), r.getLong(2)))
        .one();
  }
}
