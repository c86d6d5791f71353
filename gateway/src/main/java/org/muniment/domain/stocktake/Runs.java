package org.muniment.domain.stocktake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Runs: what a device scans between one label of a place and the next; before its first label it
 * has one without a place. When the scan of a label is taken back, what follows belongs to the run
 * before.
 */
final class Runs {
  private static final int NONE = -1;

  private record Run(Optional<Place> place, int before, int label) {}

  private final List<Run> runs = new ArrayList<>();
  private final BitSet undone = new BitSet();

  int size() {
    return runs.size();
  }

  /** A device's first run. */
  int begin() {
    return add(new Run(Optional.empty(), NONE, NONE));
  }

  /**
   * @param label row of the label's scan
   * @param before the device's run as it was begun, also when it was taken back
   */
  int begin(Place place, int label, int before) {
    return add(new Run(Optional.of(place), before, label));
  }

  void undo(int run) {
    undone.set(run);
  }

  /** The run that one counts for. */
  int counting(int run) {
    int counting = run;
    while (undone.get(counting)) {
      counting = runs.get(counting).before();
    }
    return counting;
  }

  /** For each run the one that it counts for. */
  int[] counting() {
    int[] counting = new int[size()];
    for (int run = 0; run < counting.length; run++) {
      counting[run] = undone.get(run) ? counting[runs.get(run).before()] : run;
    }
    return counting;
  }

  Optional<Place> place(int run) {
    return runs.get(run).place();
  }

  boolean isUndone(int run) {
    return undone.get(run);
  }

  /** Row of the label that began it, or -1. */
  int label(int run) {
    return runs.get(run).label();
  }

  private int add(Run run) {
    runs.add(run);
    return runs.size() - 1;
  }
}
