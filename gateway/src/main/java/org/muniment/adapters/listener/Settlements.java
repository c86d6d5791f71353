package org.muniment.adapters.listener;

import java.util.ArrayList;
import java.util.List;

/**
 * The way from the store's writer to the event loop. The writer settles a batch one by one; however
 * many come before the loop looks, they are one task there, and their acknowledgements leave each
 * connection in one write.
 */
final class Settlements {
  private final EventLoop loop;

  /** Guarded by this; the writer never waits for more than an exchange of lists. */
  private List<Arrival> settled = new ArrayList<>();

  /** Only the event loop touches it. */
  private List<Arrival> spare = new ArrayList<>();

  Settlements(EventLoop loop) {
    this.loop = loop;
  }

  void add(Arrival arrival) {
    boolean first;
    synchronized (this) {
      first = settled.isEmpty();
      settled.add(arrival);
    }
    if (first) {
      loop.run(this::drain);
    }
  }

  private void drain() {
    List<Arrival> batch = exchange();
    batch.forEach(Arrival::settle);
    batch.clear();
    spare = batch;
  }

  private synchronized List<Arrival> exchange() {
    List<Arrival> batch = settled;
    settled = spare;
    return batch;
  }
}
