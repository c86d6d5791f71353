package org.muniment.adapters.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * The table of arranged readings. Plain JDBC: a day's chart reads thousands of rows, and mapping
 * each would cost more than reading it.
 */
final class Arranged {
  private static final String VALUE = "SELECT value FROM reading WHERE series = ? AND at = ?";
  private static final String RANGE =
      "SELECT at, value, marks FROM reading WHERE series = ? AND at >= ? AND at < ?"
          + " ORDER BY at LIMIT ?";
  private static final String BEFORE =
      "SELECT at, value, marks FROM reading WHERE series = ? AND at < ?"
          + " ORDER BY at DESC LIMIT 1";
  private static final String FIRST = "SELECT at FROM reading WHERE series = ? ORDER BY at LIMIT 1";
  private static final String NEXT_SERIES =
      "SELECT series FROM reading WHERE series > ? ORDER BY series LIMIT 1";

  private Arranged() {}

  /** Finds single values; prepared when first needed, since in order nothing is looked up. */
  static final class Lookup implements AutoCloseable {
    private final Connection connection;
    private PreparedStatement statement;

    Lookup(Connection connection) {
      this.connection = connection;
    }

    OptionalLong valueAt(int series, long at) throws SQLException {
      if (statement == null) {
        statement = connection.prepareStatement(VALUE);
      }
      statement.setInt(1, series);
      statement.setLong(2, at);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
      }
    }

    @Override
    public void close() throws SQLException {
      if (statement != null) {
        statement.close();
      }
    }
  }

  /** The first {@code limit} values in {@code [from, to)}. */
  static SortedValues range(Connection connection, int series, long from, long to, int limit)
      throws SQLException {
    SortedValues values = new SortedValues();
    try (PreparedStatement statement = connection.prepareStatement(RANGE)) {
      statement.setInt(1, series);
      statement.setLong(2, from);
      statement.setLong(3, to);
      statement.setInt(4, limit);
      addRows(statement, values);
    }
    return values;
  }

  /** The newest value before a time; empty or one value. */
  static SortedValues before(Connection connection, int series, long before) throws SQLException {
    SortedValues values = new SortedValues();
    try (PreparedStatement statement = connection.prepareStatement(BEFORE)) {
      statement.setInt(1, series);
      statement.setLong(2, before);
      addRows(statement, values);
    }
    return values;
  }

  private static void addRows(PreparedStatement statement, SortedValues values)
      throws SQLException {
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        values.add(rows.getLong(1), rows.getLong(2), rows.getInt(3));
      }
    }
  }

  static OptionalLong firstAt(Connection connection, int series) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(FIRST)) {
      statement.setInt(1, series);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
      }
    }
  }

  /** Every series that has a value, by steps in the index, not by reading the table. */
  static List<Integer> series(Connection connection) throws SQLException {
    List<Integer> found = new ArrayList<>();
    try (PreparedStatement next = connection.prepareStatement(NEXT_SERIES)) {
      for (long last = Long.MIN_VALUE; ; last = found.get(found.size() - 1)) {
        next.setLong(1, last);
        try (ResultSet rows = next.executeQuery()) {
          if (!rows.next()) {
            return found;
          }
          found.add(rows.getInt(1));
        }
      }
    }
  }

  /** Tells the tail the newest value of every series. */
  static void loadNewest(Connection connection, Tail tail) throws SQLException {
    try (PreparedStatement newest = connection.prepareStatement(BEFORE)) {
      for (int series : series(connection)) {
        newest.setInt(1, series);
        newest.setLong(2, Long.MAX_VALUE);
        try (ResultSet rows = newest.executeQuery()) {
          rows.next();
          tail.of(series).seen(rows.getLong(1), rows.getLong(2));
        }
      }
    }
  }
}
