package org.muniment.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muniment.adapters.channel.FolderException;
import org.muniment.adapters.channel.FolderLock;
import org.muniment.adapters.sqlite.SqliteOffice;
import org.muniment.desk.PeopleDesk;
import org.muniment.desk.PlacesDesk;
import org.muniment.desk.SensorsDesk;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Entry;
import org.muniment.port.BackupFailed;
import org.muniment.port.Backups.Manifest;
import org.muniment.port.People;
import org.muniment.port.Progress;
import org.muniment.port.StoreException;
import org.muniment.port.SubmittedReading;
import org.muniment.profile.catalog.ProfileLibrary;

/** The restore drill (rule T4), and everything that can go wrong at it. */
class RestoreTest {
  private static final InstantSource CLOCK = InstantSource.system();
  private static final Optional<String> PASSPHRASE = Optional.of("correct horse battery");
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final int BEFORE_THE_BACKUP = 50;

  @TempDir Path folder;

  private Gateway gateway(Path data) {
    Settings settings =
        new Settings(
            data,
            Optional.empty(),
            Settings.DEFAULT_HTTP,
            TlsSettings.DEFAULT,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            AccessSettings.DEFAULT,
            Optional.empty(),
            DailyLogSettings.DEFAULT,
            NotificationSettings.DEFAULT);
    return Gateway.start(settings, () -> ProfileLibrary.shipped().catalog(), CLOCK);
  }

  private static By by() {
    return By.console(Instant.now());
  }

  private static void furnish(Gateway gateway) {
    gateway.places().addRoom(by(), room(0));
    for (int n = 0; n < 3; n++) {
      gateway
          .sensors()
          .register(
              by(),
              new SensorsDesk.NewSensor(
                  "S" + n,
                  "Sensor " + n,
                  "muniment",
                  Optional.of("topic/" + n),
                  Optional.empty(),
                  OptionalInt.empty(),
                  Optional.empty(),
                  new SensorsDesk.NewPlacement(
                      Optional.of("R0"), Optional.empty(), false, Optional.empty()),
                  60,
                  List.of()));
    }
  }

  private static PlacesDesk.NewRoom room(int number) {
    return new PlacesDesk.NewRoom(
        "R" + number, "Room " + number, Optional.empty(), Optional.empty());
  }

  /** Several at once ingest and change things while the backup is made. */
  @Test
  void aBackupUnderLoadIsRestoredElsewhereAndIntact() throws Exception {
    Path data = folder.resolve("data");
    Path file = folder.resolve("a.backup");
    AtomicBoolean stop = new AtomicBoolean();
    AtomicInteger readings = new AtomicInteger();
    AtomicInteger rooms = new AtomicInteger();
    Manifest made;
    List<Entry> trail;
    try (Gateway gateway = gateway(data)) {
      furnish(gateway);
      List<Thread> load = new ArrayList<>();
      for (int n = 0; n < 3; n++) {
        String sensor = "S" + n;
        load.add(new Thread(() -> ingest(gateway, sensor, stop, readings)));
      }
      load.add(new Thread(() -> build(gateway, stop, rooms)));
      load.forEach(Thread::start);
      Awaitility.await()
          .atMost(LONG)
          .until(() -> readings.get() >= BEFORE_THE_BACKUP && rooms.get() >= 3);
      made = gateway.backups().toFile(by(), file, PASSPHRASE, Progress.NOBODY);
      int then = readings.get();
      Awaitility.await().atMost(LONG).until(() -> readings.get() > then && rooms.get() > 3);
      stop.set(true);
      for (Thread thread : load) {
        thread.join(LONG.toMillis());
      }
      assertThat(gateway.backups().lastGood()).isPresent();
      trail = gateway.trail().headText().isPresent() ? all(data) : List.of();
    }

    Path elsewhere = folder.resolve("elsewhere");
    assertThat(Restore.into(elsewhere, file, PASSPHRASE, CLOCK, Progress.NOBODY)).isEqualTo(made);
    assertThat(Alone.verify(elsewhere, head(made), found -> {}, Progress.NOBODY).findings())
        .allMatch(finding -> finding.intact());
    made.rows()
        .forEach(
            (table, rows) ->
                assertThat(count(elsewhere, table))
                    .as(table)
                    .isEqualTo(table.equals("office.db/trail") ? rows + 1 : rows));
    assertThat(made.rows().get("climate.db/journal")).isGreaterThanOrEqualTo(BEFORE_THE_BACKUP);
    assertThat(made.rows().get("office.db/room")).isGreaterThanOrEqualTo(3);

    List<Entry> restored = all(elsewhere);
    int common = restored.size() - 1;
    assertThat(restored.subList(0, common)).isEqualTo(trail.subList(0, common));
    Entry last = restored.get(common);
    assertThat(last.deed().action()).isEqualTo("backup.restored");
    assertThat(last.deed().after())
        .containsEntry("madeAt", made.madeAt().toString())
        .containsEntry("head", common + " · " + made.head().orElseThrow().hash());
    assertThat(orphans(elsewhere)).isZero();
    try (Gateway again = gateway(elsewhere)) {
      long first = again.readings().totals().readings();
      assertThat(first).isEqualTo(made.rows().get("climate.db/journal"));
      ingestOne(again, "S1", 999_999);
      assertThat(again.readings().totals().readings()).isEqualTo(first + 1);
    }
  }

