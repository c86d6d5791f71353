package org.muniment.domain.stocktake;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

/** Finds the row of a column of different numbers; the column itself stays where it is. */
final class Numbers {
  private static final int NONE = -1;
  private static final int SPREAD = 0x9E37_79B9;

  private final int[] index;
  private final IntToLongFunction column;

  /**
   * @param column the number of each row, from 0 to {@code rows - 1}
   */
  Numbers(int rows, IntToLongFunction column) {
    this.column = column;
    index = new int[(int) Math.max(4, rows * 4L / 3 + 1)];
    Arrays.fill(index, NONE);
    for (int row = 0; row < rows; row++) {
      index[slot(column.applyAsLong(row))] = row;
    }
  }

  /** The row, or -1. */
  int find(long number) {
    return index[slot(number)];
  }

  long memoryBytes() {
    return 4L * index.length;
  }

  private int slot(long number) {
    int hash = spread(Long.hashCode(number));
    int slot = (int) ((hash & 0xFFFF_FFFFL) * index.length >>> Integer.SIZE);
    while (index[slot] != NONE && column.applyAsLong(index[slot]) != number) {
      slot = slot + 1 == index.length ? 0 : slot + 1;
    }
    return slot;
  }

  /** Makes the upper bits depend on all of them: the upper ones choose the slot. */
  static int spread(int hash) {
    int mixed = (hash ^ hash >>> 16) * 0x85EB_CA6B;
    return (mixed ^ mixed >>> 13) * SPREAD;
  }
}
