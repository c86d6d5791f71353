package org.muniment.adapters.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.finding.Finding;
import org.muniment.domain.text.Code;
import org.muniment.port.Findings.Query;

/** What was found wrong. */
final class FindingTable {
  private FindingTable() {}

  static Finding add(Handle handle, Finding finding) {
    return handle
        .select(
            "INSERT INTO finding(origin, source, box, place, equipment, text, found_by, found,"
                + " owner, due, handled, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + " RETURNING *",
            finding.origin().key(),
            finding.source(),
            Nullable.boxed(finding.box()),
            Nullable.text(finding.place()),
            Nullable.boxed(finding.equipment()),
            finding.text(),
            finding.foundBy(),
            finding.foundAt().toEpochMilli(),
            finding.owner(),
            Nullable.text(finding.due()),
            Nullable.millis(finding.handledAt()),
            finding.version())
        .map((r, c) -> finding(r))
        .one();
  }

  static boolean update(Handle handle, Finding after) {
    return handle.execute(
            "UPDATE finding SET origin = ?, source = ?, box = ?, place = ?, equipment = ?,"
                + " text = ?, found_by = ?, found = ?, owner = ?, due = ?, handled = ?,"
                + " version = ? WHERE id = ? AND version = ?",
            after.origin().key(),
            after.source(),
            Nullable.boxed(after.box()),
            Nullable.text(after.place()),
            Nullable.boxed(after.equipment()),
            after.text(),
            after.foundBy(),
            after.foundAt().toEpochMilli(),
            after.owner(),
            Nullable.text(after.due()),
            Nullable.millis(after.handledAt()),
            after.version(),
            after.id(),
            after.version() - 1)
        == 1;
  }

  static Optional<Finding> one(Handle handle, long id) {
    return handle
        .select("SELECT * FROM finding WHERE id = ?", id)
        .map((r, c) -> finding(r))
        .findOne();
  }

  static List<Finding> newest(Handle handle, Query query, int limit) {
    return list(handle, where(query), "id DESC", limit);
  }

  /** Those behind {@code id}, the oldest first. */
  static List<Finding> after(Handle handle, Query query, long id, int limit) {
    return list(handle, where(query).and(Condition.of("id > ?", id)), "id", limit);
  }

  private static List<Finding> list(Handle handle, Condition where, String orderBy, int limit) {
    return handle
        .select(
            "SELECT * FROM finding WHERE " + where.sql() + " ORDER BY " + orderBy + " LIMIT ?",
            where.valuesAnd(limit))
        .map((r, c) -> finding(r))
        .list();
  }

  private static Condition where(Query query) {
    Condition all = Condition.ALL;
    if (query.open().isPresent()) {
      all = all.and(Condition.of(query.open().get() ? "handled IS NULL" : "handled IS NOT NULL"));
    }
    if (query.origin().isPresent()) {
      all = all.and(Condition.of("origin = ?", query.origin().get().key()));
    }
    if (query.source().isPresent()) {
      all = all.and(Condition.of("source = ?", query.source().getAsLong()));
    }
    if (query.box().isPresent()) {
      all = all.and(Condition.of("box = ?", query.box().getAsLong()));
    }
    if (query.equipment().isPresent()) {
      all = all.and(Condition.of("equipment = ?", query.equipment().getAsLong()));
    }
    if (query.from().isPresent()) {
      all = all.and(Condition.of("found >= ?", Millis.border(query.from().get())));
    }
    if (query.to().isPresent()) {
      all = all.and(Condition.of("found < ?", Millis.border(query.to().get())));
    }
    return all;
  }

  private static Finding finding(ResultSet row) throws SQLException {
    return new Finding(
        row.getLong("id"),
        Finding.Origin.of(row.getString("origin")).orElseThrow(),
        row.getLong("source"),
        Nullable.id(row, "box"),
        Optional.ofNullable(row.getString("place")).map(Code::of),
        Nullable.id(row, "equipment"),
        row.getString("text"),
        row.getString("found_by"),
        Instant.ofEpochMilli(row.getLong("found")),
        row.getString("owner"),
        Nullable.day(row, "due"),
        Nullable.at(row, "handled"),
        row.getLong("version"));
  }
}
