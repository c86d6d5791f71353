package org.muniment.adapters.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.visit.Visit;

/** The register of visitors. */
final class VisitTable {
  private VisitTable() {}

  static Visit add(Handle handle, Visit visit) {
    return handle
        .select(
            "INSERT INTO visit(name, organisation, purpose, rooms, accompanied, at, entered_by,"
                + " left_at, left_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING *",
            visit.name(),
            visit.organisation(),
            visit.purpose(),
            visit.rooms(),
            visit.accompaniedBy(),
            visit.at().toEpochMilli(),
            visit.enteredBy(),
            Nullable.millis(visit.leftAt()),
            visit.leftBy())
        .map((r, c) -> visit(r))
        .one();
  }

  static Optional<Visit> one(Handle handle, long id) {
    return handle.select("SELECT * FROM visit WHERE id = ?", id).map((r, c) -> visit(r)).findOne();
  }

  static boolean leave(Handle handle, long id, Instant at, String by) {
    Optional<Visit> left = one(handle, id).filter(Visit::isInside).map(visit -> visit.left(at, by));
    left.ifPresent(
        visit ->
            handle.execute(
                "UPDATE visit SET left_at = ?, left_by = ? WHERE id = ?",
                Nullable.millis(visit.leftAt()),
                visit.leftBy(),
                id));
    return left.isPresent();
  }

  static List<Visit> inside(Handle handle) {
    return handle
        .createQuery("SELECT * FROM visit WHERE left_at IS NULL ORDER BY at, id")
        .map((r, c) -> visit(r))
        .list();
  }

  static List<Visit> between(Handle handle, Instant from, Instant to, int limit) {
    return handle
        .select(
            "SELECT * FROM visit WHERE at >= ? AND at < ? ORDER BY at DESC, id DESC LIMIT ?",
            Millis.border(from),
            Millis.border(to),
            limit)
        .map((r, c) -> visit(r))
        .list();
  }

  private static Visit visit(ResultSet row) throws SQLException {
    return new Visit(
        row.getLong("id"),
        row.getString("name"),
        row.getString("organisation"),
        row.getString("purpose"),
        row.getString("rooms"),
        row.getString("accompanied"),
        Instant.ofEpochMilli(row.getLong("at")),
        row.getString("entered_by"),
        Nullable.at(row, "left_at"),
        row.getString("left_by"));
  }
}
