package org.muniment.adapters.sqlite;

import org.jdbi.v3.core.Handle;

/** Counts since the store was made. */
final class Counters {
  /** Readings and values of the journal up to the cursor {@link Journal#ARRANGED}. */
  static final String READINGS = "readings";

  static final String VALUES = "values";
  static final String QUARANTINED = "quarantined";
  static final String QUARANTINE_DROPPED = "quarantine-dropped";

  private Counters() {}

  static long get(Handle handle, String name) {
    return handle
        .select("SELECT value FROM counter WHERE name = ?", name)
        .mapTo(Long.class)
        .findOne()
        .orElse(0L);
  }

  static void set(Handle handle, String name, long value) {
    handle.execute("INSERT OR REPLACE INTO counter(name, value) VALUES (?, ?)", name, value);
  }

  static void add(Handle handle, String name, long more) {
    handle.execute(
        "INSERT INTO counter(name, value) VALUES (?, ?)"
            + " ON CONFLICT (name) DO UPDATE SET value = value + excluded.value",
        name,
        more);
  }
}
