package org.muniment.adapters.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.people.Attempts;
import org.muniment.port.People.Session;

/** Who signed in, and who tried to. */
final class SessionTables {
  private static final int MAX_ATTEMPTS = 10_000;
  private static final String SELECT =
      "SELECT id_hash, account, begun, used, address, agent FROM session ";

  private SessionTables() {}

  static void begin(Handle handle, Session session) {
    handle.execute(
        "INSERT INTO session(id_hash, account, begun, used, address, agent)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        session.idHash(),
        session.account(),
        session.begunAt().toEpochMilli(),
        session.usedAt().toEpochMilli(),
        session.address(),
        session.agent());
  }

  static Optional<Session> byId(Handle handle, byte[] idHash) {
    return handle
        .select(SELECT + "WHERE id_hash = ?", (Object) idHash)
        .map((r, c) -> session(r))
        .findOne();
  }

  static List<Session> all(Handle handle) {
    return handle.createQuery(SELECT + "ORDER BY used DESC").map((r, c) -> session(r)).list();
  }

  private static Session session(ResultSet row) throws SQLException {
    return new Session(
        row.getBytes(1),
        row.getInt(2),
        Instant.ofEpochMilli(row.getLong(3)),
        Instant.ofEpochMilli(row.getLong(4)),
        row.getString(5),
        row.getString(6));
  }

  static void used(Handle handle, byte[] idHash, Instant at) {
    handle.execute("UPDATE session SET used = ? WHERE id_hash = ?", at.toEpochMilli(), idHash);
  }

  static void end(Handle handle, byte[] idHash) {
    handle.execute("DELETE FROM session WHERE id_hash = ?", (Object) idHash);
  }

  static int endAll(Handle handle, int account, Optional<byte[]> keep) {
    return handle.execute(
        "DELETE FROM session WHERE account = ? AND id_hash <> ?",
        account,
        keep.orElse(new byte[0]));
  }

  static void endOld(Handle handle, Instant begun, Instant used) {
    handle.execute(
        "DELETE FROM session WHERE begun < ? OR used < ?",
        begun.toEpochMilli(),
        used.toEpochMilli());
  }

  static Optional<Attempts> attempts(Handle handle, String of) {
    return handle
        .select("SELECT failures, last_at FROM attempts WHERE of = ?", of)
        .map((r, c) -> new Attempts(r.getInt(1), Instant.ofEpochMilli(r.getLong(2))))
        .findOne();
  }

  static void saveAttempts(Handle handle, String of, Attempts attempts) {
    handle.execute(
        "INSERT INTO attempts(of, failures, last_at) VALUES (?, ?, ?) ON CONFLICT (of) DO UPDATE"
            + " SET failures = excluded.failures, last_at = excluded.last_at",
        of,
        attempts.failures(),
        attempts.lastAt().toEpochMilli());
    handle.execute(
        "DELETE FROM attempts WHERE of IN"
            + " (SELECT of FROM attempts ORDER BY last_at DESC LIMIT -1 OFFSET ?)",
        MAX_ATTEMPTS);
  }

  static void forgetAttempts(Handle handle, String of) {
    handle.execute("DELETE FROM attempts WHERE of = ?", of);
  }
}
