package org.muniment.desk.stocktake;

import java.util.function.Supplier;
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

  /** It is over: nothing of it needs to be kept at hand. */
  void ended(long id);
}
