package org.muniment.adapters.sql;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.holding.Barcode;
import org.muniment.port.Holdings.Label;

/** Which labels were printed. */
final class LabelTable {
  private LabelTable() {}

  static Label add(Handle handle, Barcode code, Instant at, String by) {
    int issue =
        handle
            .select(
                "INSERT INTO label(code, issue, printed, by_name)"
                    + " SELECT ?, coalesce(max(issue), 0) + 1, ?, ? FROM label WHERE code = ?"
                    + " RETURNING issue",
                code.value(),
                at.toEpochMilli(),
                by,
                code.value())
            .mapTo(Integer.class)
            .one();
    return new Label(code.value(), issue, at, by);
  }

  static List<Label> of(Handle handle, Barcode code) {
    return handle
        .select(
            "SELECT code, issue, printed, by_name FROM label WHERE code = ? ORDER BY issue DESC",
            code.value())
        .map(
            (r, c) ->
                new Label(
                    r.getString(1),
                    r.getInt(2),
                    Instant.ofEpochMilli(r.getLong(3)),
                    r.getString(4)))
        .list();
  }
}
