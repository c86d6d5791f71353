package org.muniment.adapters.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.daylog.LogChain;
import org.muniment.domain.daylog.LogEntry;
import org.muniment.domain.text.Code;
import org.muniment.domain.trail.By;
import org.muniment.port.LogBook;
import org.muniment.port.LogBook.DayEntries;
import org.muniment.port.LogBook.Head;

/** The entries of the daily log and the end of their chain. */
final class LogEntryTable {
  private static final String SELECT =
      "SELECT number, kind, place, date, by_kind, by_name, origin, at, body, readings,"
          + " trail_number, trail_hash, previous, hash FROM log_entry ";

  private LogEntryTable() {}

  static LogEntry add(Handle handle, LogEntry.Draft draft) {
    Head last = head(handle).orElse(new Head(0, LogChain.GENESIS));
    LogEntry entry = LogChain.next(last.number(), last.hash(), draft);
    insert(handle, entry);
    handle.execute(
        "INSERT INTO log_head(only_one, number, hash) VALUES (1, ?, ?) ON CONFLICT (only_one) DO"
            + " UPDATE SET number = excluded.number, hash = excluded.hash",
        entry.number(),
        entry.hash());
    return entry;
  }

  private static void insert(Handle handle, LogEntry entry) {
    LogEntry.Draft draft = entry.draft();
    handle.execute(
        "INSERT INTO log_entry(number, kind, place, date, by_kind, by_name, origin, at, body,"
            + " readings, trail_number, trail_hash, previous, hash)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        entry.number(),
        draft.kind().key(),
        draft.place().value(),
        draft.date().toString(),
        draft.by().kind().key(),
        draft.by().name(),
        draft.by().from(),
        draft.by().at().toEpochMilli(),
        draft.body(),
        draft.readings(),
        draft.trailNumber(),
        draft.trailHash(),
        entry.previous(),
        entry.hash());
  }

  static Optional<Head> head(Handle handle) {
    return handle
        .createQuery("SELECT number, hash FROM log_head")
        .map((r, c) -> new Head(r.getLong(1), r.getString(2)))
        .findOne();
  }

  static List<DayEntries> days(Handle handle, Code place, LocalDate from, LocalDate to) {
    Map<LocalDate, List<LogEntry>> days = new TreeMap<>();
    handle
        .select(
            SELECT + "WHERE place = ? AND date BETWEEN ? AND ? ORDER BY date, number",
            place.value(),
            from.toString(),
            to.toString())
        .map((r, c) -> entry(r))
        .forEach(
            entry ->
                days.computeIfAbsent(entry.draft().date(), date -> new ArrayList<>()).add(entry));
    List<DayEntries> result = new ArrayList<>(days.size());
    days.forEach((date, entries) -> result.add(new DayEntries(place, date, entries)));
    return result;
  }

  static List<LogEntry> after(Handle handle, long number, int limit) {
    return handle
        .select(SELECT + "WHERE number > ? ORDER BY number LIMIT ?", number, limit)
        .map((r, c) -> entry(r))
        .list();
  }

  static Optional<LogEntry> byHash(Handle handle, String hash) {
    return handle
        .select(SELECT + "WHERE hash = ? ORDER BY number LIMIT 1", hash)
        .map((r, c) -> entry(r))
        .findOne();
  }

  private static LogEntry entry(ResultSet row) throws SQLException {
    LogEntry.Draft draft;
    try {
      draft = draft(row);
    } catch (RuntimeException tampered) {
      draft = unreadable();
    }
    return new LogEntry(row.getLong(1), draft, row.getString(13), row.getString(14));
  }

  private static LogEntry.Draft draft(ResultSet row) throws SQLException {
    By by =
        new By(
            By.Kind.valueOf(row.getString(5).toUpperCase(Locale.ROOT)),
            row.getString(6),
            row.getString(7),
            Instant.ofEpochMilli(row.getLong(8)));
    return new LogEntry.Draft(
        LogEntry.Kind.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
        Code.of(row.getString(3)),
        LocalDate.parse(row.getString(4)),
        by,
        row.getString(9),
        row.getString(10),
        row.getLong(11),
        row.getString(12));
  }

  /** Stands where a row says what nobody wrote; its hash cannot be right. */
  private static LogEntry.Draft unreadable() {
    return new LogEntry.Draft(
        LogEntry.Kind.SEAL,
        LogBook.UNREADABLE,
        LocalDate.EPOCH,
        By.system("unreadable", Instant.EPOCH),
        "",
        "",
        0,
        LogChain.GENESIS);
  }
}