  private static Optional<String> head(Manifest made) {
    return made.head().map(head -> head.number() + " " + head.hash());
  }

  private static void ingest(
      Gateway gateway, String sensor, AtomicBoolean stop, AtomicInteger count) {
    for (int n = 0; !stop.get(); n++) {
      ingestOne(gateway, sensor, n);
      count.incrementAndGet();
    }
  }

  private static void ingestOne(Gateway gateway, String sensor, int number) {
    Instant at = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(number);
    gateway
        .pipeline()
        .ingest()
        .submit(
            List.of(
                new SubmittedReading(sensor, Optional.of(at), Map.of(Quantity.TEMPERATURE, 20.0))))
        .join();
  }

  private static void build(Gateway gateway, AtomicBoolean stop, AtomicInteger count) {
    for (int n = 1; !stop.get(); n++) {
      gateway.places().addRoom(by(), room(n));
      count.incrementAndGet();
    }
  }

  private static List<Entry> all(Path data) {
    return new org.muniment.adapters.sqlite.SqliteFolder(data)
        .withTrail(trail -> trail.after(0, Integer.MAX_VALUE))
        .orElseThrow();
  }

  private static long count(Path data, String table) {
    int slash = table.indexOf('/');
    return ask(
        data.resolve(table.substring(0, slash)),
        "SELECT count(*) FROM " + table.substring(slash + 1));
  }

  /** Readings whose sensor is not in the office. */
  private static long orphans(Path data) {
    return ask(
        data.resolve("climate.db"),
        "SELECT count(*) FROM journal WHERE sensor NOT IN (SELECT id FROM office.sensor)",
        "ATTACH '" + data.resolve("office.db") + "' AS office");
  }

