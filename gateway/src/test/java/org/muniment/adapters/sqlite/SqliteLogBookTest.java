package org.muniment.adapters.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.domain.daylog.HandReading;
import org.muniment.domain.daylog.LogChain;
import org.muniment.domain.daylog.LogEntry;
import org.muniment.domain.daylog.Share;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.place.Room;
import org.muniment.domain.text.Code;
import org.muniment.domain.trail.By;
import org.muniment.port.LogBook;
import org.muniment.port.LogBookContract;
import org.muniment.port.Office;
import org.muniment.port.StoreException;

class SqliteLogBookTest {
  @Nested
  class KeptOpen extends LogBookContract {
    @TempDir Path folder;

    @Override
    protected Office open() {
      return Stores.office(folder);
    }
  }

  @Nested
  class OpenedAgain extends LogBookContract {
    @TempDir Path folder;

    @Override
    protected Office open() {
      return Stores.office(folder);
    }

    @Override
    protected void settle() {
      office.close();
      office = SqliteOffice.open(folder);
    }
  }

  /** What rows do when somebody else wrote them, and when the disk fails. */
  @Nested
  class OnDisk {
    private static final Code R1 = Code.of("R1");
    private static final LocalDate DATE = LocalDate.of(2026, 11, 20);
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir Path folder;

    private static LogEntry.Draft draft(LocalDate date) {
      By by = By.system("daylog", NOW);
      return new LogEntry.Draft(
          LogEntry.Kind.SEAL, R1, date, by, "body", "readings", 0, LogChain.GENESIS);
    }

    private static LogBook.DayState state(LocalDate date, long seal) {
      Map<Quantity, Share> shares = Map.of(Quantity.TEMPERATURE, new Share(10, 9));
      LogBook.Gist gist =
          new LogBook.Gist(
              86_400_000, 10, shares, Map.of(Quantity.TEMPERATURE, 1L), Share.NONE, 0, 0);
      return new LogBook.DayState(R1, date, seal, seal, Optional.empty(), 0, "b", gist);
    }

    private static LogEntry seal(Office office, LocalDate date) {
      return office.together(
          () -> {
            LogEntry entry = office.logBook().add(draft(date));
            office.logBook().saveState(state(date, entry.number()));
            return entry;
          });
    }

    private void make() {
      try (SqliteOffice office = Stores.office(folder)) {
        office.addRoom(new Room(R1, "一号库房", "general", Code.of("MAIN")));
        seal(office, DATE);
        office
            .logBook()
            .addHandReading(
                new HandReading(0, R1, NOW, Map.of(Quantity.HUMIDITY, 50.0), "h", "li", NOW));
      }
    }

    private void sql(String... statements) throws SQLException {
      try (Connection connection =
              DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("office.db"));
          Statement statement = connection.createStatement()) {
        for (String sql : statements) {
          statement.execute(sql);
        }
      }
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            UPDATE log_entry SET body = 'x' WHERE number = 1            | the daily log only grows
            DELETE FROM log_entry                                       | the daily log only grows
            REPLACE INTO log_entry SELECT * FROM log_entry              | the daily log only grows
            UPDATE hand_reading SET quantities = '{"humidity":55}'      | readings by hand only grow
            DELETE FROM hand_reading                                    | readings by hand only grow
            """)
    void nothingChangesOrShrinks(String statement, String why) {
      make();
      assertThatThrownBy(() -> sql("PRAGMA recursive_triggers = 1", statement))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining(why);
      try (SqliteOffice office = SqliteOffice.open(folder)) {
        LogEntry entry = office.logBook().after(0, 2).get(0);
        assertThat(LogChain.check(0, LogChain.GENESIS, entry)).isEmpty();
      }
    }

    @ParameterizedTest
    @CsvSource({
      "kind = 'sealed'",
      "place = 'r 1'",
      "date = '2026-11-31'",
      "by_kind = 'robot'",
      "at = at + 1"
    })
    void anEntryThatNobodyWroteIsReadAndItsHashIsWrong(String change) throws SQLException {
      make();
      sql("DROP TRIGGER log_entry_never_changes", "UPDATE log_entry SET " + change);
      try (SqliteOffice office = SqliteOffice.open(folder)) {
        LogEntry entry = office.logBook().after(Long.MIN_VALUE, 2).get(0);
        assertThat(LogChain.check(0, LogChain.GENESIS, entry)).isPresent();
      }
    }

    @ParameterizedTest
    @CsvSource({"shares = '1:5'", "shares = '99:5:4'", "shares = 'x:5:4'", "both_in = 2"})
    void aStateThatNobodyWroteIsReadAndIsNone(String change) throws SQLException {
      make();
      sql("UPDATE log_day SET " + change);
      try (SqliteOffice office = SqliteOffice.open(folder)) {
        LogBook.DayState read = office.logBook().state(R1, DATE).orElseThrow();
        assertThat(read.seal()).isNegative();
        assertThat(read.place()).isEqualTo(R1);
        assertThat(read.date()).isEqualTo(DATE);
        assertThat(office.logBook().unsigned(9)).hasSize(1);
      }
    }

    @Test
    void aStateOfNoPlaceHidesNoOther() throws SQLException {
      make();
      sql(
          "INSERT INTO log_day SELECT 'r 9', date, seal, figures, signature, amendments, basis,"
              + " length, covered, shares, both_of, both_in, excursions, alarms FROM log_day");
      try (SqliteOffice office = SqliteOffice.open(folder)) {
        assertThat(office.logBook().unsigned(9)).hasSize(2).contains(state(DATE, 1));
        assertThat(office.logBook().sealedDays()).isEqualTo(2);
      }
    }

    @Test
    void aDiskThatFailsAtAnyCallKeepsADayWholeOrNotAtAll() {
      boolean failed = true;
      for (int n = 1; failed; n++) {
        Faults faults = new Faults();
        Path data = folder.resolve("n" + n);
        Stores.copyEmpty(data, SqliteOffice.NAME);
        try (SqliteOffice office = SqliteOffice.open(data, faults)) {
          seal(office, DATE);
          faults.failAt(n);
          failed = fails(office);
          faults.failAt(0);
          assertWhole(office.logBook(), failed ? 1 : 2);
          seal(office, DATE.plusDays(2));
          assertWhole(office.logBook(), failed ? 2 : 3);
        }
        try (SqliteOffice again = SqliteOffice.open(data)) {
          assertWhole(again.logBook(), failed ? 2 : 3);
        }
        assertThat(n).isLessThan(100);
      }
    }

    private static boolean fails(SqliteOffice office) {
      try {
        seal(office, DATE.plusDays(1));
        return false;
      } catch (StoreException e) {
        return true;
      }
    }

    private static void assertWhole(LogBook book, int days) {
      assertThat(book.sealedDays()).isEqualTo(days);
      LogBook.Head last = new LogBook.Head(0, LogChain.GENESIS);
      for (LogEntry entry : book.after(0, 99)) {
        assertThat(LogChain.check(last.number(), last.hash(), entry)).isEmpty();
        last = new LogBook.Head(entry.number(), entry.hash());
      }
      assertThat(book.head()).contains(last);
      assertThat(last.number()).isEqualTo(days);
    }
  }
}
