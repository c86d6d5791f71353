package org.muniment.adapters.sql;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.alarm.AlarmNote;
import org.muniment.domain.alarm.AlarmPoint;
import org.muniment.domain.text.Code;
import org.muniment.port.AlarmLog;

/** The recorded alarms, on any database. */
public final class JdbiAlarmLog implements AlarmLog {
  private final Transactions transactions;

  public JdbiAlarmLog(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public List<Alarm> newest(Filter filter, long below, int limit) {
    return transactions.read(handle -> AlarmTables.newest(handle, filter, below, limit));
  }

  @Override
  public Optional<Alarm> alarm(long id) {
    return transactions.read(handle -> AlarmTables.alarm(handle, id));
  }

  @Override
  public List<Alarm> began(Code place, Instant from, Instant to) {
    return transactions.read(handle -> AlarmTables.began(handle, place, from, to));
  }

  @Override
  public List<AlarmNote> notes(long alarmId) {
    return notes("alarm = ? ORDER BY id", alarmId);
  }

  @Override
  public List<AlarmNote> notes(Instant from, Instant to, int limit) {
    return notes(
        "written_at >= ? AND written_at < ? ORDER BY id LIMIT ?",
        Millis.border(from),
        Millis.border(to),
        limit);
  }

  private List<AlarmNote> notes(String where, Object... values) {
    return transactions.read(
        handle ->
            handle
                .select("SELECT * FROM alarm_note WHERE " + where, values)
                .map((r, c) -> AlarmTables.note(r))
                .list());
  }

  @Override
  public List<AlarmPoint> points() {
    return transactions.read(AlarmPointTable::all);
  }

  @Override
  public long lastId() {
    return transactions.read(
        handle ->
            handle.createQuery("SELECT coalesce(max(id), 0) FROM alarm").mapTo(Long.class).one());
  }

  @Override
  public Optional<Instant> aliveAt() {
    return transactions.read(
        handle ->
            handle
                .createQuery("SELECT at FROM life_sign")
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli));
  }
}
