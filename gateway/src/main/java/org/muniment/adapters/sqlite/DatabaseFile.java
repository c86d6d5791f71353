package org.muniment.adapters.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.muniment.port.StoreException;

/**
 * Opens a database file of the data folder: where it may be, by which SQLite, with which tables.
 *
 * <p>The schema's version is kept a second time in the file's header ({@code user_version}): asking
 * Flyway costs 200 to 500 ms of a start, reading the header nothing.
 */
final class DatabaseFile {
  /** The first without the defect that could lose commits of the write-ahead log. */
  static final String OLDEST_SQLITE = "3.54.1";

  private static final String MIGRATIONS = "classpath:org/muniment/adapters/sqlite/";
  private static final Set<String> NETWORK_FILE_SYSTEMS =
      Set.of("nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afs", "ncpfs", "9p", "ceph");

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  /** Passes on every connection that writes; a test puts failures in between. */
  interface Wrapper extends UnaryOperator<Connection> {}

  private DatabaseFile() {}

  /**
   * @param name of the database, its file and its migrations: {@code climate}
   * @param version the number of its newest migration
   */
  static Database open(Path folder, String name, int version, Wrapper wrapper) {
    Path file = folder.resolve(name + ".db");
    prepare(folder);
    requireWritable(folder);
    requireWritable(file);
    makeForOwnerOnly(file);
    Connections connections = new Connections(file);
    List<Connection> opened = new ArrayList<>();
    try {
      Connection writer = connections.writer();
      opened.add(writer);
      requireSqlite(Connections.ask(writer, "SELECT sqlite_version()"));
      migrate(file, name, version, connections, writer);
      Connection filer = connections.filer();
      opened.add(filer);
      ReaderPool readers = new ReaderPool(connections);
      return new Database(file, wrapper.apply(writer), wrapper.apply(filer), readers);
    } catch (SQLException | RuntimeException e) {
      opened.forEach(connection -> close(connection, e));
      throw e instanceof StoreException known ? known : SqliteErrors.explain(file, e);
    }
  }

  private static void prepare(Path folder) {
    try {
      Files.createDirectories(folder);
      requireLocal(folder, Files.getFileStore(folder).type());
    } catch (IOException e) {
      throw new StoreException(
          "%s: the data folder cannot be made (%s): name a folder that can be written with --data"
              .formatted(folder, e.getClass().getSimpleName()),
          e);
    }
  }

  /** SQLite would open a file that it may not write, and fail at the first reading. */
  private static void requireWritable(Path path) {
    if (Files.exists(path) && !Files.isWritable(path)) {
      throw new StoreException(path + ": " + SqliteErrors.NOT_WRITABLE);
    }
  }

  /**
   * Others on this computer need not read the hashes of passwords; SQLite gives the write-ahead log
   * the mode of the file. Where this fails SQLite says why.
   */
  private static void makeForOwnerOnly(Path file) {
    boolean hasModes = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (!hasModes || Files.exists(file)) {
      return;
    }
    try {
      Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    } catch (IOException leftToSqlite) {
      return;
    }
  }

  /** SQLite's locks and its shared memory do not work over a network. */
  static void requireLocal(Path folder, String fileSystem) {
    String type = fileSystem.toLowerCase(Locale.ROOT);
    boolean isShare = folder.toAbsolutePath().toString().startsWith("\\\\");
    if (isShare || NETWORK_FILE_SYSTEMS.contains(type) || type.startsWith("fuse.sshfs")) {
      throw new StoreException(
          "%s is on a network drive (%s), where a database can break: choose a folder on a disk of"
                  .formatted(folder, fileSystem)
              + " this computer with --data");
    }
  }

  static void requireSqlite(String version) {
    if (Arrays.compare(numbers(version), numbers(OLDEST_SQLITE)) < 0) {
      throw new StoreException(
          "SQLite %s can lose data: Muniment needs %s or newer, which its own jar brings"
              .formatted(version, OLDEST_SQLITE));
    }
  }

  private static int[] numbers(String version) {
    return Arrays.stream(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
  }

  private static void migrate(
      Path file, String name, int version, Connections connections, Connection writer)
      throws SQLException {
    int found = Integer.parseInt(Connections.ask(writer, "PRAGMA user_version"));
    if (found > version) {
      throw new StoreException(
          "%s was written by a newer Muniment (schema %d, this one knows %d): use the newer one"
              .formatted(file, found, version));
    }
    if (found == version) {
      return;
    }
    try {
      flyway(name, connections).migrate();
    } catch (FlywayException e) {
      if (SqliteErrors.isOfTheDisk(e)) {
        throw SqliteErrors.explain(file, e);
      }
      throw new StoreException(
          "%s cannot be brought to schema %d: it is not a Muniment database or is damaged; restore"
                  .formatted(file, version)
              + " the data folder from a backup",
          e);
    }
    Connections.ask(writer, "PRAGMA user_version=" + version);
  }

  static Flyway flyway(String name, Connections connections) {
    return Flyway.configure()
        .dataSource(connections.dataSource())
        .locations(MIGRATIONS + name)
        .failOnMissingLocations(true)
        .load();
  }

  private static void close(Connection writer, Exception why) {
    try {
      writer.close();
    } catch (SQLException e) {
      why.addSuppressed(e);
    }
  }
}
