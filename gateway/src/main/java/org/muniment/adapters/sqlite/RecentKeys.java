package org.muniment.adapters.sqlite;

/**
 * The delivery keys of the last deliveries, at least {@link #REMEMBERED} of them: two sets, of
 * which the older one is forgotten when the newer one is full. Any thread.
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

  private LongSet newer = new LongSet();
  private LongSet older = new LongSet();

  /** 0, which stands for "no key", is never known. */
  synchronized boolean contains(long key) {
    return key != 0 && (newer.contains(key) || older.contains(key));
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
