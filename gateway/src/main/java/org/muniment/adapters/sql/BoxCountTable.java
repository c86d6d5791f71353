package org.muniment.adapters.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.BoxStatus;
import org.muniment.domain.holding.Carrier;
import org.muniment.domain.text.Code;
import org.muniment.port.Holdings.Count;

/** How many boxes of a kind there are, kept with each change since counting a million is slow. */
final class BoxCountTable {
  private static final String NOWHERE = "";

  private BoxCountTable() {}

  /** What is counted together. */
  record Kind(Optional<Code> cabinet, Carrier carrier, BoxStatus status) {
    static Kind of(Box box) {
      return new Kind(
          box.state().spot().map(spot -> spot.cabinet()),
          box.description().carrier(),
          box.state().status());
    }
  }

  static void add(Handle handle, Map<Kind, Integer> more) {
    more.forEach((kind, boxes) -> add(handle, kind, boxes));
  }

  static void add(Handle handle, Kind kind, int boxes) {
    handle.execute(
        "INSERT INTO box_count(cabinet, carrier, status, boxes) VALUES (?, ?, ?, ?)"
            + " ON CONFLICT (cabinet, carrier, status)"
            + " DO UPDATE SET boxes = box_count.boxes + excluded.boxes",
        kind.cabinet.map(Code::value).orElse(NOWHERE),
        kind.carrier.key(),
        kind.status.key(),
        boxes);
  }

  static void replace(Handle handle, Box before, Box after) {
    Kind old = Kind.of(before);
    Kind now = Kind.of(after);
    if (!now.equals(old)) {
      add(handle, old, -1);
      add(handle, now, 1);
    }
  }

  static List<Count> held(Handle handle) {
    return all(handle).stream().filter(count -> count.status().isHeld()).toList();
  }

  /** Those that are gone too, in the order of cabinets; without a place first. */
  static List<Count> all(Handle handle) {
    return handle
        .createQuery(
            "SELECT cabinet, carrier, status, boxes FROM box_count WHERE boxes > 0"
                + " ORDER BY cabinet, carrier, status")
        .map((r, c) -> count(r))
        .list();
  }

  private static Count count(ResultSet row) throws SQLException {
    return new Count(
        Optional.of(row.getString(1)).filter(code -> !code.equals(NOWHERE)).map(Code::of),
        Carrier.of(row.getString(2)).orElseThrow(),
        BoxStatus.of(row.getString(3)).orElseThrow(),
        row.getLong(4));
  }
}
