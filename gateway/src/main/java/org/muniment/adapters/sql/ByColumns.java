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
    return by(
        row.getString("by_kind"),
        row.getString("by_name"),
        row.getString("origin"),
        row.getLong("at"));
  }

  /** In the columns {@code deed_kind, deed_name, deed_origin, deed} of a deed. */
  static By of(ResultSet row, String deed) throws SQLException {
    return by(
        row.getString(deed + "_kind"),
        row.getString(deed + "_name"),
        row.getString(deed + "_origin"),
        row.getLong(deed));
  }

  /**
   * @param kind its key
   * @param at milliseconds of the Unix epoch
   */
  static By by(String kind, String name, String origin, long at) {
    return new By(
        By.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), name, origin, Instant.ofEpochMilli(at));
  }
}
