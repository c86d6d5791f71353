package org.muniment.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.adapters.sql.SumRules;
import org.muniment.adapters.sqlite.SqliteOffice;
import org.muniment.adapters.sqlite.SqliteReadingStore;
import org.muniment.desk.TrailDesk;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Chain;
import org.muniment.domain.trail.Deed;
import org.muniment.domain.trail.Entry;
import org.muniment.port.Inspection.Finding;
import org.muniment.port.Progress;
import org.muniment.port.Trail;
import org.muniment.text.Texts;

/** What somebody does to the files by hand, and that {@code verify} names it (rules T1, T2). */
class TamperTest {
  /** More than two pages of {@link TrailDesk}. */
  private static final int RECORDS = 1_010;

  private static final Instant AT = Instant.parse("2026-11-22T08:00:00Z");
  private static final Path MADE = make();

  @TempDir Path data;

  private static Path make() {
    try {
      Path folder = Files.createTempDirectory("muniment-trail");
      SqliteReadingStore.open(folder, new NoRules()).close();
      try (SqliteOffice office = SqliteOffice.open(folder)) {
        office.together(
            () -> {
              for (int n = 1; n <= RECORDS; n++) {
                office.trail().add(deed(n));
              }
              return null;
            });
      }
      return folder;
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }

  private record NoRules() implements SumRules {
    @Override
    public java.time.ZoneId zone() {
      return java.time.ZoneOffset.UTC;
    }

    @Override
    public Optional<Sensor> sensor(int id) {
      return Optional.empty();
    }
  }

  private static Deed deed(int number) {
    By by = new By(By.Kind.PERSON, "li", "192.0.2.7", AT.plusSeconds(number));
    return new Deed(
        by,
        "room.change",
        "R" + number,
        Map.of("name", "old"),
        Map.of("name", "new"),
        "why",
        Optional.of("internal"));
  }

  @BeforeEach
  void copy() throws IOException {
    for (String file : List.of("climate.db", "office.db")) {
      Files.copy(MADE.resolve(file), data.resolve(file));
    }
  }

  private void sql(String file, String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve(file));
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private void tamper(String... statements) throws SQLException {
    sql("office.db", "DROP TRIGGER trail_never_changes", "DROP TRIGGER trail_never_shrinks");
    sql("office.db", statements);
  }

  private List<String> broken(Optional<String> head) {
    Texts texts = Texts.in(Locale.ENGLISH);
    return Verification.of(data, head).run(found -> {}, Progress.NOBODY).findings().stream()
        .filter(finding -> !finding.intact())
        .map(finding -> texts.say(finding.detail()))
        .toList();
  }

  private List<String> broken() {
    return broken(Optional.empty());
  }

  private static Trail.Head head(int number) {
    String hash = Chain.GENESIS;
    for (int n = 1; n <= number; n++) {
      hash = Chain.next(n - 1, hash, deed(n)).hash();
    }
    return new Trail.Head(number, hash);
  }

  @Test
  void whatNobodyTouchedIsIntact() {
    List<Finding> findings =
        Verification.of(data, Optional.of(TrailDesk.text(head(1_000))))
            .run(found -> {}, Progress.NOBODY)
            .findings();
    assertThat(findings).allMatch(Finding::intact);
    Texts texts = Texts.in(Locale.ENGLISH);
    assertThat(findings.stream().map(f -> texts.say(f.detail())))
        .contains(
            "the audit trail is intact: 1010 records, head " + TrailDesk.text(head(RECORDS)),
            "the head is record 1000 of the audit trail; 10 records came after it");
  }

  @Test
  void withoutHandsOnTheTriggersTheTrailOnlyGrows() {
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> sql("office.db", "UPDATE trail SET why = 'x' WHERE number = 7")))
        .hasMessageContaining("only grows");
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> sql("office.db", "DELETE FROM trail WHERE number = 7")))
        .hasMessageContaining("only grows");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          kind                   | kind = 'token'
          name                   | name = 'wu'
          empty name             | name = ''
          place                  | origin = 'console'
          time                   | at = at + 1
          action                 | action = 'room.add'
          senseless action       | action = 'ROOM'
          subject                | subject = 'R9'
          value before           | before = '{"name":"odd"}'
          one value less         | before = '{}'
          value after            | after = '{"name":"odd"}'
          broken JSON            | after = '{"name":'
          not an object          | after = '[]'
          no value at all        | after = 'null'
          a value that is null   | after = '{"name":null}'
          an object as a value   | after = '{"name":{"a":"b"}}'
          reason                 | why = ''
          secrecy                | secrecy = ''
          predecessor            | previous = hash
          hash                   | hash = previous
          unknown kind           | kind = 'robot'
          """)
  void aChangedFieldIsFound(String field, String change) throws SQLException {
    tamper("UPDATE trail SET " + change + " WHERE number = 700");
    assertThat(broken()).containsExactly("the audit trail is broken at record 700: it was changed");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          one deleted in the middle  | DELETE FROM trail WHERE number = 700 | 700
          the first deleted          | DELETE FROM trail WHERE number = 1 | 1
          the last deleted           | DELETE FROM trail WHERE number > 1000 | 1001
          all deleted                | DELETE FROM trail | 1
          renumbered                 | UPDATE trail SET number = number + 5000 WHERE number >= 700 | 700
          one moved to the end       | UPDATE trail SET number = 1011 WHERE number = 700 | 700
          one before the first       | UPDATE trail SET number = -3 WHERE number = 700 | 1
          the note of the end gone   | DELETE FROM trail_head | 1011
          the note of the end put on | UPDATE trail_head SET number = 1011 | 1011
          the note of the end back   | UPDATE trail_head SET number = 1000 | 1001
          the note of the end wrong  | UPDATE trail_head SET hash = upper(hash) | 1010
          """)
  void aDeletedOrMovedRecordIsFound(String what, String sql, int first) throws SQLException {
    tamper(sql);
    assertThat(broken())
        .singleElement()
        .asString()
        .startsWith("the audit trail is broken at record " + first + ":");
  }

  @Test
  void twoSwappedRecordsAreFound() throws SQLException {
    tamper(
        "UPDATE trail SET number = -1 WHERE number = 700",
        "UPDATE trail SET number = 700 WHERE number = 900",
        "UPDATE trail SET number = 900 WHERE number = -1");
    assertThat(broken()).containsExactly("the audit trail is broken at record 700: it was changed");
  }

  /** With a hash that fits what it says, since the chain has no secret. */
  @Test
  void aForgedRecordIsFoundBehindIt() throws SQLException {
    Entry forged = Chain.next(699, head(699).hash(), Deed.of(deed(1).by(), "room.add", "R700"));
    tamper("DELETE FROM trail WHERE number = 700", insert(forged));
    assertThat(broken())
        .containsExactly(
            "the audit trail is broken at record 701: it does not follow the record before it");
  }

  @Test
  void aForgedRecordAtTheEndIsFoundByTheNoteOfTheEnd() throws SQLException {
    Entry added = Chain.next(RECORDS, head(RECORDS).hash(), Deed.of(deed(1).by(), "room.add", "X"));
    tamper(insert(added));
    assertThat(broken()).singleElement().asString().contains("record 1011").contains("put in");
  }

  @Test
  void aForgedLastRecordIsFoundByTheNoteOfTheEnd() throws SQLException {
    Entry forged = Chain.next(1_009, head(1_009).hash(), Deed.of(deed(1).by(), "room.add", "X"));
    tamper("DELETE FROM trail WHERE number = 1010", insert(forged));
    assertThat(broken()).singleElement().asString().contains("record 1010");
  }

  private static String insert(Entry entry) {
    By by = entry.deed().by();
    return "INSERT INTO trail VALUES (%d, '%s', '%s', '%s', %d, '%s', '%s', '{}', '{}', '', '', '%s', '%s')"
        .formatted(
            entry.number(),
            by.kind().key(),
            by.name(),
            by.from(),
            by.at().toEpochMilli(),
            entry.deed().action(),
            entry.deed().subject(),
            entry.previous(),
            entry.hash());
  }

  /** Nothing in the database shows it: that is what heads are printed for. */
  @Test
  void anEndCutOffTogetherWithItsNoteIsFoundByAPrintedHeadOnly() throws Exception {
    Trail.Head last = head(1_000);
    tamper(
        "DELETE FROM trail WHERE number > 1000",
        "UPDATE trail_head SET number = 1000, hash = '" + last.hash() + "'");
    assertThat(broken()).isEmpty();
    String printed = TrailDesk.text(head(RECORDS));
    assertThat(broken(Optional.of(printed))).singleElement().asString().contains("neither in the");
    assertThat(broken(Optional.of(head(RECORDS).hash()))).hasSize(1);
    assertThat(broken(Optional.of(last.hash()))).isEmpty();
    assertThat(broken(Optional.of("999 · " + last.hash()))).hasSize(1);
    assertThat(broken(Optional.of("1234"))).singleElement().asString().contains("not a head");
    Files.writeString(
        data.resolve(HeadFile.NAME),
        "2026-11-21T00:00:00Z %s\n2026-11-22T00:00:00Z %s\n"
            .formatted(TrailDesk.text(last), printed),
        StandardOpenOption.CREATE);
    assertThat(broken()).singleElement().asString().contains("line 2");
  }

  @Test
  void aDamagedPageIsNamed() throws IOException {
    byte[] bytes = Files.readAllBytes(data.resolve("office.db"));
    for (int page = 20; page < 24; page++) {
      java.util.Arrays.fill(bytes, page * 4_096, page * 4_096 + 400, (byte) 0x5a);
    }
    Files.write(data.resolve("office.db"), bytes);
    assertThat(broken().get(0)).contains("office.db");
  }

  @Test
  void aReferenceToNothingIsNamed() throws SQLException {
    sql(
        "office.db",
        "PRAGMA foreign_keys = 0",
        "INSERT INTO placement(sensor, valid_from, kind) VALUES (99, 0, 'outdoor')");
    assertThat(broken()).singleElement().asString().contains("placement", "not there");
  }

  @ParameterizedTest
  @CsvSource({"FF", "80", "0102", "00000000FFFFFFFFFFFFFFFFFFFF01"})
  void sumsThatCannotBeReadAreNamed(String hex) throws SQLException {
    sql("climate.db", "INSERT INTO day_sum VALUES (64, 86400000, 1, x'" + hex + "')");
    assertThat(broken())
        .containsExactly(
            "the sums of sensor 1 of the day that begins at 1970-01-02T00:00:00Z cannot be read");
  }

  @Test
  void aMissingDatabaseIsNamedAndNotMade() throws IOException {
    Files.delete(data.resolve("office.db"));
    assertThat(broken()).singleElement().asString().contains("office.db is missing");
    assertThat(data.resolve("office.db")).doesNotExist();
  }

  @Test
  void aFolderOfTheFirstSchemaHasNoTrailAndIsIntact() throws Exception {
    List<String> files = new ArrayList<>();
    OldFolder.makeSchema1(data);
    for (Finding finding :
        Verification.of(data, Optional.empty()).run(f -> {}, Progress.NOBODY).findings()) {
      files.add(Texts.in(Locale.ENGLISH).say(finding.detail()));
      assertThat(finding.intact()).as(finding.toString()).isTrue();
    }
    assertThat(files).contains("the data are of an older Muniment that had no audit trail");
  }
}
