package org.muniment.adapters.sql;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.muniment.port.Office.Answered;

/** Answers that must not change when a write is sent again. */
final class AnsweredTable {
  private static final Duration KEPT = Duration.ofHours(24);
  private static final int MAX_ROWS = 10_000;

  private AnsweredTable() {}

  static Optional<Answered> find(Handle handle, String caller, String key) {
    return handle
        .select(
            "SELECT caller, key, fingerprint, status, content_type, location, body, at"
                + " FROM answered WHERE caller = ? AND key = ?",
            caller,
            key)
        .map(
            (r, c) ->
                new Answered(
                    r.getString(1),
                    r.getString(2),
                    r.getString(3),
                    r.getInt(4),
                    r.getString(5),
                    r.getString(6),
                    r.getBytes(7),
                    Instant.ofEpochMilli(r.getLong(8))))
        .findOne();
  }

  static void save(Handle handle, Answered answered) {
    handle.execute("DELETE FROM answered WHERE at < ?", answered.at().minus(KEPT).toEpochMilli());
    handle.execute(
        "INSERT INTO answered(caller, key, fingerprint, status, content_type, location, body, at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (caller, key) DO NOTHING",
        answered.caller(),
        answered.key(),
        answered.fingerprint(),
        answered.status(),
        answered.contentType(),
        answered.location(),
        answered.body(),
        answered.at().toEpochMilli());
    handle.execute(
        "DELETE FROM answered WHERE (caller, key) IN (SELECT caller, key FROM answered"
            + " ORDER BY at DESC LIMIT -1 OFFSET ?)",
        MAX_ROWS);
  }
}
