package org.muniment.adapters.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.muniment.port.StoreException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Opens connections to a file with every setting made, and read back. */
final class Connections {
  static final int BUSY_TIMEOUT_MILLIS = 5_000;

  /** The keeper checkpoints long before; this holds the log if it should not. */
  static final int WAL_PAGES = 16_000;

  private static final String NORMAL = "1";
  private static final String FULL = "2";

  private static final Map<String, String> SETTINGS =
      Map.of(
          "journal_mode",
          "wal",
          "synchronous",
          FULL,
          "foreign_keys",
          "1",
          "busy_timeout",
          Integer.toString(BUSY_TIMEOUT_MILLIS));

  private final Path file;

  Connections(Path file) {
    this.file = file;
  }

  /** What it commits is on disk. */
  Connection writer() throws SQLException {
    return open(Map.of("wal_autocheckpoint", Integer.toString(WAL_PAGES)));
  }

  /** What it commits is in the write-ahead log in order, and on disk with the next sync. */
  Connection filer() throws SQLException {
    return open(Map.of("wal_autocheckpoint", Integer.toString(WAL_PAGES), "synchronous", NORMAL));
  }

  Connection reader() throws SQLException {
    return open(Map.of("query_only", "1"));
  }

  /** For {@code VACUUM INTO}, which a connection that only reads refuses; the file is only read. */
  Connection copier() throws SQLException {
    return open(Map.of());
  }

  /** For the migrations, which open and close connections by themselves. */
  SQLiteDataSource dataSource() {
    SQLiteDataSource source = new SQLiteDataSource(config());
    source.setUrl(url());
    return source;
  }

  private Connection open(Map<String, String> more) throws SQLException {
    Connection connection = config().createConnection(url());
    try {
      Map<String, String> settings = new TreeMap<>(SETTINGS);
      settings.putAll(more);
      for (Map.Entry<String, String> setting : settings.entrySet()) {
        set(connection, setting.getKey(), setting.getValue());
      }
      return connection;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  private static SQLiteConfig config() {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
    config.setGetGeneratedKeys(false);
    return config;
  }

  private String url() {
    return "jdbc:sqlite:" + file;
  }

  private void set(Connection connection, String name, String wanted) throws SQLException {
    ask(connection, "PRAGMA %s=%s".formatted(name, wanted));
    String got = ask(connection, "PRAGMA " + name);
    if (!wanted.equals(got)) {
      throw new StoreException(
          "%s: SQLite's %s is %s and cannot be made %s: move the data folder to a local disk"
              .formatted(file, name, got, wanted));
    }
  }

  /** The first column of the first row as text; null when there is none. */
  static String ask(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return null;
      }
      try (ResultSet rows = statement.getResultSet()) {
        return rows.next() ? rows.getString(1) : null;
      }
    }
  }
}
