package org.muniment.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Gives maps the all-or-nothing of a transaction: by copies, which is enough for tests. */
final class Undo {
  private final List<Map<Object, Object>> covered = new ArrayList<>();

  @SuppressWarnings("unchecked") // Only put back as they were.
  <K, V> Map<K, V> covers(Map<K, V> map) {
    covered.add((Map<Object, Object>) (Map<?, ?>) map);
    return map;
  }

  <T> T unlessItThrows(Supplier<T> work) {
    List<Map<Object, Object>> before = new ArrayList<>();
    covered.forEach(map -> before.add(new LinkedHashMap<>(map)));
    boolean done = false;
    try {
      T result = work.get();
      done = true;
      return result;
    } finally {
      if (!done) {
        for (int i = 0; i < before.size(); i++) {
          covered.get(i).clear();
          covered.get(i).putAll(before.get(i));
        }
      }
    }
  }
}
