package org.muniment.adapters.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.loan.LoanEvent;
import org.muniment.domain.trail.By;

/** The loan register; only grows. */
final class LoanEventTable {
  private LoanEventTable() {}

  static LoanEvent add(Handle handle, LoanEvent event, long loan) {
    By by = event.by();
    long number =
        handle
            .select(
                "INSERT INTO loan_event(loan, kind, by_kind, by_name, origin, at, due, text)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING number",
                loan,
                event.kind().key(),
                by.kind().key(),
                by.name(),
                by.from(),
                by.at().toEpochMilli(),
                Nullable.text(event.due()),
                event.text())
            .mapTo(Long.class)
            .one();
    return event.stored(number, loan);
  }

  static List<LoanEvent> of(Handle handle, long loan) {
    return handle
        .select("SELECT * FROM loan_event WHERE loan = ? ORDER BY number", loan)
        .map((r, c) -> event(r))
        .list();
  }

  private static LoanEvent event(ResultSet row) throws SQLException {
    return new LoanEvent(
        row.getLong("number"),
        row.getLong("loan"),
        LoanEvent.Kind.of(row.getString("kind")).orElseThrow(),
        ByColumns.of(row),
        Nullable.day(row, "due"),
        row.getString("text"));
  }
}
