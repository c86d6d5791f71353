package org.muniment.adapters.sqlite;

import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;

/**
 * Rebuilds at start what the store keeps in memory: the newest values by the index, the tail from
 * the rows behind the cursor, the recent delivery keys.
 */
final class Recovery {
  /** What the store begins with. */
  record State(Tail tail, RecentKeys keys) {}

  private final Tail tail;
  private final Set<SeriesTail> touched = new LinkedHashSet<>();
  private long lastId;
  private long readings;
  private long values;

  private Recovery(Tail.Mark arranged) {
    this.tail = new Tail(arranged);
    this.lastId = arranged.journalId();
    this.readings = arranged.readings();
    this.values = arranged.values();
  }

  static State load(Database database) {
    Tail tail = database.read(Recovery::load);
    return new State(tail, RecentKeys.loading(keys -> loadKeys(database, keys)));
  }

  private static void loadKeys(Database database, LongConsumer keys) {
    database.read(
        handle -> {
          Journal.recentDeliveries(handle.getConnection(), keys);
          return null;
        });
  }

  private static Tail load(Handle handle) throws SQLException {
    Tail.Mark arranged =
        new Tail.Mark(
            Journal.cursor(handle, Journal.ARRANGED),
            Counters.get(handle, Counters.READINGS),
            Counters.get(handle, Counters.VALUES));
    Recovery recovery = new Recovery(arranged);
    Arranged.loadNewest(handle.getConnection(), recovery.tail);
    Journal.after(handle.getConnection(), arranged.journalId(), recovery::row);
    recovery.tail.commit(
        recovery.touched, new Tail.Mark(recovery.lastId, recovery.readings, recovery.values));
    return recovery.tail;
  }

  private void row(long id, int sensorId, long at, int marks, byte[] encoded) {
    lastId = id;
    long before = values;
    JournalValues.decode(
        encoded,
        (quantity, fixed) -> {
          SeriesTail series = tail.of(SeriesKey.of(sensorId, quantity));
          // A commit that was reported as failed and yet reached the disk is there twice.
          if (series.pending.find(at) < 0) {
            series.pending.add(at, fixed, marks);
            touched.add(series);
            values++;
          }
        });
    readings += values > before ? 1 : 0;
  }
}