  private static long ask(Path file, String sql, String... before) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      for (String first : before) {
        statement.execute(first);
      }
      try (var rows = statement.executeQuery(sql)) {
        return rows.getLong(1);
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(sql, failed);
    }
  }

  private Path backup(Path data) {
    Path file = folder.resolve("small.backup");
    Alone.backup(data, file, Optional.empty(), CLOCK, Progress.NOBODY);
    return file;
  }

  private Path small() {
    Path data = folder.resolve("small");
    try (Gateway gateway = gateway(data)) {
      furnish(gateway);
      gateway
          .desks()
          .people()
          .add(
              by(),
              new PeopleDesk.NewPerson("li", Optional.empty(), "administrator", Optional.empty()),
              "a long and winding road 7",
              false);
      People.Session session =
          new People.Session(new byte[] {1}, 1, Instant.now(), Instant.now(), "192.0.2.7", "x");
      gateway.desks().office().people().begin(session);
    }
    return data;
  }

  @Test
  void whoeverWasSignedInSignsInAgainAndTheMomentIsKnown() {
    Path to = folder.resolve("to");
    Instant before = Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
    Restore.into(to, backup(small()), Optional.empty(), CLOCK, Progress.NOBODY);
    try (SqliteOffice office = SqliteOffice.open(to)) {
      assertThat(office.people().sessions()).isEmpty();
      assertThat(office.people().accounts()).hasSize(1);
      assertThat(office.restoredAt())
          .hasValueSatisfying(at -> assertThat(at).isAfterOrEqualTo(before));
    }
    try (SqliteOffice office = SqliteOffice.open(folder.resolve("small"))) {
      assertThat(office.people().sessions()).hasSize(1);
      assertThat(office.restoredAt()).isEmpty();
      assertThat(office.trail().last("backup.made")).isPresent();
    }
  }

  @Test
  void theBackupOfAnOlderVersionIsMigrated() throws Exception {
    Path old = small();
    OldFolder.makeSchema1(old);
    Path file = backup(old);
    assertThat(ask(old.resolve("office.db"), "PRAGMA user_version")).isEqualTo(1);
    Path to = folder.resolve("to");
    Manifest restored = Restore.into(to, file, Optional.empty(), CLOCK, Progress.NOBODY);
    assertThat(restored.schemas()).containsEntry("office.db", 1);
    assertThat(restored.head()).isEmpty();
    try (SqliteOffice office = SqliteOffice.open(to)) {
      assertThat(office.rooms()).singleElement().hasToString(office.rooms().get(0).toString());
      assertThat(office.tokens()).hasSize(1);
      assertThat(office.restoredAt()).isPresent();
    }
    assertThat(Alone.verify(to, Optional.empty(), f -> {}, Progress.NOBODY).isIntact()).isTrue();
  }

  @Test
  void theBackupOfANewerVersionIsRefusedAndNothingIsLeft() throws Exception {
    Path data = small();
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve("office.db"));
        var statement = connection.createStatement()) {
      statement.execute("PRAGMA user_version = 99");
    }
    Path file = backup(data);
    Path to = folder.resolve("to");
    assertThatThrownBy(() -> Restore.into(to, file, Optional.empty(), CLOCK, Progress.NOBODY))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("newer");
    assertThat(to).doesNotExist();
  }

  @Test
  void aFolderWithSomethingInItIsNotTouched() throws IOException {
    Path file = backup(small());
    Path to = Files.createDirectory(folder.resolve("to"));
    Files.writeString(to.resolve("letter.txt"), "dear archivist");
    assertThatThrownBy(() -> Restore.into(to, file, Optional.empty(), CLOCK, Progress.NOBODY))
        .isInstanceOf(BackupFailed.class)
        .hasMessageContaining("copy.not-empty");
    assertThat(inside(to)).containsExactly("letter.txt");
  }

  @Test
  void aFailedRestoreLeavesTheFolderAsItWas() throws IOException {
    Path file = backup(small());
    byte[] bytes = Files.readAllBytes(file);
    // One of them is within what is kept, and not in what lies between two files of the archive.
    for (int quarter = 1; quarter < 4; quarter++) {
      bytes[bytes.length / 4 * quarter] ^= 1;
    }
    Files.write(file, bytes);
    Path empty = Files.createDirectory(folder.resolve("empty"));
    for (Path to : List.of(empty, folder.resolve("new"))) {
      assertThatThrownBy(() -> Restore.into(to, file, Optional.empty(), CLOCK, Progress.NOBODY))
          .isInstanceOf(BackupFailed.class);
    }
    assertThat(inside(empty)).isEmpty();
    assertThat(folder.resolve("new")).doesNotExist();
  }

  @Test
  void aStoppedRestoreLeavesNothingBehind() {
    Path file = backup(small());
    Path to = folder.resolve("to");
    Progress stopping =
        (stage, share) -> {
          if (share > 0.5) {
            throw new CancellationException();
          }
        };
    assertThatThrownBy(() -> Restore.into(to, file, Optional.empty(), CLOCK, stopping))
        .isInstanceOf(CancellationException.class);
    assertThat(to).doesNotExist();
  }

  /** As a killed process leaves it. */
  @Test
  void nothingStartsInAFolderWhoseRestoreWasInterrupted() throws IOException {
    Path to = Files.createDirectories(folder.resolve("to"));
    Files.createDirectory(to.resolve(FolderLock.UNFINISHED));
    assertThatThrownBy(() -> gateway(to))
        .isInstanceOfSatisfying(
            FolderException.class,
            refused -> assertThat(refused.kind()).isEqualTo(FolderException.Kind.UNFINISHED));
  }

  @Test
  void aFolderThatIsHeldIsNotRestoredInto() {
    Path file = backup(small());
    Path to = folder.resolve("to");
    try (FolderLock held = FolderLock.acquire(to)) {
      assertThatThrownBy(() -> Restore.into(to, file, Optional.empty(), CLOCK, Progress.NOBODY))
          .isInstanceOf(FolderException.class);
      assertThat(held).isNotNull();
    }
  }

  private static List<String> inside(Path folder) throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      return found.map(path -> path.getFileName().toString()).toList();
    }
  }
}
