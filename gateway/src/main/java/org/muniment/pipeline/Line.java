package org.muniment.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The bounded line before the writer. Any thread puts, one takes all at once. What was taken counts
 * as standing in line until the writer is done with it, so that the bound is a bound of memory.
 */
final class Line {
  /** Entries that may wait; then {@link #put} waits, which holds back the transports. */
  static final int MAX_ENTRIES = 100_000;

  /** What they may take in memory, payloads included; less where the heap is small. */
  static final long MAX_BYTES = Math.min(128L << 20, Runtime.getRuntime().maxMemory() / 4);

  /** Few parcels are worth a moment's wait for more: one sync serves them all. */
  private static final int WORTH_A_SYNC = 250;

  private static final Duration GATHER = Duration.ofMillis(2);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrived = lock.newCondition();
  private final Condition space = lock.newCondition();
  private List<Parcel> waiting = new ArrayList<>();
  private int entries;
  private long bytes;
  private int wanted = 1;
  private boolean closed;

  /**
   * Puts it in line, waiting for space; something larger than the bound passes when it is alone.
   *
   * @return false, and it is not in line, when the line is closed or the thread interrupted
   */
  boolean put(Parcel parcel) {
    lock.lock();
    try {
      while (!closed && !fits(parcel)) {
        space.await();
      }
      if (closed) {
        return false;
      }
      waiting.add(parcel);
      entries += parcel.weight();
      bytes += parcel.bytes();
      if (waiting.size() == wanted) {
        arrived.signal();
      }
      return true;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  /** All that waits, in order; empty when nothing came within {@code atMost}. */
  List<Parcel> take(Duration atMost) throws InterruptedException {
    return take(atMost, 1);
  }

  /**
   * What comes within a moment, so that one sync serves it too; nothing, at once, when what was
   * taken is worth a sync by itself.
   */
  List<Parcel> takeMore(int taken) throws InterruptedException {
    return taken >= WORTH_A_SYNC ? List.of() : take(GATHER, WORTH_A_SYNC - taken);
  }

  private List<Parcel> take(Duration atMost, int parcels) throws InterruptedException {
    lock.lock();
    try {
      await(atMost, parcels);
      List<Parcel> taken = waiting;
      waiting = new ArrayList<>();
      return taken;
    } finally {
      lock.unlock();
    }
  }

  /** The writer is done with these: their space is free. */
  void done(int weight, long size) {
    lock.lock();
    try {
      entries -= weight;
      bytes -= size;
      space.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** How full the line is, 0 to 1. */
  double fill() {
    lock.lock();
    try {
      return Math.max((double) entries / MAX_ENTRIES, (double) bytes / MAX_BYTES);
    } finally {
      lock.unlock();
    }
  }

  /** Whether nothing waits and nothing will come. */
  boolean isOver() {
    lock.lock();
    try {
      return closed && waiting.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  /** Takes nothing in any more; what waits can still be taken. */
  void close() {
    lock.lock();
    try {
      closed = true;
      space.signalAll();
      arrived.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private boolean fits(Parcel parcel) {
    boolean alone = entries == 0;
    boolean room = entries + parcel.weight() <= MAX_ENTRIES && bytes + parcel.bytes() <= MAX_BYTES;
    return alone || room || parcel.weight() == 0;
  }

  private void await(Duration atMost, int parcels) throws InterruptedException {
    long nanos = atMost.toNanos();
    wanted = parcels;
    while (waiting.size() < parcels && !closed && nanos > 0) {
      nanos = arrived.awaitNanos(nanos);
    }
  }
}
