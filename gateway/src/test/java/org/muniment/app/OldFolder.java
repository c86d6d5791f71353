package org.muniment.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
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
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + data.resolve("office.db"));
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:org/muniment/adapters/sqlite/office")
        .target("1")
        .load()
        .migrate();
    try (Connection connection = DriverManager.getConnection(source.getUrl());
        var statement = connection.createStatement()) {
      statement.execute("PRAGMA user_version = 1");
      statement.execute("INSERT INTO code VALUES ('R1', 'room')");
      statement.execute("INSERT INTO room VALUES ('R1', 'Stack 1', 'general', 'MAIN')");
      statement.execute(
          "INSERT INTO token(name, role, hash, created) VALUES ('t', 'viewer', x'01', 0)");
    }
  }
}
