package org.muniment.adapters.sqlite;

import java.util.OptionalLong;

/**
 * What is known of one series without asking the database: its newest value, and the values that
 * are in the journal but not arranged yet.
 *
 * <p>{@code pending} belongs to the writer; the rest is guarded by the lock of {@link Tail}.
 */
final class SeriesTail {
  /** A time with its value. */
  record Point(long at, long fixed) {}

  final int series;

  /** Of the batch that is being written. */
  final SortedValues pending = new SortedValues();

  /** Committed since the last freeze. */
  SortedValues active = new SortedValues();

  /** On the way into the arranged table. */
  SortedValues frozen = new SortedValues();

  private volatile Point newest;

  SeriesTail(int series) {
    this.series = series;
  }

  /** The newest committed value; null when there is none. */
  Point newest() {
    return newest;
  }

  /** The newest time, that of the batch too; the farthest past when there is nothing. */
  long newestAt() {
    long kept = newest == null ? Long.MIN_VALUE : newest.at;
    return pending.size() == 0 ? kept : Math.max(kept, pending.lastAt());
  }

  void seen(long at, long fixed) {
    if (newest == null || at > newest.at) {
      newest = new Point(at, fixed);
    }
  }

  /** Whether {@code at} is after everything, so that no value can be there. */
  boolean isNewer(long at) {
    return (newest == null || at > newest.at) && (pending.size() == 0 || at > pending.lastAt());
  }

  /** The value at a time if it is not arranged yet. */
  OptionalLong find(long at) {
    for (SortedValues values : new SortedValues[] {pending, active, frozen}) {
      int found = values.find(at);
      if (found >= 0) {
        return OptionalLong.of(values.fixed(found));
      }
    }
    return OptionalLong.empty();
  }

  /** A copy of what is committed and not arranged. */
  SortedValues range(long from, long to) {
    return frozen.range(from, to).mergedWith(active.range(from, to));
  }

  void commitPending() {
    if (pending.size() > 0) {
      int last = pending.size() - 1;
      seen(pending.at(last), pending.fixed(last));
      active.addAll(pending);
      pending.clear();
    }
  }
}
