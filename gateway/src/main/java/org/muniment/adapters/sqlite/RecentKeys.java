package org.muniment.adapters.sqlite;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.muniment.port.StoreException;

/**
 * The delivery keys of the last deliveries, at least {@link #REMEMBERED} of them: two sets, of
 * which the older one is forgotten when the newer one is full. Any thread.
 *
 * <p>Those of before the start are read beside it; whoever asks earlier waits.
 */
final class RecentKeys {
  static final int REMEMBERED = 100_000;
  private static final int FIRST_SLOTS = 1_024;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  /** A set of numbers other than 0 by open addressing, at most half full. */
  private static final class LongSet {
    private long[] slots = new long[FIRST_SLOTS];
    private int size;

    boolean contains(long key) {
      return slots[slotOf(key)] == key;
    }

    void add(long key) {
      int slot = slotOf(key);
      if (slots[slot] == key) {
        return;
      }
      slots[slot] = key;
      size++;
      if (size * 2 > slots.length) {
        long[] old = slots;
        slots = new long[old.length * 2];
        for (long kept : old) {
          if (kept != 0) {
            slots[slotOf(kept)] = kept;
          }
        }
      }
    }

    private int slotOf(long key) {
      int slot = (int) ((key * SPREAD) >>> 33) & (slots.length - 1);
      while (slots[slot] != 0 && slots[slot] != key) {
        slot = (slot + 1) & (slots.length - 1);
      }
      return slot;
    }
  }

  private final CompletableFuture<Void> loaded;
  private LongSet newer = new LongSet();
  private LongSet older = new LongSet();

  private RecentKeys(Consumer<LongConsumer> before) {
    this.loaded =
        CompletableFuture.runAsync(() -> before.accept(this::addOlder), RecentKeys::start);
  }

  /** Knows at first what {@code before} tells, which is called on a thread of its own. */
  static RecentKeys loading(Consumer<LongConsumer> before) {
    return new RecentKeys(before);
  }

  private static void start(Runnable loading) {
    Thread thread = new Thread(loading, "muniment-recent-keys");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * 0, which stands for "no key", is never known.
   *
   * @throws StoreException when those of before the start could not be read
   */
  boolean contains(long key) {
    try {
      loaded.join();
    } catch (CompletionException e) {
      throw new StoreException(
          "the recent deliveries cannot be read: " + e.getCause().getMessage(), e);
    }
    return has(key);
  }

  private synchronized boolean has(long key) {
    return key != 0 && (newer.contains(key) || older.contains(key));
  }

  private synchronized void addOlder(long key) {
    if (key != 0) {
      older.add(key);
    }
  }

  synchronized void add(long key) {
    if (key == 0) {
      return;
    }
    newer.add(key);
    if (newer.size >= REMEMBERED) {
      older = newer;
      newer = new LongSet();
    }
  }
}
