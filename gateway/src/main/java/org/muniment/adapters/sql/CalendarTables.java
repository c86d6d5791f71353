package org.muniment.adapters.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.duty.CalendarDay;
import org.muniment.port.Duties.Feed;

/** Days that are not as their weekday says, and the addresses under which the calendar is read. */
final class CalendarTables {
  private CalendarTables() {}

  static List<CalendarDay> days(Handle handle) {
    return handle
        .createQuery("SELECT * FROM calendar_day ORDER BY date")
        .map((r, c) -> day(r))
        .list();
  }

  private static CalendarDay day(ResultSet row) throws SQLException {
    return new CalendarDay(
        LocalDate.parse(row.getString("date")),
        CalendarDay.Kind.of(row.getString("kind")).orElseThrow(),
        row.getString("name"));
  }

  static void save(Handle handle, Collection<CalendarDay> days) throws SQLException {
    String sql =
        "INSERT INTO calendar_day(date, kind, name) VALUES (?, ?, ?)"
            + " ON CONFLICT (date) DO UPDATE SET kind = excluded.kind, name = excluded.name";
    try (Rows rows = new Rows(handle, sql)) {
      for (CalendarDay day : days) {
        rows.put(day.date().toString()).put(day.kind().key()).put(day.name()).add();
      }
      rows.execute();
    }
  }

  static boolean remove(Handle handle, LocalDate day) {
    return handle.execute("DELETE FROM calendar_day WHERE date = ?", day.toString()) == 1;
  }

  static List<Feed> feeds(Handle handle) {
    return handle
        .createQuery("SELECT * FROM calendar_feed ORDER BY id")
        .map((r, c) -> feed(r))
        .list();
  }

  static Optional<Feed> feed(Handle handle, byte[] hash) {
    return handle
        .select("SELECT * FROM calendar_feed WHERE hash = ?", (Object) hash)
        .map((r, c) -> feed(r))
        .findOne();
  }

  static Feed add(Handle handle, Feed feed) {
    return handle
        .select(
            "INSERT INTO calendar_feed(name, hash, language, by_name, at, ended)"
                + " VALUES (?, ?, ?, ?, ?, ?) RETURNING *",
            feed.name(),
            feed.hash(),
            feed.language(),
            feed.createdBy(),
            feed.createdAt().toEpochMilli(),
            Nullable.millis(feed.endedAt()))
        .map((r, c) -> feed(r))
        .one();
  }

  static boolean end(Handle handle, long id, Instant at) {
    String sql = "UPDATE calendar_feed SET ended = ? WHERE id = ? AND ended IS NULL";
    return handle.execute(sql, at.toEpochMilli(), id) == 1;
  }

  private static Feed feed(ResultSet row) throws SQLException {
    return new Feed(
        row.getLong("id"),
        row.getString("name"),
        row.getBytes("hash"),
        row.getString("language"),
        row.getString("by_name"),
        Instant.ofEpochMilli(row.getLong("at")),
        Nullable.at(row, "ended"));
  }
}
