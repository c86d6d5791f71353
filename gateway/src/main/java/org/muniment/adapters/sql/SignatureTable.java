package org.muniment.adapters.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.loan.Signature;

/** What borrowers wrote, once for each moment. */
final class SignatureTable {
  private SignatureTable() {}

  static boolean add(Handle handle, Signature signature) {
    return handle.execute(
            "INSERT INTO signature(loan, moment, strokes, by_name, at) VALUES (?, ?, ?, ?, ?)"
                + " ON CONFLICT (loan, moment) DO NOTHING",
            signature.loan(),
            signature.moment().name().toLowerCase(Locale.ROOT),
            signature.strokes(),
            signature.by(),
            signature.at().toEpochMilli())
        == 1;
  }

  /** In the order of moments: {@code issue}, {@code return}. */
  static List<Signature> of(Handle handle, long loan) {
    return handle
        .select("SELECT * FROM signature WHERE loan = ? ORDER BY moment", loan)
        .map((r, c) -> signature(r))
        .list();
  }

  private static Signature signature(ResultSet row) throws SQLException {
    return new Signature(
        row.getLong("loan"),
        Signature.Moment.valueOf(row.getString("moment").toUpperCase(Locale.ROOT)),
        row.getString("strokes"),
        row.getString("by_name"),
        Instant.ofEpochMilli(row.getLong("at")));
  }
}
