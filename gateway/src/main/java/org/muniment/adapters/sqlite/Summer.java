package org.muniment.adapters.sqlite;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.muniment.adapters.sql.SumRules;
import org.muniment.domain.climate.LocalPeriods;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.sensor.Sensor;

/**
 * Makes outdated sums again, a few days at a time, going round the list of stale days. An hour is
 * made when a later one has a value: until then it would be made over and over.
 */
final class Summer {
  private static final int ROWS_PER_LOOK = 500;
  private static final int DAYS_PER_BATCH = 16;

  private record Stale(int series, long day, long from) {}

  /**
   * @param until up to where the day is good now
   */
  private record Made(int series, long day, long dayEnd, long rule, byte[] hours, long until) {}

  private final Database database;
  private final Tail tail;
  private final SumRules rules;
  private Stale position = new Stale(Integer.MIN_VALUE, 0, 0);

  Summer(Database database, Tail tail, SumRules rules) {
    this.database = database;
    this.tail = tail;
    this.rules = rules;
  }

  /** Makes one batch; false when it has come to the end of the list. */
  boolean batch() {
    LocalPeriods periods = new LocalPeriods(rules.zone());
    List<Made> made = new ArrayList<>();
    boolean more = database.read(handle -> collect(handle, periods, made));
    if (!made.isEmpty()) {
      database.file(handle -> write(handle, made));
    }
    return more;
  }

  private boolean collect(Handle handle, LocalPeriods periods, List<Made> made)
      throws SQLException {
    List<Stale> rows = next(handle);
    for (Stale stale : rows) {
      position = stale;
      make(handle, periods, stale).ifPresent(made::add);
      if (made.size() == DAYS_PER_BATCH) {
        return true;
      }
    }
    if (rows.size() == ROWS_PER_LOOK) {
      return true;
    }
    position = new Stale(Integer.MIN_VALUE, 0, 0);
    return false;
  }

  private List<Stale> next(Handle handle) {
    return handle
        .select(
            "SELECT series, day, stale_from FROM stale_day WHERE (series, day) > (?, ?)"
                + " ORDER BY series, day LIMIT ?",
            position.series,
            position.day,
            ROWS_PER_LOOK)
        .map((r, c) -> new Stale(r.getInt(1), r.getLong(2), r.getLong(3)))
        .list();
  }

  private Optional<Made> make(Handle handle, LocalPeriods periods, Stale stale)
      throws SQLException {
    Optional<Sensor> sensor = rules.sensor(SeriesKey.sensorId(stale.series));
    SeriesTail.Point newest = tail.newest(stale.series);
    if (sensor.isEmpty() || newest == null || newest.at() < periods.hourEnd(stale.from)) {
      return Optional.empty();
    }
    Quantity quantity = SeriesKey.quantity(stale.series);
    long dayEnd = periods.dayEnd(stale.day);
    long until = newest.at() >= dayEnd ? dayEnd : periods.hourStart(newest.at());
    long rule = SumRule.of(periods, sensor.get(), quantity, stale.day, dayEnd);
    List<HourSum> hours = stillGood(handle, stale, rule);
    long from = hours == null ? stale.day : stale.from;
    hours = hours == null ? new ArrayList<>() : hours;
    HourSums sums = new HourSums(periods, sensor.get(), quantity);
    hours.addAll(sums.compute(handle, new SortedValues(), from, until));
    byte[] blob = DayBlob.encode(stale.day, hours);
    return Optional.of(new Made(stale.series, stale.day, dayEnd, rule, blob, until));
  }

  /** The hours before the stale ones; null when they were made by another rule. */
  private static List<HourSum> stillGood(Handle handle, Stale stale, long rule) {
    return handle
        .select(
            "SELECT hours FROM day_sum WHERE series = ? AND day = ? AND rule = ?",
            stale.series,
            stale.day,
            rule)
        .mapTo(byte[].class)
        .findOne()
        .map(blob -> DayBlob.decode(stale.day, blob, stale.from))
        .orElse(null);
  }

  private static Void write(Handle handle, List<Made> made) {
    for (Made day : made) {
      handle.execute(
          "INSERT OR REPLACE INTO day_sum(series, day, rule, hours) VALUES (?, ?, ?, ?)",
          day.series,
          day.day,
          day.rule,
          day.hours);
      if (day.until == day.dayEnd) {
        handle.execute("DELETE FROM stale_day WHERE series = ? AND day = ?", day.series, day.day);
      } else {
        handle.execute(
            "UPDATE stale_day SET stale_from = ? WHERE series = ? AND day = ?",
            day.until,
            day.series,
            day.day);
      }
    }
    return null;
  }
}
