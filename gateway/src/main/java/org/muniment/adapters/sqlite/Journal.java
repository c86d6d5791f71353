package org.muniment.adapters.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;

/** The journal's table: rows in the order of arrival, and how far each consumer has come. */
final class Journal {
  /** The cursor of the arranger. */
  static final String ARRANGED = "arranged";

  /**
   * Newest rows that stay although everybody has passed them: what a broker may deliver once more.
   */
  static final int KEPT_ROWS = 2 * RecentKeys.REMEMBERED;

  private static final String INSERT =
      "INSERT INTO journal(id, sensor, at, delay, delivery, marks, quantities)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?)";
  private static final String AFTER =
      "SELECT id, sensor, at, marks, quantities FROM journal WHERE id > ? ORDER BY id";

  /** Takes rows one by one. */
  interface Sink {
    void row(long id, int sensorId, long at, int marks, byte[] values);
  }

  private Journal() {}

  /** A statement for {@link #put}; plain JDBC, for this is where every reading goes through. */
  static PreparedStatement inserting(Connection connection) throws SQLException {
    return connection.prepareStatement(INSERT);
  }

  static void put(
      PreparedStatement insert,
      long id,
      int sensorId,
      long at,
      long arrived,
      long delivery,
      int marks,
      byte[] values)
      throws SQLException {
    insert.setLong(1, id);
    insert.setInt(2, sensorId);
    insert.setLong(3, at);
    insert.setLong(4, arrived - at);
    insert.setLong(5, delivery);
    insert.setInt(6, marks);
    insert.setBytes(7, values);
    insert.addBatch();
  }

  static void after(Connection connection, long id, Sink sink) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(AFTER)) {
      statement.setLong(1, id);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          sink.row(
              rows.getLong(1), rows.getInt(2), rows.getLong(3), rows.getInt(4), rows.getBytes(5));
        }
      }
    }
  }

  /** The keys of the newest deliveries, those of quarantined messages among them. */
  static void recentDeliveries(Connection connection, LongConsumer keys) throws SQLException {
    String sql =
        "SELECT delivery FROM journal WHERE id > (SELECT max(id) FROM journal) - "
            + RecentKeys.REMEMBERED
            + " AND delivery <> 0 UNION ALL SELECT delivery FROM quarantine WHERE delivery <> 0";
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        keys.accept(rows.getLong(1));
      }
    }
  }

  static long cursor(Handle handle, String name) {
    return handle
        .select("SELECT position FROM journal_cursor WHERE name = ?", name)
        .mapTo(Long.class)
        .findOne()
        .orElse(0L);
  }

  static void moveCursor(Handle handle, String name, long position) {
    handle.execute(
        "INSERT OR REPLACE INTO journal_cursor(name, position) VALUES (?, ?)", name, position);
  }

  /** Forgets at most {@code rows} of the oldest that every consumer has passed. */
  static int prune(Handle handle, int rows) {
    return handle.execute(
        "DELETE FROM journal WHERE id IN (SELECT id FROM journal WHERE id <="
            + " min((SELECT min(position) FROM journal_cursor),"
            + " (SELECT max(id) FROM journal) - ?) ORDER BY id LIMIT ?)",
        KEPT_ROWS,
        rows);
  }
}
