package org.muniment.adapters.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.domain.place.Site;
import org.muniment.domain.text.Code;
import org.muniment.port.StoreException;

/** What a data folder may be, and what a person is told when it is not. */
class OpeningTest {
  @TempDir Path folder;

  private SqliteReadingStore open(Path where) {
    return SqliteReadingStore.open(where, new Stores(ZoneId.of("UTC")));
  }

  @Test
  void aFolderThatIsNotThereIsMade() {
    Path deep = folder.resolve("数据/one");
    open(deep).close();
    open(deep).close();
    SqliteOffice.open(deep).close();
    assertThat(deep.resolve("climate.db")).exists();
    assertThat(deep.resolve("office.db")).exists();
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void onlyTheOwnerReadsTheDatabasesAndTheirLogs() throws IOException {
    try (SqliteOffice office = SqliteOffice.open(folder)) {
      office.saveSite(new Site(Code.of("A"), "A", ZoneId.of("UTC")));
      for (String name : List.of("office.db", "office.db-wal", "office.db-shm")) {
        assertThat(
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
            .as(name)
            .isEqualTo("rw-------");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"climate, 4", "office, 9"})
  void theVersionInTheHeaderIsThatOfTheNewestMigration(String name, int version) {
    Connections connections = new Connections(folder.resolve("any.db"));
    assertThat(DatabaseFile.flyway(name, connections).info().all())
        .as("raise SCHEMA_VERSION together with a new migration")
        .hasSize(version);
    assertThat(
            name.equals("climate")
                ? SqliteReadingStore.SCHEMA_VERSION
                : SqliteOffice.SCHEMA_VERSION)
        .isEqualTo(version);
  }

  @Test
  void connectionsHaveTheirSettings() throws SQLException {
    Connections connections = new Connections(folder.resolve("any.db"));
    try (Connection writer = connections.writer();
        Connection filer = connections.filer();
        Connection reader = connections.reader()) {
      for (Connection connection : new Connection[] {writer, filer, reader}) {
        assertThat(Connections.ask(connection, "PRAGMA journal_mode")).isEqualTo("wal");
        assertThat(Connections.ask(connection, "PRAGMA foreign_keys")).isEqualTo("1");
        assertThat(Connections.ask(connection, "PRAGMA busy_timeout")).isEqualTo("5000");
      }
      assertThat(Connections.ask(writer, "PRAGMA synchronous")).isEqualTo("2");
      assertThatThrownBy(() -> Connections.ask(reader, "CREATE TABLE t(x)"))
          .hasMessageContaining("readonly");
    }
  }

  @ParameterizedTest(name = "SQLite {0} is refused")
  @ValueSource(strings = {"3.7.0", "3.51.2", "3.54.0", "2.99.9"})
  void anOldSqliteIsRefused(String version) {
    assertThatThrownBy(() -> DatabaseFile.requireSqlite(version))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(version)
        .hasMessageContaining("3.54.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.54.1", "3.54.2", "3.60.0", "4.0.0"})
  void aNewEnoughSqliteIsNot(String version) {
    assertThatCode(() -> DatabaseFile.requireSqlite(version)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nfs4", "cifs", "NFS", "fuse.sshfs"})
  void aNetworkDriveIsRefused(String type) {
    assertThatThrownBy(() -> DatabaseFile.requireLocal(folder, type))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("network drive")
        .hasMessageContaining("--data");
    assertThatCode(() -> DatabaseFile.requireLocal(folder, "ext4")).doesNotThrowAnyException();
  }

  @Test
  void aFileThatIsNoDatabaseIsLeftAlone() throws IOException {
    Path file = folder.resolve("climate.db");
    String text = "These are not the readings that you are looking for. ".repeat(50);
    Files.writeString(file, text);
    assertThatThrownBy(() -> open(folder))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("climate.db")
        .hasMessageContaining("is not a database");
    assertThat(file).hasContent(text);
  }

  @Test
  void adatabaseOfSomebodyElseIsLeftAlone() throws SQLException {
    sql("CREATE TABLE theirs(x)");
    assertThatThrownBy(() -> open(folder))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("not a Muniment database");
  }

  @Test
  void adatabaseOfANewerVersionIsLeftAlone() throws SQLException {
    open(folder).close();
    sql("PRAGMA user_version=99");
    assertThatThrownBy(() -> open(folder))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("newer Muniment")
        .hasMessageContaining("99");
  }

  private void sql(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("climate.db"));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void aDataFolderThatIsAFileIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("data"), "x");
    assertThatThrownBy(() -> open(file))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("cannot be made");
  }

  @Test
  void aReadOnlyFolderIsRefused() throws IOException {
    Path readOnly = Files.createDirectory(folder.resolve("ro"));
    open(readOnly).close();
    makeReadOnly(readOnly);
    assumeTrue(!canWrite(readOnly), "this account may write everywhere");
    try {
      assertThatThrownBy(() -> open(readOnly))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("writable");
    } finally {
      Files.setPosixFilePermissions(readOnly, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  private static void makeReadOnly(Path path) throws IOException {
    Files.setPosixFilePermissions(
        path.resolve("climate.db"), PosixFilePermissions.fromString("r--r--r--"));
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("r-xr-xr-x"));
  }

  private static boolean canWrite(Path path) {
    try {
      Files.delete(Files.createFile(path.resolve("probe")));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Nobody can make files there, not even the administrator. */
  @Test
  void aFolderWhereNobodyCanWriteIsRefused() {
    Path nowhere = Path.of("/proc/self");
    assumeTrue(Files.isDirectory(nowhere), "only Linux has such a folder");
    assertThatThrownBy(() -> open(nowhere))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("/proc/self")
        .hasMessageContaining("writable");
  }
}
