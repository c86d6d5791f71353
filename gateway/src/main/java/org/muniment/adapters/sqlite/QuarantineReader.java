package org.muniment.adapters.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
