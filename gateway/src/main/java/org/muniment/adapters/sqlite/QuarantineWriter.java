package org.muniment.adapters.sqlite;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;
import org.muniment.adapters.sql.QuarantineBounds;
import org.muniment.adapters.sqlite.QuarantineCounts.Source;
import org.muniment.port.ReadingStore.Entry;
import org.muniment.port.ReadingStore.QuarantineKind;

/** Writes the quarantine within its bounds; always inside the transaction of a batch. */
final class QuarantineWriter {
  private static final String GROUP =
      "INSERT INTO quarantine_group(transport, source, kind, channel, reason, first_at, last_at,"
          + " messages, dropped, kept) VALUES (?, ?, ?, ?, ?, ?, ?, 1, 0, 1)"
          + " ON CONFLICT (transport, source, kind, channel, reason) DO UPDATE SET"
          + " last_at = excluded.last_at, messages = messages + 1, kept = kept + 1"
          + " RETURNING id, kept";
  private static final String OLDEST_FIRST =
      "SELECT q.id, g.id, g.transport, g.source, length(q.payload)"
          + " FROM quarantine q JOIN quarantine_group g ON g.id = q.group_id ";
  private static final String BY_AGE = " ORDER BY q.id";

  private record Row(long id, long group, Source source, int bytes) {}

  private record Group(long id, int kept) {}

  private final QuarantineBounds bounds;
  private final QuarantineCounts counts = new QuarantineCounts();

  QuarantineWriter(QuarantineBounds bounds) {
    this.bounds = bounds;
  }

  /** The transaction failed: what was counted in it did not happen. */
  void forget() {
    counts.forget();
  }

  void keep(Handle handle, Entry.Quarantine message) {
    counts.load(handle);
    byte[] payload = message.payload();
    if (payload.length > bounds.payloadBytes()) {
      payload = Arrays.copyOf(payload, bounds.payloadBytes());
    }
    Source source = new Source(message.transport().name(), message.source());
    Group group = group(handle, message, source);
    handle.execute(
        "INSERT INTO quarantine(group_id, channel, payload, arrived, profile, reason, delivery)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        group.id,
        message.channel().orElse(null),
        payload,
        message.arrivedAt().toEpochMilli(),
        message.profile().orElse(null),
        message.reason(),
        message.deliveryKey());
    counts.added(source, payload.length);
    Counters.add(handle, Counters.QUARANTINED, 1);
    trim(handle, message.kind(), source, group);
  }

  private static Group group(Handle handle, Entry.Quarantine message, Source source) {
    boolean anyReason = message.kind() == QuarantineKind.UNREGISTERED;
    long at = message.arrivedAt().toEpochMilli();
    return handle
        .select(
            GROUP,
            source.transport(),
            source.name(),
            message.kind().name(),
            message.channel().orElse(""),
            anyReason ? "" : message.reason(),
            at,
            at)
        .map((r, c) -> new Group(r.getLong(1), r.getInt(2)))
        .one();
  }

  private void trim(Handle handle, QuarantineKind kind, Source source, Group group) {
    boolean repeats = kind == QuarantineKind.UNDECODABLE || kind == QuarantineKind.REJECTED;
    if (repeats && group.kept > bounds.repeatsKept()) {
      drop(handle, oldestOf(handle, group.id));
    }
    if (counts.rowsOf(source) > bounds.rowsPerSource()) {
      drop(handle, oldestOf(handle, source));
    }
    while (counts.rows() > bounds.rows() || counts.bytes() > bounds.totalBytes()) {
      drop(handle, oldestOf(handle, counts.sourcesWithMost()));
    }
  }

  private static Row oldestOf(Handle handle, long group) {
    return rows(handle, OLDEST_FIRST + "WHERE q.group_id = ?" + BY_AGE + " LIMIT 1", group).one();
  }

  private static Row oldestOf(Handle handle, Source source) {
    String where = "WHERE g.transport = ? AND g.source = ?";
    String sql = OLDEST_FIRST + where + BY_AGE + " LIMIT 1";
    return rows(handle, sql, source.transport(), source.name()).one();
  }

  private static Row oldestOf(Handle handle, Set<Source> sources) {
    if (sources.size() == 1) {
      return oldestOf(handle, sources.iterator().next());
    }
    // Several have as many: then most do, and one of the first rows is from one of them.
    try (var found = rows(handle, OLDEST_FIRST + BY_AGE).iterator()) {
      return first(found, sources);
    }
  }

  private static Row first(Iterator<Row> rows, Set<Source> sources) {
    Row row = rows.next();
    while (!sources.contains(row.source)) {
      row = rows.next();
    }
    return row;
  }

  private static ResultIterable<Row> rows(Handle handle, String sql, Object... args) {
    return handle
        .select(sql, args)
        .map(
            (r, c) ->
                new Row(
                    r.getLong(1),
                    r.getLong(2),
                    new Source(r.getString(3), r.getString(4)),
                    r.getInt(5)));
  }

  private void drop(Handle handle, Row row) {
    handle.execute("UPDATE quarantine_group SET dropped = dropped + 1 WHERE id = ?", row.group);
    Counters.add(handle, Counters.QUARANTINE_DROPPED, 1);
    remove(handle, row);
  }

  private void remove(Handle handle, Row row) {
    handle.execute("DELETE FROM quarantine WHERE id = ?", row.id);
    handle.execute("UPDATE quarantine_group SET kept = kept - 1 WHERE id = ?", row.group);
    handle.execute("DELETE FROM quarantine_group WHERE id = ? AND kept = 0", row.group);
    counts.removed(row.source, row.bytes);
  }

  /** False when no such message is there. */
  boolean release(Handle handle, long id) {
    counts.load(handle);
    Optional<Row> row = rows(handle, OLDEST_FIRST + "WHERE q.id = ?", id).findOne();
    row.ifPresent(
        found -> {
          handle.execute(
              "UPDATE quarantine_group SET messages = messages - 1 WHERE id = ?", found.group);
          remove(handle, found);
        });
    return row.isPresent();
  }

  static OptionalLong deliveryOf(Handle handle, long id) {
    return handle
        .select("SELECT delivery FROM quarantine WHERE id = ?", id)
        .mapTo(Long.class)
        .findOne()
        .map(OptionalLong::of)
        .orElse(OptionalLong.empty());
  }
}
