package org.muniment.adapters.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.duty.Equipment;
import org.muniment.domain.text.Code;

/** The register of machines and extinguishers. */
final class EquipmentTable {
  private EquipmentTable() {}

  static List<Equipment> all(Handle handle) {
    return handle
        .createQuery("SELECT * FROM equipment ORDER BY id")
        .map((r, c) -> equipment(r))
        .list();
  }

  static Equipment add(Handle handle, Equipment equipment) {
    return handle
        .select(
            "INSERT INTO equipment(kind, name, number, model, room, since, state, remarks,"
                + " version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING *",
            equipment.kind().key(),
            equipment.name(),
            equipment.number(),
            equipment.model(),
            Nullable.text(equipment.room()),
            Nullable.text(equipment.since()),
            equipment.state().key(),
            equipment.remarks(),
            equipment.version())
        .map((r, c) -> equipment(r))
        .one();
  }

  static boolean update(Handle handle, Equipment after) {
    return handle.execute(
            "UPDATE equipment SET kind = ?, name = ?, number = ?, model = ?, room = ?, since = ?,"
                + " state = ?, remarks = ?, version = ? WHERE id = ? AND version = ?",
            after.kind().key(),
            after.name(),
            after.number(),
            after.model(),
            Nullable.text(after.room()),
            Nullable.text(after.since()),
            after.state().key(),
            after.remarks(),
            after.version(),
            after.id(),
            after.version() - 1)
        == 1;
  }

  private static Equipment equipment(ResultSet row) throws SQLException {
    return new Equipment(
        row.getLong("id"),
        Equipment.Kind.of(row.getString("kind")).orElseThrow(),
        row.getString("name"),
        row.getString("number"),
        row.getString("model"),
        Optional.ofNullable(row.getString("room")).map(Code::of),
        Nullable.day(row, "since"),
        Equipment.State.of(row.getString("state")).orElseThrow(),
        row.getString("remarks"),
        row.getLong("version"));
  }
}
