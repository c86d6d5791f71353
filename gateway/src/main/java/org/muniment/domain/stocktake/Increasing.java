package org.muniment.domain.stocktake;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The longest strictly increasing subsequence: what may stay on a shelf when the fewest boxes are
 * moved to restore its order (rule P1). In O(n log n).
 *
 * <p>Of several longest ones the one is taken whose members come first: it keeps what was scanned
 * earlier, which is also what was said to be in place when it was scanned. {@code 1 3 2 4} keeps 1,
 * 3 and 4.
 */
final class Increasing {
  private Increasing() {}

  /** Which of the values stay. */
  static BitSet longest(long[] values) {
    int[] lengths = lengths(values);
    int missing = Arrays.stream(lengths).max().orElse(0);
    BitSet kept = new BitSet(values.length);
    int last = -1;
    for (int i = 0; i < values.length; i++) {
      if (lengths[i] == missing && (last < 0 || values[i] > values[last])) {
        kept.set(i);
        last = i;
        missing--;
      }
    }
    return kept;
  }

  /** For each value how many there are in the longest one that begins with it. */
  private static int[] lengths(long[] values) {
    int[] lengths = new int[values.length];
    long[] starts = new long[values.length];
    int longest = 0;
    for (int i = values.length - 1; i >= 0; i--) {
      int longer = firstUpTo(starts, longest, values[i]);
      starts[longer] = values[i];
      longest = Math.max(longest, longer + 1);
      lengths[i] = longer + 1;
    }
    return lengths;
  }

  /** In falling numbers the first that is not greater; their count when all are. */
  private static int firstUpTo(long[] falling, int count, long value) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = low + high >>> 1;
      if (falling[middle] > value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
