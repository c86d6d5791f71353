package org.muniment.adapters.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.sensor.Transport;
import org.muniment.port.ReadingStore.Entry;
import org.muniment.port.ReadingStore.Heard;
import org.muniment.port.ReadingStore.QuarantineKind;
import org.muniment.port.ReadingStore.Quarantined;

/** Reads the quarantine. */
final class QuarantineReader {
  private static final String COLUMNS =
      "q.id, g.kind, g.transport, g.source, q.channel, q.payload, q.arrived, q.profile, q.reason,"
          + " q.delivery";
  private static final String JOIN =
      " FROM quarantine q JOIN quarantine_group g ON g.id = q.group_id ";
  private static final String HEARD =
      "SELECT "
          + COLUMNS
          + ", g.first_at, g.last_at, g.messages, g.dropped"
          + JOIN
          + "WHERE g.kind = 'UNREGISTERED'"
          + " AND q.id = (SELECT max(id) FROM quarantine n WHERE n.group_id = g.id)"
          + " ORDER BY g.last_at DESC, q.id DESC LIMIT ?";

  private QuarantineReader() {}

  static List<Quarantined> list(
      Handle handle, Optional<QuarantineKind> kind, long afterId, int limit) {
    String ofKind = kind.isPresent() ? " AND g.kind = :kind" : "";
    var query =
        handle.createQuery(
            "SELECT "
                + COLUMNS
                + JOIN
                + "WHERE q.id > :after"
                + ofKind
                + " ORDER BY q.id LIMIT :n");
    kind.ifPresent(wanted -> query.bind("kind", wanted.name()));
    return query.bind("after", afterId).bind("n", limit).map((r, c) -> quarantined(r)).list();
  }

  static List<Quarantined> unregistered(
      Handle handle, BiPredicate<Transport, String> sources, long afterId, int limit) {
    List<String> groups = groups(handle, sources);
    if (groups.isEmpty()) {
      return List.of();
    }
    // Numbers of ours, so no text from outside gets into the statement.
    String of = "WHERE q.group_id IN (" + String.join(",", groups) + ")";
    return handle
        .createQuery("SELECT " + COLUMNS + JOIN + of + " AND q.id > :after ORDER BY q.id LIMIT :n")
        .bind("after", afterId)
        .bind("n", limit)
        .map((r, c) -> quarantined(r))
        .list();
  }

  private static List<String> groups(Handle handle, BiPredicate<Transport, String> sources) {
    List<String> groups = new ArrayList<>();
    handle
        .createQuery(
            "SELECT id, transport, source FROM quarantine_group WHERE kind = 'UNREGISTERED'")
        .map(
            (r, c) ->
                sources.test(Transport.valueOf(r.getString(2)), r.getString(3))
                    ? r.getString(1)
                    : "")
        .filter(id -> !id.isEmpty())
        .forEach(groups::add);
    return groups;
  }

  static List<Heard> heard(Handle handle, int limit) {
    return handle.select(HEARD, limit).map((r, c) -> heard(r)).list();
  }

  private static Heard heard(ResultSet row) throws SQLException {
    Quarantined newest = quarantined(row);
    return new Heard(
        newest.entry().transport(),
        newest.entry().source(),
        Instant.ofEpochMilli(row.getLong("first_at")),
        Instant.ofEpochMilli(row.getLong("last_at")),
        row.getLong("messages"),
        row.getLong("dropped"),
        newest.entry().profile(),
        newest);
  }

  private static Quarantined quarantined(ResultSet row) throws SQLException {
    Entry.Quarantine entry =
        new Entry.Quarantine(
            QuarantineKind.valueOf(row.getString("kind")),
            Transport.valueOf(row.getString("transport")),
            row.getString("source"),
            Optional.ofNullable(row.getString("channel")),
            row.getBytes("payload"),
            Instant.ofEpochMilli(row.getLong("arrived")),
            Optional.ofNullable(row.getString("profile")),
            row.getString("reason"),
            row.getLong("delivery"));
    return new Quarantined(row.getLong("id"), entry);
  }
}
