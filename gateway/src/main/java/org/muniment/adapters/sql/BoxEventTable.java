package org.muniment.adapters.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.holding.BoxEvent;
import org.muniment.domain.trail.By;

/** What happened to boxes; only grows. */
final class BoxEventTable {
  static final String INSERT =
      "INSERT INTO box_event(number, box, kind, by_kind, by_name, origin, at, before, after,"
          + " reason, document, correction, undoes)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String SELECT = "SELECT * FROM box_event ";

  private BoxEventTable() {}

  /** The number that the next event gets: events are never deleted. */
  static long nextNumber(Handle handle) {
    return head(handle).orElse(0) + 1;
  }

  static BoxEvent add(Handle handle, BoxEvent event, long box) throws SQLException {
    BoxEvent stored = event.stored(nextNumber(handle), box);
    try (Rows rows = new Rows(handle, INSERT)) {
      insert(rows, stored);
      rows.execute();
    }
    return stored;
  }

  static void insert(Rows rows, BoxEvent event) throws SQLException {
    By by = event.by();
    rows.put(event.number())
        .put(event.box())
        .put(event.kind().key())
        .put(by.kind().key())
        .put(by.name())
        .put(by.from())
        .put(by.at().toEpochMilli())
        .put(event.before().map(BoxJson::write))
        .put(BoxJson.write(event.after()))
        .put(event.reason())
        .put(event.document())
        .put(event.described().map(BoxJson::write));
    if (event.undoes().isPresent()) {
      rows.put(event.undoes().getAsLong()).add();
    } else {
      rows.putNull().add();
    }
  }

  static List<BoxEvent> of(Handle handle, long box) {
    return handle
        .select(SELECT + "WHERE box = ? ORDER BY number", box)
        .map((r, c) -> event(r))
        .list();
  }

  static Optional<BoxEvent> one(Handle handle, long number) {
    return handle.select(SELECT + "WHERE number = ?", number).map((r, c) -> event(r)).findOne();
  }

  static List<BoxEvent> latest(Handle handle, int limit) {
    return handle
        .select(SELECT + "ORDER BY number DESC LIMIT ?", limit)
        .map((r, c) -> event(r))
        .list();
  }

  static OptionalLong head(Handle handle) {
    return handle
        .createQuery("SELECT number FROM box_event ORDER BY number DESC LIMIT 1")
        .mapTo(Long.class)
        .findOne()
        .map(OptionalLong::of)
        .orElse(OptionalLong.empty());
  }

  private static BoxEvent event(ResultSet row) throws SQLException {
    long undoes = row.getLong("undoes");
    return new BoxEvent(
        row.getLong("number"),
        row.getLong("box"),
        BoxEvent.Kind.of(row.getString("kind")).orElseThrow(),
        ByColumns.of(row),
        Optional.ofNullable(row.getString("before")).map(BoxJson::state),
        BoxJson.state(row.getString("after")),
        row.getString("reason"),
        Optional.ofNullable(row.getString("document")),
        Optional.ofNullable(row.getString("correction")).map(BoxJson::correction),
        undoes == 0 ? OptionalLong.empty() : OptionalLong.of(undoes));
  }
}
