package org.muniment.adapters.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
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
      "INSERT INTO box(id, barcode, alike, status, cabinet, shelf, position, keep_until, title,"
          + " fonds, category, year, retention, carrier, secrecy, archival_code, pieces,"
          + " first_date, last_date, remarks, version, registered, changed)"
          + " VALUES (:id, :barcode, :alike, :status, :cabinet, :shelf, :position, :keep_until,"
          + " :title, :fonds, :category, :year, :retention, :carrier, :secrecy, :archival_code,"
          + " :pieces, :first_date, :last_date, :remarks, :version, :registered, :changed)";
  private static final String UPDATE =
      "UPDATE box SET barcode = :barcode, alike = :alike, status = :status, cabinet = :cabinet,"
          + " shelf = :shelf, position = :position, keep_until = :keep_until, title = :title,"
          + " fonds = :fonds, category = :category, year = :year, retention = :retention,"
          + " carrier = :carrier, secrecy = :secrecy, archival_code = :archival_code,"
          + " pieces = :pieces, first_date = :first_date, last_date = :last_date,"
          + " remarks = :remarks, version = :version, changed = :changed"
          + " WHERE id = :id AND version = :version - 1";
  private static final int MAX_ALIKE = 10;

  private BoxTable() {}

  static Optional<Box> byBarcode(Handle handle, Barcode barcode) {
    return one(handle, "WHERE b.barcode = ?", barcode.value());
  }

  static Optional<Box> byId(Handle handle, long id) {
    return one(handle, "WHERE b.id = ?", id);
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

  static void insert(Handle handle, Box box) {
    bind(handle.createUpdate(INSERT), box)
        .bind("registered", box.registeredAt().toEpochMilli())
        .execute();
  }

  /** False when the version that was seen is not the one that is there. */
  static boolean update(Handle handle, Box after) {
    return bind(handle.createUpdate(UPDATE), after).execute() == 1;
  }

  static <S extends SqlStatement<S>> S bind(S statement, Box box) {
    BoxState state = box.state();
    Optional<Spot> spot = state.spot();
    statement
        .bind("id", box.id())
        .bind("barcode", state.barcode().value())
        .bind("alike", Lookalike.form(state.barcode().value()))
        .bind("status", state.status().key())
        .bind("cabinet", spot.map(at -> at.cabinet().value()).orElse(null))
        .bind("shelf", spot.map(Spot::shelf).orElse(null))
        .bind("position", spot.map(Spot::position).orElse(null))
        .bind("keep_until", state.keepUntil().map(LocalDate::toString).orElse(null))
        .bind("version", box.version())
        .bind("changed", box.changedAt().toEpochMilli());
    return bind(statement, box.description());
  }

  private static <S extends SqlStatement<S>> S bind(S statement, Description description) {
    return statement
        .bind("title", description.title())
        .bind("fonds", description.fonds().orElse(null))
        .bind("category", description.category().orElse(null))
        .bind("year", Nullable.boxed(description.year()))
        .bind("retention", description.retention().map(Retention::key).orElse(null))
        .bind("carrier", description.carrier().key())
        .bind("secrecy", description.secrecy())
        .bind("archival_code", description.archivalCode().orElse(null))
        .bind("pieces", Nullable.boxed(description.pieces()))
        .bind("first_date", description.firstDate().map(RecordDate::iso).orElse(null))
        .bind("last_date", description.lastDate().map(RecordDate::iso).orElse(null))
        .bind("remarks", description.remarks());
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
