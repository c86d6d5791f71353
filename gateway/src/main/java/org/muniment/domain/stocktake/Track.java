package org.muniment.domain.stocktake;

import java.util.HashMap;
import java.util.Map;

/** Where one device is in one count: its run, how many things it met there, their order so far. */
final class Track {
  private static final int RANK_BITS = 32;

  final Tails tails = new Tails();

  /** As it was begun last, also when it was taken back. */
  int begun;

  /** That counts now. */
  int run;

  int lastRow = Sightings.NONE;

  private Map<Integer, Integer> ranks = new HashMap<>();

  Track(int run) {
    begun = run;
    this.run = run;
  }

  void enter(int begunRun) {
    begun = begunRun;
    restart(begunRun);
  }

  void restart(int countingRun) {
    run = countingRun;
    ranks = new HashMap<>();
    tails.clear();
  }

  /** The how-manieth thing of its run it is, from 1; what is met again keeps its rank. */
  int rank(int thing) {
    return ranks.computeIfAbsent(thing, fresh -> ranks.size() + 1);
  }

  /**
   * What is compared for the order: the position; of different boxes that had the same one, one
   * after the other, the one that was met first.
   */
  static long key(int position, int rank) {
    return (long) position << RANK_BITS | rank;
  }
}
