package org.muniment.adapters.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.muniment.adapters.sql.JdbiOffice;
import org.muniment.port.Databases;
import org.muniment.port.Inspection;
import org.muniment.port.Inspection.Finding;
import org.muniment.port.Progress;
import org.muniment.port.Stocktakes;
import org.muniment.port.StoreException;
import org.muniment.port.Trail;

/**
 * The databases of a data folder of any schema, beside whoever has them open: to be copied and
 * looked through by connections of its own. Nothing is migrated.
 */
public final class SqliteFolder implements Databases {
  private static final String STAGE = "copy.stage.databases";

  /** The readings first; see {@link Databases#copyTo}. */
  private static final List<String> NAMES = List.of(SqliteReadingStore.NAME, SqliteOffice.NAME);

  /** The first schema of the office that has a trail. */
  private static final int FIRST_WITH_TRAIL = 2;

  /** The first schema of the office that has a daily log. */
  private static final int FIRST_WITH_LOG = 6;

  /** The first schema of the office that has stock-takes. */
  private static final int FIRST_WITH_STOCKTAKES = 9;

  private final Path folder;

  public SqliteFolder(Path folder) {
    this.folder = folder;
  }

  @Override
  public boolean exist() {
    return Files.exists(file(SqliteOffice.NAME));
  }

  /** Whether there is anything to look through. */
  public boolean isBegun() {
    return NAMES.stream().anyMatch(name -> Files.exists(file(name)));
  }

  @Override
  public long bytes() {
    return NAMES.stream().mapToLong(name -> size(file(name))).sum();
  }

  @Override
  public Copied copyTo(Path target, Progress progress) {
    List<Copy> copies = new ArrayList<>();
    for (String name : NAMES.stream().filter(name -> Files.exists(file(name))).toList()) {
      copies.add(copy(file(name), target.resolve(file(name).getFileName()), progress));
    }
    return new Copied(copies, new SqliteFolder(target).withTrail(Trail::head).flatMap(h -> h));
  }

  /**
   * Brings the databases to the newest schema.
   *
   * @throws StoreException when one is newer than this program
   */
  public void migrate() {
    DatabaseFile.open(folder, SqliteReadingStore.NAME, SqliteReadingStore.SCHEMA_VERSION, c -> c)
        .close();
    DatabaseFile.open(folder, SqliteOffice.NAME, SqliteOffice.SCHEMA_VERSION, c -> c).close();
  }

  /** Whether the office is of the newest schema, so that opening it changes nothing. */
  public boolean isOfficeOfToday() {
    return schema(SqliteOffice.NAME) == SqliteOffice.SCHEMA_VERSION;
  }

  /** What is asked of the trail as it stands in the file; empty when the schema has none yet. */
  public <T> Optional<T> withTrail(Function<Trail, T> question) {
    return ask(FIRST_WITH_TRAIL, reader -> question.apply(JdbiOffice.trail(reader)));
  }

  /** What is asked of stock-takes and the trail as they stand; empty when the schema has none. */
  public <T> Optional<T> withStocktakes(BiFunction<Stocktakes, Trail, T> question) {
    return ask(
        FIRST_WITH_STOCKTAKES,
        reader -> question.apply(JdbiOffice.stocktakes(reader), JdbiOffice.trail(reader)));
  }

  private <T> Optional<T> ask(int firstSchema, Function<OneReader, T> question) {
    if (!Files.exists(file(SqliteOffice.NAME)) || schema(SqliteOffice.NAME) < firstSchema) {
      return Optional.empty();
    }
    try (OneReader reader = new OneReader(file(SqliteOffice.NAME))) {
      return Optional.of(question.apply(reader));
    }
  }

  /** What is asked of the daily log as it stands; empty when the schema has none yet. */
  public <T> Optional<T> withLog(Function<KeptLog, T> question) {
    if (!Files.exists(file(SqliteOffice.NAME)) || schema(SqliteOffice.NAME) < FIRST_WITH_LOG) {
      return Optional.empty();
    }
    Path readings = file(SqliteReadingStore.NAME);
    return Optional.of(
        Files.exists(readings)
            ? KeptLog.ask(
                file(SqliteOffice.NAME), readings, schema(SqliteReadingStore.NAME), question)
            : KeptLog.ask(file(SqliteOffice.NAME), question));
  }

  /** Structure, references, and that the days' sums can be read. */
  public List<Inspection> inspections() {
    if (isBeforeTheFirstReading()) {
      return List.of(
          new Soundness(file(SqliteOffice.NAME)), progress -> Finding.intact("verify.no-readings"));
    }
    List<Inspection> all = new ArrayList<>();
    for (String name : NAMES) {
      all.add(new Soundness(file(name)));
    }
    all.add(new DaySums(file(SqliteReadingStore.NAME)));
    return all;
  }

  /** Commands came first: a folder without a sensor may be without a place for readings. */
  private boolean isBeforeTheFirstReading() {
    Path office = file(SqliteOffice.NAME);
    if (Files.exists(file(SqliteReadingStore.NAME)) || !Files.exists(office)) {
      return false;
    }
    try (Connection connection = new Connections(office).reader()) {
      return Connections.ask(connection, "SELECT 1 FROM sensor LIMIT 1") == null;
    } catch (SQLException damaged) {
      return false;
    }
  }

  private int schema(String name) {
    try (Connection connection = new Connections(file(name)).reader()) {
      return schema(connection);
    } catch (SQLException e) {
      throw SqliteErrors.explain(file(name), e);
    }
  }

  private static int schema(Connection connection) throws SQLException {
    return Integer.parseInt(Connections.ask(connection, "PRAGMA user_version"));
  }

  private static Copy copy(Path from, Path to, Progress progress) {
    long all = Math.max(1, size(from));
    try (Connection connection = new Connections(from).copier();
        PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?");
        Watched watched =
            new Watched(connection, progress, STAGE, () -> Math.min(1, size(to) / (double) all))) {
      vacuum.setString(1, to.toString());
      watched.run(vacuum::execute);
      int schema = schema(connection);
      return new Copy(to, schema, rows(to, progress));
    } catch (SQLException e) {
      throw SqliteErrors.explain(from, e);
    }
  }

  /** Of the copy, so that the numbers are those of its moment. */
  private static Map<String, Long> rows(Path copy, Progress progress) throws SQLException {
    Map<String, Long> rows = new TreeMap<>();
    try (Connection connection = new Connections(copy).reader();
        Watched watched = new Watched(connection, progress, STAGE, () -> 1)) {
      for (String table : watched.run(() -> tables(connection))) {
        String sql = "SELECT count(*) FROM \"" + table + "\"";
        rows.put(table, watched.run(() -> Long.valueOf(Connections.ask(connection, sql))));
      }
    }
    return rows;
  }

  /** Ours: neither SQLite's nor the list of migrations. */
  private static List<String> tables(Connection connection) throws SQLException {
    String sql =
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE"
            + " '\\' AND name NOT LIKE 'flyway\\_%' ESCAPE '\\' ORDER BY name";
    List<String> names = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      while (found.next()) {
        names.add(found.getString(1));
      }
    }
    return names;
  }

  private Path file(String name) {
    return folder.resolve(name + ".db");
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException notYetThere) {
      return 0;
    }
  }
}
