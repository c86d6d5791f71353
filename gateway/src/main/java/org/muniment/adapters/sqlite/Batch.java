package org.muniment.adapters.sqlite;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.muniment.adapters.sql.AlarmTables;
import org.muniment.adapters.sql.Conflicts;
import org.muniment.domain.climate.LocalPeriods;
import org.muniment.domain.measure.Mark;
import org.muniment.domain.measure.Measurement;
import org.muniment.domain.measure.Quantity;
import org.muniment.port.ReadingStore.Entry;
import org.muniment.port.ReadingStore.Outcome;

/**
 * One call of append: decides what is new, what is there already and what contradicts, and writes
 * it. What it learns goes into memory only after the commit.
 */
final class Batch {
  private static final int ROWS_PER_STATEMENT = 2_000;

  private final Tail tail;
  private final RecentKeys knownKeys;
  private final QuarantineWriter quarantine;
  private final LateDays lateDays;
  private final List<SeriesTail> touched = new ArrayList<>();
  private final List<Long> newKeys = new ArrayList<>();
  private final Set<Long> releasedKeys = new HashSet<>();
  private final Varints.Writer encoded = new Varints.Writer();
  private long journalId;
  private long readings;
  private long values;
  private int waiting;

  /** Of the series of the reading that is being kept, before it. */
  private long newestBefore;

  Batch(Tail tail, RecentKeys knownKeys, QuarantineWriter quarantine, LocalPeriods periods) {
    this.tail = tail;
    this.knownKeys = knownKeys;
    this.quarantine = quarantine;
    this.lateDays = new LateDays(periods);
  }

  List<Outcome> write(Handle handle, List<Entry> entries) throws SQLException {
    journalId = tail.committed().journalId();
    findReleasedKeys(handle, entries);
    List<Outcome> outcomes = new ArrayList<>(entries.size());
    try (PreparedStatement insert = Journal.inserting(handle.getConnection());
        Arranged.Lookup arranged = new Arranged.Lookup(handle.getConnection())) {
      for (Entry entry : entries) {
        outcomes.add(keep(handle, insert, arranged, entry));
      }
      if (waiting > 0) {
        insert.executeBatch();
      }
    }
    lateDays.write(handle);
    return outcomes;
  }

  /** A message that is released is delivered once more, in readings of this very batch. */
  private void findReleasedKeys(Handle handle, List<Entry> entries) {
    for (Entry entry : entries) {
      if (entry instanceof Entry.Release release) {
        QuarantineWriter.deliveryOf(handle, release.quarantineId()).ifPresent(releasedKeys::add);
      }
    }
  }

  private Outcome keep(
      Handle handle, PreparedStatement insert, Arranged.Lookup arranged, Entry entry)
      throws SQLException {
    if (entry instanceof Entry.Reading reading) {
      return isKnown(reading.deliveryKey())
          ? Outcome.DUPLICATE
          : keep(handle, insert, arranged, reading);
    }
    if (entry instanceof Entry.Quarantine message) {
      if (isKnown(message.deliveryKey())) {
        return Outcome.DUPLICATE;
      }
      newKeys.add(message.deliveryKey());
      quarantine.keep(handle, message);
      return Outcome.STORED;
    }
    if (entry instanceof Entry.Release release) {
      boolean isNew = quarantine.release(handle, release.quarantineId());
      return isNew ? Outcome.STORED : Outcome.DUPLICATE;
    }
    if (entry instanceof Entry.AlarmStep step) {
      AlarmTables.keep(handle, step);
    } else if (entry instanceof Entry.Alive alive) {
      AlarmTables.keep(handle, alive);
    }
    return Outcome.STORED;
  }

  private boolean isKnown(long key) {
    return knownKeys.contains(key) && !releasedKeys.contains(key);
  }

  private Outcome keep(
      Handle handle, PreparedStatement insert, Arranged.Lookup arranged, Entry.Reading reading)
      throws SQLException {
    Measurement measurement = reading.measurement();
    long at = measurement.at().toEpochMilli();
    int marks = Mark.toBits(measurement.marks());
    Map<Quantity, Conflicts.Pair> conflicts = new EnumMap<>(Quantity.class);
    encoded.clear();
    newestBefore = Long.MIN_VALUE;
    for (Map.Entry<Quantity, Double> value : measurement.values().entrySet()) {
      long fixed = Quantity.toFixed(value.getValue());
      SeriesTail series = tail.of(SeriesKey.of(reading.sensorId(), value.getKey()));
      OptionalLong there = valueAt(arranged, series, at);
      if (there.isEmpty()) {
        newestBefore = Math.max(newestBefore, series.newestAt());
        add(series, value.getKey(), at, fixed, marks);
      } else if (there.getAsLong() != fixed) {
        conflicts.put(value.getKey(), new Conflicts.Pair(there.getAsLong(), fixed));
      }
    }
    boolean anyNew = !encoded.isEmpty();
    writeRow(insert, reading, at, marks);
    if (!conflicts.isEmpty()) {
      quarantine.keep(handle, Conflicts.entry(reading, conflicts));
      return Outcome.CONFLICT;
    }
    return anyNew ? Outcome.STORED : Outcome.DUPLICATE;
  }

  private OptionalLong valueAt(Arranged.Lookup arranged, SeriesTail series, long at)
      throws SQLException {
    if (series.isNewer(at)) {
      return OptionalLong.empty();
    }
    OptionalLong there = tail.find(series, at);
    return there.isPresent() ? there : arranged.valueAt(series.series, at);
  }

  private void add(SeriesTail series, Quantity quantity, long at, long fixed, int marks) {
    if (series.pending.size() == 0) {
      touched.add(series);
    }
    series.pending.add(at, fixed, marks);
    JournalValues.add(encoded, quantity, fixed);
    values++;
  }

  /** A reading without a new value still leaves a row when its delivery has a key to remember. */
  private void writeRow(PreparedStatement insert, Entry.Reading reading, long at, int marks)
      throws SQLException {
    if (encoded.isEmpty() && reading.deliveryKey() == 0) {
      return;
    }
    readings += encoded.isEmpty() ? 0 : 1;
    newKeys.add(reading.deliveryKey());
    Journal.put(
        insert,
        ++journalId,
        reading.sensorId(),
        at,
        reading.arrivedAt().toEpochMilli(),
        reading.deliveryKey(),
        marks,
        encoded.toBytes());
    if (!encoded.isEmpty()) {
      long arrived = reading.arrivedAt().toEpochMilli();
      lateDays.stored(reading.sensorId(), at, arrived, newestBefore, journalId);
    }
    if (++waiting == ROWS_PER_STATEMENT) {
      insert.executeBatch();
      waiting = 0;
    }
  }

  /** It is on disk. */
  void committed() {
    Tail.Mark before = tail.committed();
    tail.commit(
        touched, new Tail.Mark(journalId, before.readings() + readings, before.values() + values));
    newKeys.forEach(knownKeys::add);
  }

  /** It is not, and nothing of it happened. */
  void failed() {
    touched.forEach(series -> series.pending.clear());
    quarantine.forget();
  }
}
