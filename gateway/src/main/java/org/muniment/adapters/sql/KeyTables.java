package org.muniment.adapters.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.duty.ArchiveKey;
import org.muniment.domain.duty.KeyHandover;
import org.muniment.domain.trail.By;

/** The register of keys, and from whom to whom they went. */
final class KeyTables {
  private KeyTables() {}

  static List<ArchiveKey> all(Handle handle) {
    return handle.createQuery("SELECT * FROM archive_key ORDER BY id").map((r, c) -> key(r)).list();
  }

  static ArchiveKey add(Handle handle, ArchiveKey key) {
    return handle
        .select(
            "INSERT INTO archive_key(name, opens, keeper, lost, remarks, version)"
                + " VALUES (?, ?, ?, ?, ?, ?) RETURNING *",
            key.name(),
            key.opens(),
            key.keeper(),
            key.lost(),
            key.remarks(),
            key.version())
        .map((r, c) -> key(r))
        .one();
  }

  static boolean update(Handle handle, ArchiveKey after, Optional<KeyHandover> handover) {
    int changed =
        handle.execute(
            "UPDATE archive_key SET name = ?, opens = ?, keeper = ?, lost = ?, remarks = ?,"
                + " version = ? WHERE id = ? AND version = ?",
            after.name(),
            after.opens(),
            after.keeper(),
            after.lost(),
            after.remarks(),
            after.version(),
            after.id(),
            after.version() - 1);
    if (changed == 1) {
      handover.ifPresent(one -> add(handle, one, after.id()));
    }
    return changed == 1;
  }

  private static void add(Handle handle, KeyHandover handover, long key) {
    By by = handover.by();
    handle.execute(
        "INSERT INTO key_handover(key, from_name, to_name, by_kind, by_name, origin, at, note)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        key,
        handover.from(),
        handover.to(),
        by.kind().key(),
        by.name(),
        by.from(),
        by.at().toEpochMilli(),
        handover.note());
  }

  static List<KeyHandover> handovers(Handle handle, long key) {
    return handle
        .select("SELECT * FROM key_handover WHERE key = ? ORDER BY number DESC", key)
        .map((r, c) -> handover(r))
        .list();
  }

  private static ArchiveKey key(ResultSet row) throws SQLException {
    return new ArchiveKey(
        row.getLong("id"),
        row.getString("name"),
        row.getString("opens"),
        row.getString("keeper"),
        row.getBoolean("lost"),
        row.getString("remarks"),
        row.getLong("version"));
  }

  private static KeyHandover handover(ResultSet row) throws SQLException {
    return new KeyHandover(
        row.getLong("number"),
        row.getLong("key"),
        row.getString("from_name"),
        row.getString("to_name"),
        ByColumns.of(row),
        row.getString("note"));
  }
}
