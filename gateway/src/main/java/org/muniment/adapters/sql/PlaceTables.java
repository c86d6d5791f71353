package org.muniment.adapters.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.place.FormerPreset;
import org.muniment.domain.place.Room;
import org.muniment.domain.place.Site;
import org.muniment.domain.text.Code;

/** Site, rooms and cabinets. */
final class PlaceTables {
  private static final String SHELF = "shelf";

  private PlaceTables() {}

  static Optional<Site> site(Handle handle) {
    return handle
        .createQuery("SELECT code, name, zone FROM site")
        .map((r, c) -> new Site(Code.of(r.getString(1)), r.getString(2), ZoneId.of(r.getString(3))))
        .findOne();
  }

  static void saveSite(Handle handle, Site site) {
    handle.execute("DELETE FROM site");
    handle.execute(
        "INSERT INTO site(only_one, code, name, zone) VALUES (1, ?, ?, ?)",
        site.code().value(),
        site.name(),
        site.timeZone().getId());
  }

  static List<Room> rooms(Handle handle) {
    Map<String, List<FormerPreset>> formers = FormerPresetTable.all(handle);
    return handle
        .createQuery("SELECT code, name, preset, site FROM room ORDER BY code")
        .map(
            (r, c) ->
                new Room(
                    Code.of(r.getString(1)),
                    r.getString(2),
                    r.getString(3),
                    Code.of(r.getString(4)),
                    formers.getOrDefault(r.getString(1), List.of())))
        .list();
  }

  static boolean addRoom(Handle handle, Room room) {
    if (!CodeTable.take(handle, room.code().value(), "room")) {
      return false;
    }
    handle.execute(
        "INSERT INTO room(code, name, preset, site) VALUES (?, ?, ?, ?)",
        room.code().value(),
        room.name(),
        room.preset(),
        room.site().value());
    return true;
  }

  static boolean updateRoom(Handle handle, Room room) {
    String sql = "UPDATE room SET name = ?, preset = ?, site = ? WHERE code = ?";
    String code = room.code().value();
    if (handle.execute(sql, room.name(), room.preset(), room.site().value(), code) == 0) {
      return false;
    }
    FormerPresetTable.replace(handle, room.code(), room.formerPresets());
    return true;
  }

  static List<Cabinet> cabinets(Handle handle) {
    Map<String, List<FormerPreset>> formers = FormerPresetTable.all(handle);
    return handle
        .createQuery("SELECT * FROM cabinet ORDER BY code")
        .map((r, c) -> cabinet(r, formers.getOrDefault(r.getString("code"), List.of())))
        .list();
  }

  private static Cabinet cabinet(ResultSet row, List<FormerPreset> formers) throws SQLException {
    return new Cabinet(
        Code.of(row.getString("code")),
        Code.of(row.getString("room")),
        row.getString("name"),
        Optional.ofNullable(row.getString("preset")),
        row.getInt("shelves"),
        row.getInt("positions_per_shelf"),
        Cabinet.ShelfOrder.valueOf(row.getString("shelves_from").toUpperCase(Locale.ROOT)),
        metres(row, "x"),
        metres(row, "y"),
        formers);
  }

  private static OptionalDouble metres(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  static boolean addCabinet(Handle handle, Cabinet cabinet) {
    List<Code> shelves = shelfCodes(cabinet, 1, cabinet.shelves());
    // All are looked up before one is taken, so that a refusal leaves nothing behind.
    if (isAnyTaken(handle, shelves) || !CodeTable.take(handle, cabinet.code().value(), "cabinet")) {
      return false;
    }
    shelves.forEach(shelf -> CodeTable.take(handle, shelf.value(), SHELF));
    handle.execute(
        "INSERT INTO cabinet(code, room, name, preset, shelves, positions_per_shelf, shelves_from,"
            + " x, y) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        cabinet.code().value(),
        cabinet.room().value(),
        cabinet.name(),
        cabinet.preset().orElse(null),
        cabinet.shelves(),
        cabinet.positionsPerShelf(),
        cabinet.shelvesFrom().name().toLowerCase(Locale.ROOT),
        boxed(cabinet.x()),
        boxed(cabinet.y()));
    return true;
  }

  static boolean updateCabinet(Handle handle, Cabinet cabinet) {
    int shelves = shelves(handle, cabinet.code());
    List<Code> more = shelfCodes(cabinet, shelves + 1, cabinet.shelves());
    if (shelves == 0 || isAnyTaken(handle, more)) {
      return false;
    }
    more.forEach(shelf -> CodeTable.take(handle, shelf.value(), SHELF));
    shelfCodes(cabinet, cabinet.shelves() + 1, shelves)
        .forEach(shelf -> CodeTable.free(handle, shelf.value()));
    handle.execute(
        "UPDATE cabinet SET room = ?, name = ?, preset = ?, shelves = ?, positions_per_shelf = ?,"
            + " shelves_from = ?, x = ?, y = ? WHERE code = ?",
        cabinet.room().value(),
        cabinet.name(),
        cabinet.preset().orElse(null),
        cabinet.shelves(),
        cabinet.positionsPerShelf(),
        cabinet.shelvesFrom().name().toLowerCase(Locale.ROOT),
        boxed(cabinet.x()),
        boxed(cabinet.y()),
        cabinet.code().value());
    FormerPresetTable.replace(handle, cabinet.code(), cabinet.formerPresets());
    return true;
  }

  /** How many it has now; 0 when there is no such cabinet. */
  private static int shelves(Handle handle, Code cabinet) {
    return handle
        .select("SELECT shelves FROM cabinet WHERE code = ?", cabinet.value())
        .mapTo(Integer.class)
        .findOne()
        .orElse(0);
  }

  private static List<Code> shelfCodes(Cabinet cabinet, int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(cabinet::shelfCode).toList();
  }

  private static boolean isAnyTaken(Handle handle, List<Code> codes) {
    return codes.stream().anyMatch(code -> CodeTable.kindOf(handle, code.value()).isPresent());
  }

  private static Double boxed(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }
}
