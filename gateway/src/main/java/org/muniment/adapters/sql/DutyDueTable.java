package org.muniment.adapters.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.duty.DutyDue;

/** On which days duties were due; only grows. */
final class DutyDueTable {
  private DutyDueTable() {}

  static void add(Handle handle, Collection<DutyDue> due) throws SQLException {
    String sql =
        "INSERT INTO duty_due(duty, due, checklist) VALUES (?, ?, ?)"
            + " ON CONFLICT (due, duty) DO NOTHING";
    try (Rows rows = new Rows(handle, sql)) {
      for (DutyDue one : due) {
        rows.put(one.duty())
            .put(one.due().toString())
            .put(DutyJson.checklist(one.checklist()))
            .add();
      }
      rows.execute();
    }
  }

  static List<DutyDue> between(Handle handle, LocalDate from, LocalDate to) {
    return handle
        .select(
            "SELECT * FROM duty_due WHERE due BETWEEN ? AND ? ORDER BY due, duty",
            from.toString(),
            to.toString())
        .map((r, c) -> due(r))
        .list();
  }

  static List<DutyDue> missed(Handle handle, LocalDate before, int limit) {
    return handle
        .select(
            "SELECT * FROM duty_due d WHERE due < ? AND NOT EXISTS (SELECT 1 FROM duty_entry e"
                + " WHERE e.due = d.due AND e.duty = d.duty) ORDER BY due, duty LIMIT ?",
            before.toString(),
            limit)
        .map((r, c) -> due(r))
        .list();
  }

  static Optional<LocalDate> until(Handle handle) {
    return handle
        .createQuery("SELECT day FROM duty_due_until")
        .mapTo(String.class)
        .findOne()
        .map(LocalDate::parse);
  }

  static void saveUntil(Handle handle, LocalDate day) {
    handle.execute(
        "INSERT INTO duty_due_until(id, day) VALUES (1, ?)"
            + " ON CONFLICT (id) DO UPDATE SET day = excluded.day",
        day.toString());
  }

  private static DutyDue due(ResultSet row) throws SQLException {
    return new DutyDue(
        row.getLong("duty"),
        LocalDate.parse(row.getString("due")),
        DutyJson.readChecklist(row.getString("checklist")));
  }
}
