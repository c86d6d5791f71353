package org.muniment.domain.stocktake;

import java.util.Arrays;

/** Whether each next value lengthens the longest increasing subsequence of those so far. */
final class Tails {
  private long[] tails = new long[16];
  private int longest;

  boolean lengthens(long value) {
    int slot = Arrays.binarySearch(tails, 0, longest, value);
    if (slot >= 0) {
      return false;
    }
    int above = -slot - 1;
    if (above == tails.length) {
      tails = Arrays.copyOf(tails, Texts.grown(above));
    }
    tails[above] = value;
    boolean isLonger = above == longest;
    longest = Math.max(longest, above + 1);
    return isLonger;
  }

  void clear() {
    longest = 0;
  }
}
