package org.muniment.adapters.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.climate.LocalPeriods;

/**
 * From which hour on the sums of which local days are outdated by new values of one series.
 *
 * <p>A value changes the sums from its own hour until it stops to stand: a reading of 23:50 that
 * stands for 15 minutes belongs to the first hour of the next day as well.
 */
final class StaleDays {
  private static final String MARK =
      "INSERT INTO stale_day(series, day, stale_from) VALUES (?, ?, ?)"
          + " ON CONFLICT (series, day) DO UPDATE SET stale_from = excluded.stale_from"
          + " WHERE excluded.stale_from < stale_from";

  private final LocalPeriods periods;
  private final long holdMillis;
  private final Map<Long, Long> staleFrom = new TreeMap<>();

  StaleDays(LocalPeriods periods, long holdMillis) {
    this.periods = periods;
    this.holdMillis = holdMillis;
  }

  /** Adds the days that values {@code [from, to)} of {@code values} change. */
  StaleDays touch(SortedValues values, int from, int to) {
    int index = from;
    while (index < to) {
      long at = values.at(index);
      long day = periods.dayStart(at);
      long end = periods.dayEnd(day);
      mark(day, periods.hourStart(at));
      int next = Math.min(to, values.firstAtOrAfter(end));
      touchFollowing(end, values.at(next - 1) + holdMillis);
      index = next;
    }
    return this;
  }

  private void touchFollowing(long firstDay, long standsUntil) {
    for (long day = firstDay; day < standsUntil; day = periods.dayEnd(day)) {
      mark(day, day);
    }
  }

  void mark(long day, long from) {
    staleFrom.merge(day, from, Math::min);
  }

  /** The begin of the first outdated hour of a day; {@code otherwise} when none is. */
  long of(long day, long otherwise) {
    return staleFrom.getOrDefault(day, otherwise);
  }

  /** A statement for {@link #write}; plain JDBC, since arranging goes through many series. */
  static PreparedStatement marking(Connection connection) throws SQLException {
    return connection.prepareStatement(MARK);
  }

  void write(PreparedStatement marking, int series) throws SQLException {
    for (Map.Entry<Long, Long> day : staleFrom.entrySet()) {
      marking.setInt(1, series);
      marking.setLong(2, day.getKey());
      marking.setLong(3, day.getValue());
      marking.addBatch();
    }
  }

  /** Adds what the database has for days in {@code [from, to)}. */
  StaleDays read(Handle handle, int series, long from, long to) {
    handle
        .select(
            "SELECT day, stale_from FROM stale_day WHERE series = ? AND day >= ? AND day < ?",
            series,
            from,
            to)
        .map((r, c) -> Map.entry(r.getLong(1), r.getLong(2)))
        .forEach(entry -> mark(entry.getKey(), entry.getValue()));
    return this;
  }

  /** Everything of a sensor from a day on is outdated; nothing is computed here. */
  static void markAll(Handle handle, int sensorId, long fromDay) {
    int first = SeriesKey.first(sensorId);
    int last = SeriesKey.last(sensorId);
    handle.execute(
        "UPDATE stale_day SET stale_from = day WHERE series BETWEEN ? AND ? AND day >= ?",
        first,
        last,
        fromDay);
    handle.execute(
        "INSERT OR IGNORE INTO stale_day(series, day, stale_from)"
            + " SELECT series, day, day FROM day_sum WHERE series BETWEEN ? AND ? AND day >= ?",
        first,
        last,
        fromDay);
  }
}
