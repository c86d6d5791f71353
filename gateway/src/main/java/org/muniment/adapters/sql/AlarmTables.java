package org.muniment.adapters.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.alarm.AlarmKind;
import org.muniment.domain.alarm.AlarmNote;
import org.muniment.domain.text.Code;
import org.muniment.port.AlarmLog;
import org.muniment.port.ReadingStore.Entry;

/** Alarms, their histories, and the orders for the courier. */
public final class AlarmTables {
  private static final String SAVE =
      "INSERT INTO alarm(id, sensor, quantity, kind, part, place, sensor_code, severity, state,"
          + " value, limit_value, worst, event_at, raised_at, cleared_at, ended_at,"
          + " acknowledged_by, acknowledged_at, shelved_until, told) VALUES (?, ?, ?, ?, ?, ?, ?,"
          + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET severity ="
          + " excluded.severity, state = excluded.state, value = excluded.value, limit_value ="
          + " excluded.limit_value, worst = excluded.worst, cleared_at = excluded.cleared_at,"
          + " ended_at = excluded.ended_at, acknowledged_by = excluded.acknowledged_by,"
          + " acknowledged_at = excluded.acknowledged_at, shelved_until = excluded.shelved_until,"
          + " told = excluded.told";
  private static final String NOTE =
      "INSERT INTO alarm_note(alarm, what, severity, at, written_at, by_name, text)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";
  private static final String NOTICE =
      "INSERT INTO notice(alarm, what, severity, at, written_at) VALUES (?, ?, ?, ?, ?)"
          + " ON CONFLICT DO NOTHING";

  private AlarmTables() {}

  /** Keeps what an event did, within whatever transaction the handle is in. */
  public static void keep(Handle handle, Entry.AlarmStep step) {
    AlarmPointTable.save(handle, step.point());
    step.alarm().ifPresent(alarm -> save(handle, alarm));
    step.notes().forEach(note -> add(handle, note));
    step.told().forEach(note -> order(handle, note));
  }

  /** Keeps when the gateway was last at work. */
  public static void keep(Handle handle, Entry.Alive alive) {
    handle.execute(
        "INSERT INTO life_sign(only_one, at) VALUES (1, ?)"
            + " ON CONFLICT (only_one) DO UPDATE SET at = excluded.at",
        alive.at().toEpochMilli());
  }

  private static void save(Handle handle, Alarm alarm) {
    Positions at = new Positions(handle.createUpdate(SAVE)).put(alarm.id());
    AlarmKeys.bind(at, alarm.key());
    at.putText(alarm.place().map(Code::value)).putText(alarm.sensor().map(Code::value));
    at.put(alarm.severity().key()).put(alarm.state().key());
    at.put(alarm.value()).put(alarm.limit()).put(alarm.worst());
    at.put(Optional.of(alarm.eventAt())).put(Optional.of(alarm.raisedAt()));
    at.put(alarm.clearedAt()).put(alarm.endedAt());
    at.putText(alarm.acknowledgedBy()).put(alarm.acknowledgedAt());
    at.put(alarm.shelvedUntil()).put(alarm.told()).execute();
  }

  private static void add(Handle handle, AlarmNote note) {
    Positions at = new Positions(handle.createUpdate(NOTE));
    at.put(note.alarmId()).put(note.what()).put(note.severity().key());
    at.put(Optional.of(note.at())).put(Optional.of(note.writtenAt()));
    at.putText(note.by()).put(note.text()).execute();
  }

  private static void order(Handle handle, AlarmNote note) {
    Positions at = new Positions(handle.createUpdate(NOTICE));
    at.put(note.alarmId()).put(note.what()).put(note.severity().key());
    at.put(Optional.of(note.at())).put(Optional.of(note.writtenAt())).execute();
  }

  static List<Alarm> newest(Handle handle, AlarmLog.Filter filter, long below, int limit) {
    List<String> conditions = new ArrayList<>(List.of("id < :below"));
    if (filter.activeOnly()) {
      conditions.add("ended_at IS NULL");
    }
    filter.from().ifPresent(from -> conditions.add("raised_at >= :from"));
    filter.to().ifPresent(to -> conditions.add("raised_at < :to"));
    filter.place().ifPresent(place -> conditions.add("place = :place"));
    filter.kind().ifPresent(kind -> conditions.add("kind = :kind"));
    String where = String.join(" AND ", conditions);
    Query query =
        handle
            .createQuery("SELECT * FROM alarm WHERE " + where + " ORDER BY id DESC LIMIT :limit")
            .bind("below", below)
            .bind("limit", limit);
    filter.from().ifPresent(from -> query.bind("from", Millis.border(from)));
    filter.to().ifPresent(to -> query.bind("to", Millis.border(to)));
    filter.place().map(Code::value).ifPresent(place -> query.bind("place", place));
    filter.kind().map(AlarmKind::storedId).ifPresent(kind -> query.bind("kind", kind));
    return query.map((r, c) -> alarm(r)).list();
  }

  static List<Alarm> began(Handle handle, Code place, Instant from, Instant to) {
    return handle
        .select(
            "SELECT * FROM alarm WHERE place = ? AND event_at >= ? AND event_at < ?"
                + " ORDER BY event_at, id",
            place.value(),
            Millis.border(from),
            Millis.border(to))
        .map((r, c) -> alarm(r))
        .list();
  }

  static Optional<Alarm> alarm(Handle handle, long id) {
    return handle.select("SELECT * FROM alarm WHERE id = ?", id).map((r, c) -> alarm(r)).findOne();
  }

  private static Alarm alarm(ResultSet row) throws SQLException {
    return new Alarm(
        row.getLong("id"),
        AlarmKeys.read(row),
        Optional.ofNullable(row.getString("place")).map(Code::of),
        Optional.ofNullable(row.getString("sensor_code")).map(Code::of),
        AlarmKeys.severity(row.getString("severity")),
        AlarmKeys.state(row.getString("state")),
        AlarmKeys.number(row, "value"),
        AlarmKeys.number(row, "limit_value"),
        AlarmKeys.number(row, "worst"),
        Instant.ofEpochMilli(row.getLong("event_at")),
        Instant.ofEpochMilli(row.getLong("raised_at")),
        instant(row, "cleared_at"),
        instant(row, "ended_at"),
        Optional.ofNullable(row.getString("acknowledged_by")),
        instant(row, "acknowledged_at"),
        instant(row, "shelved_until"),
        row.getInt("told") == 1,
        false);
  }

  static AlarmNote note(ResultSet row) throws SQLException {
    return new AlarmNote(
        row.getLong("alarm"),
        row.getString("what"),
        AlarmKeys.severity(row.getString("severity")),
        Instant.ofEpochMilli(row.getLong("at")),
        Instant.ofEpochMilli(row.getLong("written_at")),
        Optional.ofNullable(row.getString("by_name")),
        row.getString("text"));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Millis.at(row, row.findColumn(column));
  }
}
