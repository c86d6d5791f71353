package org.muniment.adapters.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.muniment.adapters.sql.Millis;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.measure.Series;
import org.muniment.port.RawReadings;
import org.muniment.port.ReadingStore.LateDay;

/**
 * The readings in {@code climate.db} beside whoever appends to it: put together, as the store does,
 * from the arranged table and the tail of the journal, which is followed as it grows. One thread.
 */
final class FileReadings implements RawReadings, AutoCloseable {
  /** The first schema that has late days. */
  private static final int FIRST_WITH_LATE_DAYS = 4;

  private final OneReader reader;
  private final boolean hasLateDays;
  private final Map<Integer, SortedValues> tail = new HashMap<>();
  private long followedTo;
  private int followed;

  FileReadings(Path file, int schema) {
    reader = new OneReader(file);
    hasLateDays = schema >= FIRST_WITH_LATE_DAYS;
    followedTo = arranged();
  }

  private long arranged() {
    return reader.read(handle -> Journal.cursor(handle, Journal.ARRANGED));
  }

  @Override
  public Series raw(int sensorId, Quantity quantity, Instant from, Instant to, int limit) {
    int series = SeriesKey.of(sensorId, quantity);
    long begin = Millis.border(from);
    long end = Millis.border(to);
    // The tail first: a value that is arranged meanwhile is then seen twice, not missed.
    SortedValues fresh = tail(series, begin, end);
    SortedValues arranged =
        reader.read(h -> Arranged.range(h.getConnection(), series, begin, end, limit));
    return arranged.mergedWith(fresh).toSeries(limit);
  }

  private SortedValues tail(int series, long from, long to) {
    if (followed > Tail.MAX_VALUES) {
      tail.clear();
      followed = 0;
      followedTo = arranged();
    }
    reader.read(handle -> follow(handle.getConnection()));
    SortedValues values = tail.get(series);
    return values == null ? new SortedValues() : values.range(from, to);
  }

  private int follow(Connection connection) throws SQLException {
    Journal.after(
        connection,
        followedTo,
        (id, sensorId, at, marks, encoded) -> {
          followedTo = id;
          JournalValues.decode(
              encoded, (quantity, fixed) -> add(sensorId, quantity, at, fixed, marks));
        });
    return followed;
  }

  private void add(int sensorId, Quantity quantity, long at, long fixed, int marks) {
    followed++;
    tail.computeIfAbsent(SeriesKey.of(sensorId, quantity), key -> new SortedValues())
        .add(at, fixed, marks);
  }

  @Override
  public List<LateDay> lateDays(int limit) {
    return hasLateDays ? reader.read(handle -> LateDays.waiting(handle, limit)) : List.of();
  }

  @Override
  public void close() {
    reader.close();
  }
}
