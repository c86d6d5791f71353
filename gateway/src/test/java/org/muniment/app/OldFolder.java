package org.muniment.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.flywaydb.core.Flyway;
import org.sqlite.SQLiteDataSource;

/** A data folder as the first version left it, from the migrations that it had. */
final class OldFolder {
  private OldFolder() {}

  /** Replaces {@code office.db} by one of schema 1, with a room and a token in it. */
  static void makeSchema1(Path data) throws IOException, SQLException {
    for (String file :
        new String[] {"office.db", "office.db-wal", "office.db-shm", HeadFile.NAME}) {
      Files.deleteIfExists(data.resolve(file));
    }
    migrate(data, "office", 1);
    sql(
        data,
        "office",
        "INSERT INTO code VALUES ('R1', 'room')",
        "INSERT INTO room VALUES ('R1', 'Stack 1', 'general', 'MAIN')",
        "INSERT INTO token(name, role, hash, created) VALUES ('t', 'viewer', x'01', 0)");
  }

  /** Databases from just before the daily log: a room whose sensor measured for two days. */
  static void makeBeforeTheLog(Path data, Instant firstDay) throws SQLException {
    migrate(data, "office", 5);
    sql(
        data,
        "office",
        "INSERT INTO code VALUES ('R1', 'room')",
        "INSERT INTO room VALUES ('R1', 'Stack 1', 'general', 'MAIN')",
        "INSERT INTO sensor VALUES (1, 'S1', 'S1', 'muniment', 'MQTT', 't/1', -1, '', 600000)",
        "INSERT INTO placement VALUES (1, 1, 0, 'ROOM', 'R1')");
    migrate(data, "climate", 3);
    sql(
        data,
        "climate",
        "WITH RECURSIVE reading_at(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM reading_at"
            + " WHERE n < 287) INSERT INTO reading SELECT 65, %d + n * 600000, 200000, 0 FROM"
                .formatted(firstDay.toEpochMilli())
            + " reading_at");
  }

  private static void migrate(Path data, String name, int schema) throws SQLException {
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl(url(data, name));
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:org/muniment/adapters/sqlite/" + name)
        .target(Integer.toString(schema))
        .load()
        .migrate();
    sql(data, name, "PRAGMA user_version = " + schema);
  }

  private static void sql(Path data, String name, String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url(data, name));
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static String url(Path data, String name) {
    return "jdbc:sqlite:" + data.resolve(name + ".db");
  }
}
