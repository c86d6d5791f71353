package org.muniment.adapters.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.BoxState;
import org.muniment.domain.holding.BoxStatus;
import org.muniment.domain.holding.Carrier;
import org.muniment.domain.holding.Description;
import org.muniment.domain.holding.Lookalike;
import org.muniment.domain.holding.RecordDate;
import org.muniment.domain.holding.Retention;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.text.Code;

/** What boxes are now. */
final class BoxTable {
  static final String SELECT = "SELECT b.* FROM box b ";
  static final String INSERT =
      "INSERT INTO box(barcode, alike, status, cabinet, shelf, position, keep_until, title, fonds,"
          + " category, year, retention, carrier, secrecy, archival_code, pieces, first_date,"
          + " last_date, remarks, version, changed, id, registered)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
          + " ON CONFLICT DO NOTHING";
  private static final String UPDATE =
      "UPDATE box SET barcode = ?, alike = ?, status = ?, cabinet = ?, shelf = ?, position = ?,"
          + " keep_until = ?, title = ?, fonds = ?, category = ?, year = ?, retention = ?,"
          + " carrier = ?, secrecy = ?, archival_code = ?, pieces = ?, first_date = ?,"
          + " last_date = ?, remarks = ?, version = ?, changed = ? WHERE id = ?";
  private static final int MAX_ALIKE = 10;

  private BoxTable() {}

  static Optional<Box> byBarcode(Handle handle, Barcode barcode) {
    return one(handle, "WHERE b.barcode = ?", barcode.value());
  }

  static Optional<Box> byId(Handle handle, long id) {
    return one(handle, "WHERE b.id = ?", id);
  }

  static Map<Long, Box> byIds(Handle handle, Collection<Long> ids) {
    Map<Long, Box> boxes = new TreeMap<>();
    Condition where = Condition.in("b.id", Set.copyOf(ids));
    handle
        .select(SELECT + "WHERE " + where.sql(), where.valuesAnd())
        .map((r, c) -> box(r))
        .forEach(box -> boxes.put(box.id(), box));
    return boxes;
  }

  static Optional<Box> at(Handle handle, Spot spot) {
    return one(
        handle,
        "WHERE b.cabinet = ? AND b.shelf = ? AND b.position = ?",
        spot.cabinet().value(),
        spot.shelf(),
        spot.position());
  }

  private static Optional<Box> one(Handle handle, String where, Object... args) {
    return handle.select(SELECT + where, args).map((r, c) -> box(r)).findOne();
  }

  static List<Box> in(Handle handle, Code cabinet) {
    return handle
        .select(SELECT + "WHERE b.cabinet = ? ORDER BY b.shelf, b.position", cabinet.value())
        .map((r, c) -> box(r))
        .list();
  }

  static List<Barcode> alike(Handle handle, String form) {
    return handle
        .select("SELECT barcode FROM box WHERE alike = ? ORDER BY barcode LIMIT ?", form, MAX_ALIKE)
        .mapTo(String.class)
        .map(Barcode::of)
        .list();
  }

  static Map<Integer, BitSet> taken(Handle handle, Code cabinet) {
    Map<Integer, BitSet> shelves = new TreeMap<>();
    handle
        .select("SELECT shelf, position FROM box WHERE cabinet = ?", cabinet.value())
        .map((r, c) -> new Spot(cabinet, r.getInt(1), r.getInt(2)))
        .forEach(
            spot ->
                shelves.computeIfAbsent(spot.shelf(), shelf -> new BitSet()).set(spot.position()));
    return shelves;
  }

  /** The id that the next box gets: boxes are never deleted. */
  static long nextId(Handle handle) {
    String sql = "SELECT coalesce(max(id), 0) + 1 FROM box";
    return handle.createQuery(sql).mapTo(Long.class).one();
  }

  static void insert(Rows rows, Box box) throws SQLException {
    put(rows, box).put(box.registeredAt().toEpochMilli()).add();
  }

  static void update(Handle handle, Box after) throws SQLException {
    try (Rows rows = new Rows(handle, UPDATE)) {
      put(rows, after).add();
      rows.execute();
    }
  }

  private static Rows put(Rows rows, Box box) throws SQLException {
    BoxState state = box.state();
    Optional<Spot> spot = state.spot();
    rows.put(state.barcode().value())
        .put(Lookalike.form(state.barcode().value()))
        .put(state.status().key())
        .put(spot.map(at -> at.cabinet().value()))
        .put(number(spot.map(Spot::shelf)))
        .put(number(spot.map(Spot::position)))
        .put(state.keepUntil().map(LocalDate::toString));
    return put(rows, box.description())
        .put(box.version())
        .put(box.changedAt().toEpochMilli())
        .put(box.id());
  }

  private static OptionalInt number(Optional<Integer> value) {
    return value.map(OptionalInt::of).orElse(OptionalInt.empty());
  }

  private static Rows put(Rows rows, Description description) throws SQLException {
    return rows.put(description.title())
        .put(description.fonds())
        .put(description.category())
        .put(description.year())
        .put(description.retention().map(Retention::key))
        .put(description.carrier().key())
        .put(description.secrecy())
        .put(description.archivalCode())
        .put(description.pieces())
        .put(description.firstDate().map(RecordDate::iso))
        .put(description.lastDate().map(RecordDate::iso))
        .put(description.remarks());
  }

  static Box box(ResultSet row) throws SQLException {
    return new Box(
        row.getLong("id"),
        state(row),
        description(row),
        row.getLong("version"),
        Instant.ofEpochMilli(row.getLong("registered")),
        Instant.ofEpochMilli(row.getLong("changed")));
  }

  private static BoxState state(ResultSet row) throws SQLException {
    String cabinet = row.getString("cabinet");
    Optional<Spot> spot =
        cabinet == null
            ? Optional.empty()
            : Optional.of(new Spot(Code.of(cabinet), row.getInt("shelf"), row.getInt("position")));
    return new BoxState(
        Barcode.of(row.getString("barcode")),
        BoxStatus.of(row.getString("status")).orElseThrow(),
        spot,
        text(row, "keep_until").map(LocalDate::parse));
  }

  private static Description description(ResultSet row) throws SQLException {
    return new Description(
        row.getString("title"),
        text(row, "fonds"),
        text(row, "category"),
        Nullable.number(row, "year"),
        text(row, "retention").map(key -> Retention.of(key).orElseThrow()),
        Carrier.of(row.getString("carrier")).orElseThrow(),
        row.getString("secrecy"),
        text(row, "archival_code"),
        Nullable.number(row, "pieces"),
        text(row, "first_date").map(RecordDate::new),
        text(row, "last_date").map(RecordDate::new),
        row.getString("remarks"));
  }

  private static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }
}
