package org.muniment.adapters.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.duty.DutyKind;
import org.muniment.domain.duty.DutyPlan;
import org.muniment.domain.text.Code;

/** What is to be checked again and again. */
final class DutyTable {
  private DutyTable() {}

  static List<DutyPlan> all(Handle handle) {
    return handle.createQuery("SELECT * FROM duty ORDER BY id").map((r, c) -> plan(r)).list();
  }

  static Optional<DutyPlan> one(Handle handle, long id) {
    return handle.select("SELECT * FROM duty WHERE id = ?", id).map((r, c) -> plan(r)).findOne();
  }

  static DutyPlan add(Handle handle, DutyPlan plan) {
    return handle
        .select(
            "INSERT INTO duty(kind, name, room, equipment, terms, ended_on, version)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING *",
            plan.kind().key(),
            plan.name(),
            Nullable.text(plan.room()),
            Nullable.boxed(plan.equipment()),
            DutyJson.terms(plan.terms()),
            Nullable.text(plan.endedOn()),
            plan.version())
        .map((r, c) -> plan(r))
        .one();
  }

  static boolean update(Handle handle, DutyPlan after) {
    return handle.execute(
            "UPDATE duty SET kind = ?, name = ?, room = ?, equipment = ?, terms = ?, ended_on = ?,"
                + " version = ? WHERE id = ? AND version = ?",
            after.kind().key(),
            after.name(),
            Nullable.text(after.room()),
            Nullable.boxed(after.equipment()),
            DutyJson.terms(after.terms()),
            Nullable.text(after.endedOn()),
            after.version(),
            after.id(),
            after.version() - 1)
        == 1;
  }

  private static DutyPlan plan(ResultSet row) throws SQLException {
    return new DutyPlan(
        row.getLong("id"),
        DutyKind.of(row.getString("kind")).orElseThrow(),
        row.getString("name"),
        Optional.ofNullable(row.getString("room")).map(Code::of),
        Nullable.id(row, "equipment"),
        DutyJson.readTerms(row.getString("terms")),
        Nullable.day(row, "ended_on"),
        row.getLong("version"));
  }
}
