package org.muniment.adapters.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.stocktake.Outcome;
import org.muniment.domain.stocktake.Resolution;
import org.muniment.domain.text.Code;

/** What was said to be done about discrepancies; only grows. */
final class ResolutionTable {
  private static final String INSERT =
      "INSERT INTO stocktake_resolution(stocktake, outcome, subject, action, cabinet, shelf,"
          + " position, title, reason, document, by_kind, by_name, origin, at)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING number";

  private ResolutionTable() {}

  static Resolution add(Handle handle, long stocktake, Resolution r) {
    long number =
        handle
            .select(
                INSERT,
                stocktake,
                r.outcome().key(),
                r.subject(),
                r.action().map(Resolution.Action::key).orElse(null),
                r.to().map(to -> to.cabinet().value()).orElse(null),
                r.to().map(Spot::shelf).orElse(null),
                r.to().map(Spot::position).orElse(null),
                r.title(),
                r.reason(),
                r.document().orElse(null),
                r.by().kind().key(),
                r.by().name(),
                r.by().from(),
                r.by().at().toEpochMilli())
            .mapTo(Long.class)
            .one();
    return new Resolution(
        number,
        r.outcome(),
        r.subject(),
        r.action(),
        r.to(),
        r.title(),
        r.reason(),
        r.document(),
        r.by());
  }

  /** Those behind {@code number}, in the order of their numbers. */
  static List<Resolution> after(Handle handle, long stocktake, long number, int limit) {
    return handle
        .select(
            "SELECT * FROM stocktake_resolution WHERE stocktake = ? AND number > ?"
                + " ORDER BY number LIMIT ?",
            stocktake,
            number,
            limit)
        .map((r, c) -> resolution(r))
        .list();
  }

  private static Resolution resolution(ResultSet row) throws SQLException {
    return new Resolution(
        row.getLong("number"),
        Outcome.of(row.getString("outcome")).orElseThrow(),
        row.getString("subject"),
        Optional.ofNullable(row.getString("action"))
            .map(key -> Resolution.Action.of(key).orElseThrow()),
        spot(row),
        row.getString("title"),
        row.getString("reason"),
        Optional.ofNullable(row.getString("document")),
        ByColumns.of(row));
  }

  private static Optional<Spot> spot(ResultSet row) throws SQLException {
    String cabinet = row.getString("cabinet");
    return cabinet == null
        ? Optional.empty()
        : Optional.of(new Spot(Code.of(cabinet), row.getInt("shelf"), row.getInt("position")));
  }
}
