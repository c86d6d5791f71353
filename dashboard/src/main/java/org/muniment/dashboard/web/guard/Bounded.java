package org.muniment.dashboard.web.guard;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map that forgets the entry not used for longest when it is full; guarded by its user. */
final class Bounded<K, V> extends LinkedHashMap<K, V> {
  private static final long serialVersionUID = 1L;

  private final int most;

  Bounded(int most) {
    super(16, 0.75f, true);
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}
