package org.muniment.adapters.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.adapters.sql.QuarantineBounds;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.alarm.AlarmKey;
import org.muniment.domain.alarm.AlarmKind;
import org.muniment.domain.alarm.AlarmNote;
import org.muniment.domain.alarm.AlarmPoint;
import org.muniment.domain.alarm.AlarmState;
import org.muniment.domain.alarm.Severity;
import org.muniment.port.ReadingStore.Entry;

/** What the tables of alarms in {@code climate.db} promise beside the port. */
class AlarmKeepingTest {
  private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");
  private static final AlarmKey KEY = AlarmKey.ofSystem(AlarmKind.DISK, "");

  @TempDir Path folder;

  private static Entry.AlarmStep raised(long id) {
    AlarmNote note =
        new AlarmNote(id, "raised", Severity.WARNING, AT, AT.plusSeconds(2), Optional.empty(), "");
    Alarm alarm =
        new Alarm(
            id,
            KEY,
            Optional.empty(),
            Optional.empty(),
            Severity.WARNING,
            AlarmState.UNACKNOWLEDGED,
            1,
            2,
            1,
            AT,
            AT,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            true,
            false);
    List<AlarmNote> notes = List.of(note);
    return new Entry.AlarmStep(AlarmPoint.calm(KEY), Optional.of(alarm), notes, notes);
  }

  private SqliteReadingStore open() {
    return Stores.readings(folder, new Stores(ZoneId.of("UTC")), QuarantineBounds.DEFAULT);
  }

  private String ask(String sql) throws SQLException {
    try (Connection connection = new Connections(folder.resolve("climate.db")).writer()) {
      return Connections.ask(connection, sql);
    }
  }

  @Test
  void whatPeopleAreToHearOfIsAnOrderForTheCourier() throws SQLException {
    try (SqliteReadingStore store = open()) {
      store.append(List.of(raised(1), raised(2)));
    }
    assertThat(ask("SELECT count(*) FROM notice WHERE handled = 0")).isEqualTo("2");
    assertThat(
            ask(
                "SELECT alarm || ' ' || what || ' ' || severity || ' ' || (written_at - at)"
                    + " FROM notice ORDER BY id DESC LIMIT 1"))
        .isEqualTo("2 raised warning 2000");
  }

  /** As after a commit that was reported as failed and yet reached the disk. */
  @Test
  void whatIsWrittenAgainIsThereOnce() throws SQLException {
    try (SqliteReadingStore store = open()) {
      store.append(List.of(raised(1)));
      store.append(List.of(raised(1)));
      assertThat(store.alarms().notes(1)).hasSize(1);
    }
    assertThat(ask("SELECT count(*) FROM notice")).isEqualTo("1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UPDATE alarm_note SET text = 'x'", "DELETE FROM alarm_note"})
  void theHistoryOfAnAlarmOnlyGrows(String sql) {
    try (SqliteReadingStore store = open()) {
      store.append(List.of(raised(1)));
    }
    assertThatThrownBy(() -> ask(sql)).hasMessageContaining("only grows");
  }

  @Test
  void aFolderFromBeforeTheAlarmsIsBroughtUpToDate() throws SQLException {
    Connections connections = new Connections(folder.resolve("climate.db"));
    Flyway.configure()
        .dataSource(connections.dataSource())
        .locations("classpath:org/muniment/adapters/sqlite/climate")
        .target("1")
        .load()
        .migrate();
    ask("PRAGMA user_version = 1");
    try (SqliteReadingStore store = open()) {
      store.append(List.of(raised(1)));
      assertThat(store.alarms().alarm(1)).isPresent();
    }
    String newest = Integer.toString(SqliteReadingStore.SCHEMA_VERSION);
    assertThat(ask("PRAGMA user_version")).isEqualTo(newest);
  }
}
