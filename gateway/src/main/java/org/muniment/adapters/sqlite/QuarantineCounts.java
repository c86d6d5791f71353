package org.muniment.adapters.sqlite;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * How many messages the quarantine has from whom, in memory, so that its bounds need no counting.
 * Belongs to the writer; after a transaction that failed it is loaded anew.
 */
final class QuarantineCounts {
  /** Where messages come from. */
  record Source(String transport, String name) {}

  private final Map<Source, Integer> rowsOf = new HashMap<>();
  private boolean loaded;
  private int rows;
  private long bytes;

  void forget() {
    loaded = false;
  }

  void load(Handle handle) {
    if (loaded) {
      return;
    }
    rowsOf.clear();
    rows = 0;
    handle
        .createQuery("SELECT transport, source, sum(kept) FROM quarantine_group GROUP BY 1, 2")
        .map((r, c) -> Map.entry(new Source(r.getString(1), r.getString(2)), r.getInt(3)))
        .forEach(entry -> count(entry.getKey(), entry.getValue()));
    bytes =
        handle
            .createQuery("SELECT coalesce(sum(length(payload)), 0) FROM quarantine")
            .mapTo(Long.class)
            .one();
    loaded = true;
  }

  private void count(Source source, int added) {
    rowsOf.put(source, added);
    rows += added;
  }

  void added(Source source, int payloadBytes) {
    rowsOf.merge(source, 1, Integer::sum);
    rows++;
    bytes += payloadBytes;
  }

  void removed(Source source, int payloadBytes) {
    rowsOf.computeIfPresent(source, (s, count) -> count == 1 ? null : count - 1);
    rows--;
    bytes -= payloadBytes;
  }

  int rows() {
    return rows;
  }

  int rowsOf(Source source) {
    return rowsOf.getOrDefault(source, 0);
  }

  long bytes() {
    return bytes;
  }

  /** The sources with most messages; several when they have as many. */
  Set<Source> sourcesWithMost() {
    int most = rowsOf.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    Set<Source> result = new HashSet<>();
    rowsOf.forEach(
        (source, count) -> {
          if (count == most) {
            result.add(source);
          }
        });
    return result;
  }
}
