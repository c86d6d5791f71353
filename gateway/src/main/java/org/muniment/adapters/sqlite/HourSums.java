package org.muniment.adapters.sqlite;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.climate.LocalPeriods;
import org.muniment.domain.climate.TimeWeighted;
import org.muniment.domain.measure.PeriodSum;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.measure.Series;
import org.muniment.domain.sensor.Sensor;

/**
 * The hours of one series over some days: from the table of sums where they are there and good,
 * from raw values elsewhere.
 */
final class HourSums {
  /** How much is computed from raw values at a time: bounds the memory, not the answer. */
  private static final long MAX_RAW_MILLIS = 32L * 24 * 3_600_000;

  /** A row of sums. */
  private record Row(long day, long rule, byte[] hours) {}

  private final LocalPeriods periods;
  private final Sensor sensor;
  private final Quantity quantity;
  private final int series;
  private final long holdMillis;

  HourSums(LocalPeriods periods, Sensor sensor, Quantity quantity) {
    this.periods = periods;
    this.sensor = sensor;
    this.quantity = quantity;
    this.series = SeriesKey.of(sensor.id(), quantity);
    this.holdMillis = sensor.hold().toMillis();
  }

  /**
   * The hours of the local days that begin in {@code [firstDay, end)}, without empty ones.
   *
   * @param tail what is not arranged of {@code [firstDay − hold, end of the last day)}
   */
  List<HourSum> read(Handle handle, SortedValues tail, long firstDay, long end)
      throws SQLException {
    StaleDays stale = new StaleDays(periods, holdMillis).touch(tail, 0, tail.size());
    stale.read(handle, series, firstDay, end);
    Map<Long, Row> rows = rows(handle, firstDay, end);
    List<HourSum> hours = new ArrayList<>();
    long rawFrom = -1;
    boolean isRaw = false;
    long day = firstDay;
    for (long next; day < end; day = next) {
      next = periods.dayEnd(day);
      long goodUntil = goodUntil(rows.get(day), stale, day, next);
      if (goodUntil > day) {
        if (isRaw) {
          hours.addAll(compute(handle, tail, rawFrom, day));
          isRaw = false;
        }
        hours.addAll(DayBlob.decode(day, rows.get(day).hours, goodUntil));
      }
      if (goodUntil < next && !isRaw) {
        isRaw = true;
        rawFrom = goodUntil;
      }
      if (isRaw && next - rawFrom >= MAX_RAW_MILLIS) {
        hours.addAll(compute(handle, tail, rawFrom, next));
        isRaw = false;
      }
    }
    if (isRaw) {
      hours.addAll(compute(handle, tail, rawFrom, day));
    }
    return hours;
  }

  private long goodUntil(Row row, StaleDays stale, long day, long dayEnd) {
    boolean isGood = row != null && row.rule == SumRule.of(periods, sensor, quantity, day, dayEnd);
    return isGood ? stale.of(day, dayEnd) : day;
  }

  private Map<Long, Row> rows(Handle handle, long from, long to) {
    Map<Long, Row> rows = new java.util.HashMap<>();
    handle
        .select(
            "SELECT day, rule, hours FROM day_sum WHERE series = ? AND day >= ? AND day < ?",
            series,
            from,
            to)
        .map((r, c) -> new Row(r.getLong(1), r.getLong(2), r.getBytes(3)))
        .forEach(row -> rows.put(row.day, row));
    return rows;
  }

  /** The hours of {@code [from, to)}, both begins of an hour, from raw values. */
  List<HourSum> compute(Handle handle, SortedValues tail, long from, long to) throws SQLException {
    SortedValues raw =
        Arranged.range(handle.getConnection(), series, from - holdMillis, to, Integer.MAX_VALUE)
            .mergedWith(tail.range(from - holdMillis, to));
    Series calibrated = sensor.calibrated(quantity, raw.toSeries(raw.size()));
    List<HourSum> hours = new ArrayList<>();
    for (long hour = from, next; hour < to && !calibrated.isEmpty(); hour = next) {
      next = periods.hourEnd(hour);
      PeriodSum sum = TimeWeighted.sum(calibrated, hour, next, sensor.hold());
      if (!sum.isEmpty()) {
        hours.add(
            new HourSum(sum, calibrated.firstAtOrAfter(hour) < calibrated.firstAtOrAfter(next)));
      }
    }
    return hours;
  }

  /** The first day that can have a sum; empty when there is no value. */
  OptionalLong firstDay(Handle handle, SortedValues tail) throws SQLException {
    OptionalLong first = Arranged.firstAt(handle.getConnection(), series);
    long at =
        Math.min(first.orElse(Long.MAX_VALUE), tail.size() == 0 ? Long.MAX_VALUE : tail.at(0));
    return at == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(periods.dayStart(at));
  }
}
