package org.muniment.adapters.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.text.Code;
import org.muniment.port.Office.Credential;
import org.muniment.port.Office.Retained;
import org.muniment.port.Office.Token;

/** Devices' credentials, API tokens, and retained MQTT messages. */
final class AccessTables {
  private static final String TOKEN =
      "SELECT id, name, role, clearance, hash, created_by, created, expires, last_used, ended"
          + " FROM token ";

  private AccessTables() {}

  static List<Credential> credentials(Handle handle) {
    return handle
        .createQuery("SELECT sensor, username, salt, hash, created FROM credential ORDER BY sensor")
        .map(
            (r, c) ->
                new Credential(
                    Code.of(r.getString(1)),
                    r.getString(2),
                    r.getBytes(3),
                    r.getBytes(4),
                    Instant.ofEpochMilli(r.getLong(5))))
        .list();
  }

  static void save(Handle handle, Credential credential) {
    handle.execute(
        "INSERT INTO credential(sensor, username, salt, hash, created) VALUES (?, ?, ?, ?, ?)"
            + " ON CONFLICT (sensor) DO UPDATE SET username = excluded.username,"
            + " salt = excluded.salt, hash = excluded.hash, created = excluded.created",
        credential.sensor().value(),
        credential.username(),
        credential.salt(),
        credential.hash(),
        credential.createdAt().toEpochMilli());
  }

  static Token add(Handle handle, Token token) {
    handle.execute(
        "INSERT INTO token(name, role, clearance, hash, created_by, created, expires)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        token.name(),
        token.role(),
        token.clearance(),
        token.hash(),
        token.createdBy(),
        token.createdAt().toEpochMilli(),
        token.expiresAt().map(Instant::toEpochMilli).orElse(null));
    return token(handle, token.hash()).orElseThrow();
  }

  static Optional<Token> token(Handle handle, byte[] hash) {
    return handle.select(TOKEN + "WHERE hash = ?", (Object) hash).map((r, c) -> token(r)).findOne();
  }

  static List<Token> tokens(Handle handle) {
    return handle.createQuery(TOKEN + "ORDER BY id").map((r, c) -> token(r)).list();
  }

  static void tokenUsed(Handle handle, int id, Instant at) {
    handle.execute("UPDATE token SET last_used = ? WHERE id = ?", at.toEpochMilli(), id);
  }

  static boolean endToken(Handle handle, int id, Instant at) {
    return handle.execute(
            "UPDATE token SET ended = ? WHERE id = ? AND ended IS NULL", at.toEpochMilli(), id)
        == 1;
  }

  private static Token token(ResultSet row) throws SQLException {
    return new Token(
        row.getInt(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getBytes(5),
        row.getString(6),
        Instant.ofEpochMilli(row.getLong(7)),
        Millis.at(row, 8),
        Millis.at(row, 9),
        Millis.at(row, 10));
  }

  static List<Retained> retained(Handle handle) {
    return handle
        .createQuery("SELECT topic, payload, qos FROM retained ORDER BY topic")
        .map((r, c) -> new Retained(r.getString(1), r.getBytes(2), r.getInt(3)))
        .list();
  }

  static void save(Handle handle, List<Retained> messages) {
    messages.forEach(message -> save(handle, message));
    handle.execute(
        "DELETE FROM retained WHERE id <="
            + " (SELECT id FROM retained ORDER BY id DESC LIMIT 1 OFFSET ?)",
        Retained.MAX_TOPICS);
  }

  /** Deletes first, so that the order of the ids is that of the last changes. */
  private static void save(Handle handle, Retained message) {
    handle.execute("DELETE FROM retained WHERE topic = ?", message.topic());
    if (message.payload().length > 0) {
      handle.execute(
          "INSERT INTO retained(topic, payload, qos) VALUES (?, ?, ?)",
          message.topic(),
          message.payload(),
          message.qos());
    }
  }
}
