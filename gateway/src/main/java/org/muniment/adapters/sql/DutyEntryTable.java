package org.muniment.adapters.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.duty.DutyEntry;
import org.muniment.domain.trail.By;

/** The ledger of duties that were done; only grows. */
final class DutyEntryTable {
  private DutyEntryTable() {}

  static Optional<DutyEntry> add(Handle handle, DutyEntry entry) {
    By by = entry.by();
    return handle
        .select(
            "INSERT INTO duty_entry(duty, due, done_on, by_kind, by_name, origin, at, answers,"
                + " remark, strokes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + " ON CONFLICT (due, duty) DO NOTHING RETURNING id",
            entry.duty(),
            entry.due().toString(),
            entry.doneOn().toString(),
            by.kind().key(),
            by.name(),
            by.from(),
            by.at().toEpochMilli(),
            DutyJson.answers(entry.answers()),
            entry.remark(),
            entry.strokes())
        .mapTo(Long.class)
        .findOne()
        .map(entry::stored);
  }

  static Optional<DutyEntry> one(Handle handle, long id) {
    return handle
        .select("SELECT * FROM duty_entry WHERE id = ?", id)
        .map((r, c) -> entry(r))
        .findOne();
  }

  static List<DutyEntry> between(Handle handle, LocalDate from, LocalDate to) {
    return handle
        .select(
            "SELECT * FROM duty_entry WHERE due BETWEEN ? AND ? ORDER BY due, duty",
            from.toString(),
            to.toString())
        .map((r, c) -> entry(r))
        .list();
  }

  private static DutyEntry entry(ResultSet row) throws SQLException {
    return new DutyEntry(
        row.getLong("id"),
        row.getLong("duty"),
        LocalDate.parse(row.getString("due")),
        LocalDate.parse(row.getString("done_on")),
        ByColumns.of(row),
        DutyJson.readAnswers(row.getString("answers")),
        row.getString("remark"),
        row.getString("strokes"));
  }
}
