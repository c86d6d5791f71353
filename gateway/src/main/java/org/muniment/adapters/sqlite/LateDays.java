package org.muniment.adapters.sqlite;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.muniment.domain.climate.LocalPeriods;
import org.muniment.port.ReadingStore.LateDay;

/**
 * The local days for which one batch brought readings when they were over, or so nearly that the
 * commit may come after their end; by the clock, or by a reading of a later day.
 */
final class LateDays {
  /** How long before the end of its day a reading counts as late already. */
  static final long EARLY_MILLIS = 600_000;

  private static final String MARK =
      "INSERT INTO late_day(sensor, day, mark) VALUES (?, ?, ?)"
          + " ON CONFLICT (sensor, day) DO UPDATE SET mark = excluded.mark";

  private record Key(int sensor, long day) {}

  private final LocalPeriods periods;
  private final Map<Key, Long> marks = new LinkedHashMap<>();
  private long day;
  private long dayEnd;

  LateDays(LocalPeriods periods) {
    this.periods = periods;
  }

  /**
   * A reading is stored.
   *
   * @param newest time of what was there before it; a clock that was set back must not hide that it
   *     comes late
   */
  void stored(int sensor, long at, long arrived, long newest, long journalId) {
    // Most readings are of the same day as the one before.
    if (at < day || at >= dayEnd) {
      day = periods.dayStart(at);
      dayEnd = periods.dayEnd(day);
    }
    if (Math.max(arrived + EARLY_MILLIS, newest) >= dayEnd) {
      marks.put(new Key(sensor, day), journalId);
    }
  }

  void write(Handle handle) {
    if (marks.isEmpty()) {
      return;
    }
    try (PreparedBatch batch = handle.prepareBatch(MARK)) {
      marks.forEach((key, mark) -> batch.add(key.sensor(), key.day(), mark));
      batch.execute();
    }
  }

  static List<LateDay> waiting(Handle handle, int limit) {
    return handle
        .select("SELECT sensor, day, mark FROM late_day ORDER BY mark, sensor LIMIT ?", limit)
        .map((r, c) -> new LateDay(r.getInt(1), r.getLong(2), r.getLong(3)))
        .list();
  }

  static void forget(Handle handle, List<LateDay> done) {
    try (PreparedBatch batch =
        handle.prepareBatch("DELETE FROM late_day WHERE sensor = ? AND day = ? AND mark <= ?")) {
      done.forEach(late -> batch.add(late.sensorId(), late.dayMillis(), late.mark()));
      if (!done.isEmpty()) {
        batch.execute();
      }
    }
  }
}
