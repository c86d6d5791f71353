package org.muniment.adapters.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.muniment.adapters.sql.SumRules;
import org.muniment.domain.climate.LocalPeriods;

/**
 * Moves the tail of the journal, sorted, into the table of arranged readings, in transactions so
 * short that appending does not have to wait for long.
 *
 * <p>Values are inserted where they are missing, and the cursor moves with the last transaction
 * only: an arranging that was interrupted is done once more and comes to the same.
 */
final class Arranger {
  /** Values in one transaction; some 10 ms. */
  static final int VALUES_PER_TRANSACTION = 4_000;

  /** Else the log grows until a commit has to copy all of it. */
  private static final int TRANSACTIONS_PER_CHECKPOINT = 10;

  private static final int PRUNED_PER_PASS = 100_000;
  private static final int PRUNED_PER_TRANSACTION = 10_000;

  private static final String INSERT =
      "INSERT OR IGNORE INTO reading(series, at, value, marks) VALUES (?, ?, ?, ?)";

  /** The first so many waiting values of a series. */
  private record Piece(SeriesTail series, SortedValues values, int count) {}

  private final Database database;
  private final Tail tail;
  private final SumRules rules;

  Arranger(Database database, Tail tail, SumRules rules) {
    this.database = database;
    this.tail = tail;
    this.rules = rules;
  }

  /** Arranges everything that was committed when it began. Not for two threads at once. */
  void arrange() {
    boolean wasInterrupted = tail.hasFrozen();
    pass();
    if (wasInterrupted) {
      pass();
    }
  }

  private void pass() {
    Deque<SeriesTail> frozen = new ArrayDeque<>(tail.freeze());
    LocalPeriods periods = new LocalPeriods(rules.zone());
    for (int written = 1; !frozen.isEmpty(); written++) {
      Chunk chunk = new Chunk(periods);
      while (!frozen.isEmpty() && !chunk.isFull()) {
        chunk.take(frozen.removeFirst());
      }
      database.file(chunk::write);
      chunk.drop().ifPresent(frozen::addFirst);
      if (written % TRANSACTIONS_PER_CHECKPOINT == 0) {
        database.checkpoint();
      }
    }
    finish();
    prune();
  }

  private void finish() {
    Tail.Mark mark = tail.frozenUpTo();
    database.file(
        handle -> {
          Journal.moveCursor(handle, Journal.ARRANGED, mark.journalId());
          Counters.set(handle, Counters.READINGS, mark.readings());
          Counters.set(handle, Counters.VALUES, mark.values());
          return null;
        });
  }

  private void prune() {
    int pruned = PRUNED_PER_TRANSACTION;
    for (int sum = 0; sum < PRUNED_PER_PASS && pruned == PRUNED_PER_TRANSACTION; sum += pruned) {
      pruned = database.file(handle -> Journal.prune(handle, PRUNED_PER_TRANSACTION));
    }
  }

  /** What one transaction writes. */
  private final class Chunk {
    private final LocalPeriods periods;
    private final List<Piece> pieces = new ArrayList<>();
    private int size;

    Chunk(LocalPeriods periods) {
      this.periods = periods;
    }

    boolean isFull() {
      return size >= VALUES_PER_TRANSACTION;
    }

    /** Takes as many as fit. */
    void take(SeriesTail series) {
      SortedValues values = series.frozen;
      int count = Math.min(values.size(), VALUES_PER_TRANSACTION - size);
      pieces.add(new Piece(series, values, count));
      size += count;
    }

    /** They are arranged; answers the series of which only a part fitted. */
    Optional<SeriesTail> drop() {
      pieces.forEach(piece -> tail.dropFrozen(piece.series, piece.count));
      SeriesTail last = pieces.get(pieces.size() - 1).series;
      return last.frozen.size() > 0 ? Optional.of(last) : Optional.empty();
    }

    Void write(Handle handle) throws SQLException {
      Connection connection = handle.getConnection();
      try (PreparedStatement insert = connection.prepareStatement(INSERT);
          PreparedStatement marking = StaleDays.marking(connection)) {
        for (Piece piece : pieces) {
          put(insert, piece);
          markStale(marking, piece);
        }
        insert.executeBatch();
        marking.executeBatch();
      }
      return null;
    }

    private void put(PreparedStatement insert, Piece piece) throws SQLException {
      SortedValues values = piece.values;
      for (int i = 0; i < piece.count; i++) {
        insert.setInt(1, piece.series.series);
        insert.setLong(2, values.at(i));
        insert.setLong(3, values.fixed(i));
        insert.setInt(4, values.marks(i));
        insert.addBatch();
      }
    }

    private void markStale(PreparedStatement marking, Piece piece) throws SQLException {
      int series = piece.series.series;
      long hold = rules.sensor(SeriesKey.sensorId(series)).map(s -> s.hold().toMillis()).orElse(0L);
      new StaleDays(periods, hold).touch(piece.values, 0, piece.count).write(marking, series);
    }
  }
}
