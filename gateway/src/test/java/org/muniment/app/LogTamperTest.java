package org.muniment.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.adapters.sqlite.SqliteFolder;
import org.muniment.desk.daylog.LogCheck;
import org.muniment.domain.daylog.LogDay;
import org.muniment.domain.daylog.Words;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.trail.By;
import org.muniment.port.Inspection.Finding;
import org.muniment.port.LogBook;
import org.muniment.port.Progress;
import org.muniment.testing.SealedFolder;
import org.muniment.text.Texts;

/**
 * What somebody does by hand to a sealed month, and that {@code verify} names it (rules T1, T2).
 * March of two rooms in Brussels: entry 1 is R1 of the first, entry 2 R2, and so on to 62; 63 signs
 * R1 of the second, 64 amends it for a reading by hand, 65 R2 of the third for a late reading.
 */
class LogTamperTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 3, 31);
  private static final Instant LATER = Instant.parse("2026-04-02T10:00:00Z");
  private static final By LI = new By(By.Kind.PERSON, "li", "192.0.2.7", LATER);

  @TempDir static Path made;
  private static LogBook.Head head;

  @TempDir Path data;

  @BeforeAll
  static void make() {
    try (SealedFolder folder = SealedFolder.open(made, Duration.ofMinutes(10))) {
      folder.furnish(2).measure(FIRST, LAST).roundAt(LATER);
      folder.log.desks().days().sign(LI, "R1", day(2), words(), Optional.empty());
      folder
          .log
          .desks()
          .days()
          .enterByHand(
              LI,
              "R1",
              day(2),
              at(2, 9),
              Map.of(Quantity.HUMIDITY, 51.5),
              "Aspirationspsychrometer");
      folder.readings.append(
          List.of(SealedFolder.reading(3, at(3, 9).plusSeconds(1), 19.5, LATER)));
      folder.roundAt(LATER);
      head = folder.office.logBook().head().orElseThrow();
    }
  }

  private static LocalDate day(int day) {
    return LocalDate.of(2026, 3, day);
  }

  private static Instant at(int day, int hour) {
    return SealedFolder.startOf(day(day)).plus(Duration.ofHours(hour));
  }

  private static Words words() {
    return new Words("除湿机已开", List.of(), "晴", "");
  }

  @BeforeEach
  void copy() throws IOException {
    for (String file : List.of("climate.db", "office.db")) {
      Files.copy(made.resolve(file), data.resolve(file));
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
    for (String table : List.of("log_entry", "hand_reading", "trail")) {
      sql(
          "office.db",
          "DROP TRIGGER " + table + "_never_changes",
          "DROP TRIGGER " + table + "_never_shrinks");
    }
    sql("office.db", statements);
  }

  private static List<String> sentences(Path folder, Optional<String> printed, boolean isIntact) {
    Texts texts = Texts.in(Locale.ENGLISH);
    return Verification.of(folder, printed).run(found -> {}, Progress.NOBODY).findings().stream()
        .filter(finding -> finding.intact() == isIntact)
        .map(finding -> texts.say(finding.detail()))
        .toList();
  }

  private List<String> broken() {
    return sentences(data, Optional.empty(), false);
  }

  private void assertIntact(Path folder) {
    assertThat(sentences(folder, Optional.empty(), false)).isEmpty();
    assertThat(sentences(folder, Optional.empty(), true))
        .contains(
            "the daily log is intact: 62 days with the readings behind them, head "
                + LogCheck.text(head));
  }

  @Test
  void whatNobodyTouchedIsIntact() {
    assertThat(head.number()).isEqualTo(65);
    assertIntact(data);
  }

  @Test
  void andStaysSoWhenItIsPackedAnewOrCopied() throws Exception {
    sql("climate.db", "VACUUM");
    sql("office.db", "VACUUM");
    assertIntact(data);
    Path copy = Files.createDirectory(data.resolve("copy"));
    new SqliteFolder(data).copyTo(copy, Progress.NOBODY);
    assertIntact(copy);
  }

  /** As after a kill before anything was arranged. */
  @Test
  void andWhenAllReadingsAreInTheJournalYet() throws SQLException {
    nothingIsArranged();
    assertIntact(data);
  }

  private void nothingIsArranged() throws SQLException {
    sql("climate.db", "UPDATE journal_cursor SET position = 0", "DELETE FROM reading");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a digit            | UPDATE reading SET value = value + 1000 WHERE series = 2 * 64 + 1 AND at = :at
          the last decimal   | UPDATE reading SET value = value + 1 WHERE series = 2 * 64 + 1 AND at = :at
          of humidity        | UPDATE reading SET value = value - 1000 WHERE series = 2 * 64 + 2 AND at = :at
          one taken out      | DELETE FROM reading WHERE series = 2 * 64 + 1 AND at = :at
          one put in         | INSERT INTO reading VALUES (2 * 64 + 1, :at + 1, 200000, 0)
          one moved in time  | UPDATE reading SET at = at + 1 WHERE series = 2 * 64 + 1 AND at = :at
          moved to a sensor  | UPDATE reading SET series = 4 * 64 + 1, at = at + 1 WHERE series = 2 * 64 + 1 AND at = :at
          of another sensor  | UPDATE reading SET value = value + 1 WHERE series = 4 * 64 + 1 AND at = :at
          """)
  void aStoredReadingThatWasChangedIsFound(String what, String sql) throws SQLException {
    sql("climate.db", sql.replace(":at", Long.toString(at(10, 9).toEpochMilli())));
    assertThat(broken())
        .containsExactly(
            "the daily log is broken at entry 19, R1 on 2026-03-10: the readings behind this day"
                + " were changed, taken out or put in");
  }

  @Test
  void oneInTheJournalToo() throws SQLException {
    nothingIsArranged();
    sql(
        "climate.db",
        "UPDATE journal SET quantities = (SELECT quantities FROM journal WHERE at = %d AND sensor = 3) WHERE at = %d AND sensor = 3"
            .formatted(at(10, 9).plusSeconds(600).toEpochMilli(), at(10, 9).toEpochMilli()));
    assertThat(broken()).singleElement().asString().contains("entry 20, R2 on 2026-03-10");
  }

  /** Every place rests on it; the first entry is named. */
  @Test
  void oneOfAnOutdoorSensorBreaksTheDayOfAllPlaces() throws SQLException {
    sql(
        "climate.db",
        "UPDATE reading SET value = value + 1 WHERE series = 65 AND at = "
            + at(29, 0).toEpochMilli());
    assertThat(broken()).singleElement().asString().contains("entry 57, R1 on 2026-03-29");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the body           | body = replace(body, 'temperature', 'humidity')
          a digit of it      | body = replace(body, '5', '6')
          the readings' hash | readings = hash
          the day            | date = '2026-03-11'
          the place          | place = 'R2'
          who                | by_name = 'wu'
          when               | at = at + 1
          the trail's record | trail_number = trail_number + 1
          a senseless kind   | kind = 'sealed'
          """)
  void anEntryThatWasChangedIsFound(String what, String change) throws SQLException {
    tamper("UPDATE log_entry SET " + change + " WHERE number = 19");
    assertThat(broken())
        .singleElement()
        .asString()
        .startsWith("the daily log is broken at entry 19")
        .endsWith(": it was changed");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          one taken out          | DELETE FROM log_entry WHERE number = 19 | entry 19, R2 on 2026-03-09: an entry was taken out
          the first taken out    | DELETE FROM log_entry WHERE number = 1 | entry 1: an entry was taken out
          the signature          | DELETE FROM log_entry WHERE number = 63 | entry 63, R2 on 2026-03-31: an entry was taken out
          two swapped            | UPDATE log_entry SET number = CASE number WHEN 19 THEN -19 ELSE 19 END WHERE number IN (19, 20); UPDATE log_entry SET number = 20 WHERE number = -19 | entry 19, R2 on 2026-03-10: it was changed
          moved before the first | UPDATE log_entry SET number = -5 WHERE number = 19 | entry 1
          put in at the end      | INSERT INTO log_entry SELECT 66, kind, place, date, by_kind, by_name, origin, at, body, readings, trail_number, trail_hash, previous, hash FROM log_entry WHERE number = 65 | entry 66
          the end cut off        | DELETE FROM log_entry WHERE number > 60 | entry 61, R2 on 2026-03-30: it and what came after it are missing
          all cut off            | DELETE FROM log_entry | entry 1: it and what came after it are missing
          the note of the end    | DELETE FROM log_head | entry 66, R2 on 2026-03-03: it and what
          it put back            | UPDATE log_head SET number = 64 | entry 65
          a state taken out      | DELETE FROM log_day WHERE place = 'R1' AND date = '2026-03-10' | entry 19, R1 on 2026-03-10: where this day stands
          figures in it          | UPDATE log_day SET covered = covered - 1 WHERE place = 'R1' AND date = '2026-03-10' | entry 19, R1 on 2026-03-10: where this day stands
          a share in it          | UPDATE log_day SET both_in = both_in - 1 WHERE place = 'R1' AND date = '2026-03-10' | entry 19, R1 on 2026-03-10: where this day stands
          a signature in it      | UPDATE log_day SET signature = 64 WHERE place = 'R1' AND date = '2026-03-10' | entry 19, R1 on 2026-03-10: where this day stands
          a signature out of it  | UPDATE log_day SET signature = NULL WHERE place = 'R1' AND date = '2026-03-02' | entry 64, R1 on 2026-03-02: where this day stands
          its basis              | UPDATE log_day SET basis = '' WHERE place = 'R1' AND date = '2026-03-10' | entry 19, R1 on 2026-03-10: where this day stands
          not a state            | UPDATE log_day SET shares = 'x' WHERE place = 'R1' AND date = '2026-03-10' | entry 19, R1 on 2026-03-10: where this day stands
          a state of no place    | INSERT INTO log_day SELECT 'R9', date, seal, figures, signature, amendments, basis, length, covered, shares, both_of, both_in, excursions, alarms FROM log_day WHERE place = 'R1' AND date = '2026-03-10' | entry 65, R2 on 2026-03-03: 63 days are noted as sealed, but 62 are
          a reading by hand      | UPDATE hand_reading SET quantities = '{"humidity":52.5}' | entry 64, R1 on 2026-03-02: the readings by hand
          a senseless one        | UPDATE hand_reading SET quantities = '{' | entry 64, R1 on 2026-03-02: the readings by hand
          one by hand taken out  | DELETE FROM hand_reading | entry 64, R1 on 2026-03-02: the readings by hand
          one by hand put in     | INSERT INTO hand_reading(place, at, quantities, instrument, by_name, entered) SELECT 'R2', at + 86400000, quantities, instrument, by_name, entered FROM hand_reading | entry 65, R2 on 2026-03-03: the readings by hand
          """)
  void whatWasTakenOutPutInOrMovedIsFound(String what, String sql, String sentence)
      throws SQLException {
    tamper(sql.split(";"));
    assertThat(broken())
        .singleElement()
        .asString()
        .startsWith("the daily log is broken at " + sentence);
  }

  /** A chain that was made anew as a whole would need a trail that was made anew, too. */
  @Test
  void anEntryThatNamesARecordThatIsNotThereIsFound() throws SQLException {
    tamper("UPDATE trail SET hash = upper(hash) WHERE number = 1");
    assertThat(broken())
        .hasSize(2)
        .last()
        .asString()
        .contains("daily log")
        .endsWith("the record 1 of the audit trail that it names is not there");
  }

  @Test
  void aLateReadingWhoseMarkWasTakenAwayIsFound() throws Exception {
    appendLate();
    assertThat(sentences(data, Optional.empty(), true))
        .contains(
            "the daily log is intact: 62 days, head "
                + LogCheck.text(head)
                + "; 1 of them have late readings and wait for their amendment");
    sql("climate.db", "DELETE FROM late_day");
    assertThat(broken()).singleElement().asString().contains("entry 20, R2 on 2026-03-10");
  }

  private void appendLate() {
    try (SealedFolder folder = SealedFolder.open(data, Duration.ofMinutes(10))) {
      folder.readings.append(
          List.of(SealedFolder.reading(3, at(10, 9).plusSeconds(1), 19.5, LATER)));
    }
  }

  @Test
  void aLateReadingThatBecameAnAmendmentIsIntact() {
    appendLate();
    try (SealedFolder folder = SealedFolder.open(data, Duration.ofMinutes(10))) {
      folder.roundAt(LATER);
      assertThat(folder.office.logBook().head().orElseThrow().number()).isEqualTo(66);
    }
    assertThat(broken()).isEmpty();
  }

  @Test
  void aPrintedHeadOfTheLogIsFound() {
    assertThat(sentences(data, Optional.of(LogCheck.text(head)), true))
        .contains(
            "the head is entry 65 of the daily log, R2 on 2026-03-03; 0 entries came after it");
    assertThat(sentences(data, Optional.of("64 · " + head.hash()), false)).hasSize(1);
  }

  @Test
  void itCanBeGivenUp() {
    assertThatThrownBy(
            () ->
                new SqliteFolder(data)
                    .withLog(
                        kept ->
                            new LogCheck(kept.book(), kept.trail(), kept.readings())
                                .verify(
                                    (stage, share) -> {
                                      if (stage.endsWith("log-days") && share > 0.5) {
                                        throw new CancellationException();
                                      }
                                    })))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void everySentenceIsThereInThreeLanguages() throws SQLException {
    sql("climate.db", "DELETE FROM reading WHERE at = " + at(10, 9).toEpochMilli());
    Finding broken =
        Verification.of(data, Optional.empty())
            .run(found -> {}, Progress.NOBODY)
            .findings()
            .stream()
            .filter(finding -> !finding.intact())
            .findFirst()
            .orElseThrow();
    assertThat(Texts.in(Locale.SIMPLIFIED_CHINESE).say(broken.detail()))
        .isEqualTo("温湿度日志在第 19 条（R1，2026-03-10）断开：这一天所依据的读数被改动、取出或插入过");
    assertThat(Texts.in(Locale.TRADITIONAL_CHINESE).say(broken.detail()))
        .isEqualTo("溫濕度日誌在第 19 條（R1，2026-03-10）斷開：這一天所依據的讀數被改動、取出或插入過");
  }

  @Test
  void aFolderOfTheFirstSchemaHasNoLog() throws Exception {
    OldFolder.makeSchema1(data);
    assertThat(sentences(data, Optional.empty(), true))
        .contains("the data are of an older Muniment that had no daily log");
  }

  /** What was measured before there was a log gets one. */
  @Test
  void aFolderFromJustBeforeTheLogIsReadAsItIsAndSealedOnceItIsOpened() throws Exception {
    Path old = Files.createDirectory(data.resolve("old"));
    OldFolder.makeBeforeTheLog(old, SealedFolder.startOf(FIRST));
    assertThat(sentences(old, Optional.empty(), false)).isEmpty();
    assertThat(sentences(old, Optional.empty(), true))
        .contains("the data are of an older Muniment that had no daily log");
    try (SealedFolder folder = SealedFolder.open(old, Duration.ofMinutes(10))) {
      assertThat(folder.readings.lateDays(9)).isEmpty();
      folder.roundAt(LATER);
      LogDay day = folder.log.desks().days().day("R1", FIRST).figures();
      assertThat(day.of(Quantity.TEMPERATURE).orElseThrow().sum().coveredMillis())
          .isEqualTo(Duration.ofDays(1).toMillis());
    }
    assertThat(sentences(old, Optional.empty(), false)).isEmpty();
    assertThat(sentences(old, Optional.empty(), true))
        .anyMatch(sentence -> sentence.startsWith("the daily log is intact: 31 days"));
  }
}
