package org.muniment.desk.stocktake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.muniment.desk.stocktake.ShelfRuns.Run;
import org.muniment.desk.stocktake.ShelfRuns.Shelf;
import org.muniment.domain.stocktake.Reckoning;

/** What resolving and closing ask of the counting. Any thread. */
interface Counts {
  /**
   * Works while nobody scans into this stock-take; may be nested. A transaction is begun inside,
   * never around: who scans locks first and writes then.
   */
  <T> T alone(long id, Supplier<T> work);

  /** What follows from all facts, with what happened to boxes until now. */
  Reckoning reckoning(long id);

  /** How boxes stood on some shelves, each shelf's runs in the order in which they were begun. */
  Map<Shelf, List<Run>> runs(long id, Set<Shelf> shelves);

  /** SHA-256 over what was expected, 64 hexadecimal digits. */
  String expectedDigest(long id);

  /** It is over: nothing of it needs to be kept at hand. */
  void ended(long id);
}
