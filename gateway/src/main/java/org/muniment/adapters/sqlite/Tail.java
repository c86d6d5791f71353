package org.muniment.adapters.sqlite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The end of the journal in memory: every value that is committed but not arranged, by series. Its
 * bound is kept by the store, which arranges before it appends more.
 *
 * <p>A value is here from its commit until the commit that arranges it, so a reader that looks here
 * first and into the database afterwards sees it once or twice, never not at all.
 */
final class Tail {
  /** Some 20 MB. */
  static final int MAX_VALUES = 1_000_000;

  /**
   * How far the journal is covered by what has been frozen.
   *
   * @param journalId the last row
   * @param readings how many readings the journal ever had up to there
   * @param values how many values
   */
  record Mark(long journalId, long readings, long values) {}

  private final Map<Integer, SeriesTail> series = new ConcurrentHashMap<>();
  private Mark committed;
  private Mark frozenUpTo;
  private int frozenValues;
  private int activeValues;

  /** Begins empty, with everything up to {@code arranged} in the arranged table. */
  Tail(Mark arranged) {
    this.committed = arranged;
    this.frozenUpTo = arranged;
  }

  SeriesTail of(int key) {
    return series.computeIfAbsent(spread(key), any -> new SeriesTail(key));
  }

  /** Series keys share their low bits, by which a hash map would put them on few heaps. */
  private static int spread(int key) {
    return Integer.rotateRight(key, SeriesKey.QUANTITY_BITS);
  }

  /** The newest value of a series; null when it has none. */
  SeriesTail.Point newest(int key) {
    SeriesTail tail = series.get(spread(key));
    return tail == null ? null : tail.newest();
  }

  /** The batch of these series is on disk. */
  synchronized void commit(Iterable<SeriesTail> touched, Mark mark) {
    touched.forEach(SeriesTail::commitPending);
    activeValues += (int) (mark.values - committed.values);
    committed = mark;
  }

  /** The value of a time if it is not arranged yet; for the writer, whose batch counts too. */
  synchronized OptionalLong find(SeriesTail tail, long at) {
    return tail.find(at);
  }

  synchronized Mark committed() {
    return committed;
  }

  synchronized int size() {
    return activeValues + frozenValues;
  }

  synchronized boolean hasFrozen() {
    return frozenValues > 0;
  }

  synchronized SortedValues range(int key, long from, long to) {
    SeriesTail tail = series.get(spread(key));
    return tail == null ? new SortedValues() : tail.range(from, to);
  }

  /**
   * Sets aside all that is committed, to be arranged; what was set aside before and could not be
   * arranged comes first, alone.
   */
  synchronized List<SeriesTail> freeze() {
    if (frozenValues == 0) {
      for (SeriesTail tail : series.values()) {
        if (tail.active.size() > 0) {
          tail.frozen = tail.active;
          tail.active = new SortedValues();
        }
      }
      frozenValues = activeValues;
      activeValues = 0;
      frozenUpTo = committed;
    }
    List<SeriesTail> frozen = new ArrayList<>();
    for (SeriesTail tail : series.values()) {
      if (tail.frozen.size() > 0) {
        frozen.add(tail);
      }
    }
    frozen.sort(Comparator.comparingInt(tail -> tail.series));
    return frozen;
  }

  synchronized Mark frozenUpTo() {
    return frozenUpTo;
  }

  /** The first {@code count} of a series' frozen values are arranged. */
  synchronized void dropFrozen(SeriesTail tail, int count) {
    tail.frozen = tail.frozen.from(count);
    frozenValues -= count;
  }
}
