package org.muniment.adapters.sql;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.text.BadInput;
import org.muniment.port.Loans.Page;
import org.muniment.port.Loans.Query;

/** Lists of loans, piece by piece: the newest first, so that new ones move nothing behind them. */
final class LoanSearch {
  /** The id of the last loan that was given out. */
  private static final Pattern CURSOR = Pattern.compile("[1-9][0-9]{0,17}");

  private LoanSearch() {}

  /**
   * @throws BadInput for a cursor that was not given out
   */
  static Page page(Handle handle, Query query, Optional<String> cursor, int limit) {
    Condition where = where(handle, query);
    if (cursor.isPresent()) {
      where = where.and(Condition.of("l.id < ?", id(cursor.get())));
    }
    List<Loan> found = LoanTable.list(handle, where, "l.id DESC", limit + 1);
    if (found.size() <= limit) {
      return new Page(found, Optional.empty());
    }
    List<Loan> given = found.subList(0, limit);
    return new Page(given, Optional.of(Long.toString(given.get(limit - 1).id())));
  }

  private static long id(String cursor) {
    if (!CURSOR.matcher(cursor).matches()) {
      throw new BadInput("refusal.cursor");
    }
    return Long.parseLong(cursor);
  }

  /** Everything that a query asks for; what of it is new meanwhile may be missing. */
  static Condition where(Handle handle, Query query) {
    return LoanFilter.between(handle, query).and(LoanFilter.of(query));
  }

  /** Those behind {@code id}, the oldest first. */
  static List<Loan> after(Handle handle, Condition where, long id, int limit) {
    return LoanTable.list(handle, where.and(Condition.of("l.id > ?", id)), "l.id", limit);
  }
}
