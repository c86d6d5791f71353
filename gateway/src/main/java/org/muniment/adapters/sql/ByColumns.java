package org.muniment.adapters.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import org.muniment.domain.trail.By;

/** Who did something, in the columns {@code by_kind, by_name, origin, at}. */
final class ByColumns {
  private ByColumns() {}

  static By of(ResultSet row) throws SQLException {
    return new By(
        By.Kind.valueOf(row.getString("by_kind").toUpperCase(Locale.ROOT)),
        row.getString("by_name"),
        row.getString("origin"),
        Instant.ofEpochMilli(row.getLong("at")));
  }
}
