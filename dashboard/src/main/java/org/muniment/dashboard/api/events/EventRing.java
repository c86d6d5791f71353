package org.muniment.dashboard.api.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.muniment.port.Live;

/**
 * The newest events, numbered from 1, for any number of readers that each keep their own place. A
 * publisher never waits; a reader that is slower than the ring is long finds a gap.
 */
final class EventRing {
  /** An event with its number; its bytes are made once, by the first reader that sends it. */
  static final class Entry {
    private final long number;
    private final Live.Event event;
    private volatile byte[] data;

    private Entry(long number, Live.Event event) {
      this.number = number;
      this.event = event;
    }

    long number() {
      return number;
    }

    Live.Event event() {
      return event;
    }

    byte[] data() {
      byte[] made = data;
      if (made == null) {
        made = EventJson.data(event);
        data = made;
      }
      return made;
    }
  }

  private final Entry[] entries;
  private long newest;
  private boolean closed;

  EventRing(int capacity) {
    entries = new Entry[capacity];
  }

  synchronized void add(Live.Event event) {
    newest++;
    entries[index(newest)] = new Entry(newest, event);
    notifyAll();
  }

  /** What came after {@code number} and is still here; waits for something at most this long. */
  synchronized List<Entry> after(long number, Duration wait) throws InterruptedException {
    long deadline = System.nanoTime() + wait.toNanos();
    while (newest <= number && !closed) {
      long leftMillis = (deadline - System.nanoTime()) / 1_000_000;
      if (leftMillis <= 0) {
        return List.of();
      }
      wait(leftMillis);
    }
    List<Entry> found = new ArrayList<>();
    for (long n = Math.max(number + 1, oldest()); n <= newest; n++) {
      found.add(entries[index(n)]);
    }
    return found;
  }

  synchronized long newest() {
    return newest;
  }

  /** Whether everything after {@code number} is still here. */
  synchronized boolean reaches(long number) {
    return number >= oldest() - 1 && number <= newest;
  }

  synchronized boolean isClosed() {
    return closed;
  }

  /** Wakes all readers for the last time. */
  synchronized void close() {
    closed = true;
    notifyAll();
  }

  private long oldest() {
    return Math.max(1, newest - entries.length + 1);
  }

  private int index(long number) {
    return (int) (number % entries.length);
  }
}
