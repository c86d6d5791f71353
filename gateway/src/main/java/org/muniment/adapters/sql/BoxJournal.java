package org.muniment.adapters.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.holding.BoxState;
import org.muniment.domain.stocktake.Change;

/** What happened to boxes behind an event number. */
final class BoxJournal {
  private BoxJournal() {}

  /** Those behind {@code number}, in the order of their numbers. */
  static List<Change> changes(Handle handle, long number, int limit) {
    return handle
        .select(
            "SELECT number, box, at, before, after FROM box_event WHERE number > ?"
                + " ORDER BY number LIMIT ?",
            number,
            limit)
        .map((r, c) -> change(r))
        .list();
  }

  private static Change change(ResultSet row) throws SQLException {
    return new Change(
        row.getLong("number"),
        row.getLong("box"),
        Instant.ofEpochMilli(row.getLong("at")),
        Optional.ofNullable(row.getString("before")).map(BoxJson::state),
        BoxJson.state(row.getString("after")));
  }

  /** What each box that has changed behind {@code head} was then; empty for one not registered. */
  static Map<Long, Optional<BoxState>> before(Handle handle, long head) throws SQLException {
    return before(handle, Condition.of("number > ?", head));
  }

  static Map<Long, Optional<BoxState>> before(Handle handle, long head, Collection<Long> boxes)
      throws SQLException {
    return before(handle, Condition.in("box", boxes).and(Condition.of("number > ?", head)));
  }

  private static Map<Long, Optional<BoxState>> before(Handle handle, Condition where)
      throws SQLException {
    Map<Long, Optional<BoxState>> states = new HashMap<>();
    String sql = "SELECT box, before FROM box_event WHERE " + where.sql() + " ORDER BY number";
    try (PreparedStatement select = handle.getConnection().prepareStatement(sql)) {
      for (int i = 0; i < where.values().size(); i++) {
        select.setObject(i + 1, where.values().get(i));
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          putFirst(states, row);
        }
      }
    }
    return states;
  }

  private static void putFirst(Map<Long, Optional<BoxState>> states, ResultSet row)
      throws SQLException {
    long box = row.getLong(1);
    if (!states.containsKey(box)) {
      states.put(box, Optional.ofNullable(row.getString(2)).map(BoxJson::state));
    }
  }
}
