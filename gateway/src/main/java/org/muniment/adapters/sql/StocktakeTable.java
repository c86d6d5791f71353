package org.muniment.adapters.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.stocktake.Pass;
import org.muniment.domain.stocktake.Stocktake;
import org.muniment.domain.stocktake.Stocktake.Counted;
import org.muniment.domain.stocktake.Stocktake.Handover;
import org.muniment.domain.stocktake.Stocktake.Member;
import org.muniment.domain.text.BadInput;
import org.muniment.domain.text.Code;
import org.muniment.domain.trail.By;
import org.muniment.port.Stocktakes.Page;

/** What each stock-take is now, with its cabinets and members. */
final class StocktakeTable {
  private static final String INSERT =
      "INSERT INTO stocktake(name, scope, handover_from, handover_to, blind, counts, state, head,"
          + " expected, opened_kind, opened_name, opened_origin, opened, ended_kind, ended_name,"
          + " ended_origin, ended, reason, seal, version)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id";
  private static final String UPDATE =
      "UPDATE stocktake SET name = ?, state = ?, ended_kind = ?, ended_name = ?, ended_origin = ?,"
          + " ended = ?, reason = ?, seal = ?, version = ? WHERE id = ?";

  /** The id of the last stock-take that was given out. */
  private static final Pattern CURSOR = Pattern.compile("[1-9][0-9]{0,17}");

  private StocktakeTable() {}

  static Stocktake add(Handle handle, Stocktake stocktake) throws SQLException {
    List<Object> values = new ArrayList<>();
    values.add(stocktake.name());
    values.add(ScopeJson.write(stocktake.scope()));
    values.add(stocktake.handover().map(Handover::from).orElse(null));
    values.add(stocktake.handover().map(Handover::to).orElse(null));
    values.add(stocktake.isBlind());
    values.add(stocktake.counts());
    values.add(stocktake.state().key());
    values.add(Nullable.boxed(stocktake.head()));
    values.add(stocktake.expected());
    addBy(values, Optional.of(stocktake.opened()));
    addBy(values, stocktake.ended());
    values.add(stocktake.reason());
    values.add(stocktake.seal().orElse(null));
    values.add(stocktake.version());
    long id = handle.select(INSERT, values.toArray()).mapTo(Long.class).one();
    addCabinets(handle, id, stocktake.cabinets());
    addMembers(handle, id, stocktake.members());
    return stocktake.stored(id);
  }

  private static void addBy(List<Object> values, Optional<By> by) {
    values.add(by.map(who -> who.kind().key()).orElse(null));
    values.add(by.map(By::name).orElse(null));
    values.add(by.map(By::from).orElse(null));
    values.add(Nullable.millis(by.map(By::at)));
  }

  private static void addCabinets(Handle handle, long id, List<Counted> cabinets)
      throws SQLException {
    String sql = "INSERT INTO stocktake_cabinet VALUES (?, ?, ?, ?, ?, ?)";
    try (Rows rows = new Rows(handle, sql)) {
      int number = 0;
      for (Counted one : cabinets) {
        rows.put(id)
            .put(++number)
            .put(one.cabinet().value())
            .put(one.room().value())
            .put(one.shelves())
            .put(one.positionsPerShelf())
            .add();
      }
      rows.execute();
    }
  }

  private static void addMembers(Handle handle, long id, List<Member> members) throws SQLException {
    try (Rows rows = new Rows(handle, "INSERT INTO stocktake_member VALUES (?, ?, ?, ?)")) {
      int number = 0;
      for (Member one : members) {
        rows.put(id).put(++number).put(one.name()).put(one.pass().key()).add();
      }
      rows.execute();
    }
  }

  /** Members before the state: once that says that all is over, nothing changes any more. */
  static boolean update(Handle handle, Stocktake after) throws SQLException {
    if (!isThere(handle, after.id(), after.version() - 1)) {
      return false;
    }
    handle.execute("DELETE FROM stocktake_member WHERE stocktake = ?", after.id());
    addMembers(handle, after.id(), after.members());
    List<Object> values = new ArrayList<>();
    values.add(after.name());
    values.add(after.state().key());
    addBy(values, after.ended());
    values.add(after.reason());
    values.add(after.seal().orElse(null));
    values.add(after.version());
    values.add(after.id());
    handle.execute(UPDATE, values.toArray());
    return true;
  }

  private static boolean isThere(Handle handle, long id, long version) {
    return handle
        .select("SELECT 1 FROM stocktake WHERE id = ? AND version = ?", id, version)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  static Optional<Stocktake> one(Handle handle, long id) {
    return list(handle, Condition.of("id = ?", id), 1).stream().findFirst();
  }

  /**
   * @throws BadInput for a cursor that was not given out
   */
  static Page page(Handle handle, Set<Stocktake.State> states, Optional<String> cursor, int limit) {
    Condition where = Condition.ALL;
    if (!states.isEmpty()) {
      where = Condition.in("state", states.stream().map(Stocktake.State::key).sorted().toList());
    }
    if (cursor.isPresent()) {
      where = where.and(Condition.of("id < ?", id(cursor.get())));
    }
    List<Stocktake> found = list(handle, where, limit + 1);
    if (found.size() <= limit) {
      return new Page(found, Optional.empty());
    }
    List<Stocktake> given = found.subList(0, limit);
    return new Page(given, Optional.of(Long.toString(given.get(limit - 1).id())));
  }

  private static long id(String cursor) {
    if (!CURSOR.matcher(cursor).matches()) {
      throw new BadInput("refusal.cursor");
    }
    return Long.parseLong(cursor);
  }

  private static List<Stocktake> list(Handle handle, Condition where, int limit) {
    String sql = "SELECT * FROM stocktake WHERE " + where.sql() + " ORDER BY id DESC LIMIT ?";
    return handle.select(sql, where.valuesAnd(limit)).map((r, c) -> stocktake(r, handle)).list();
  }

  private static Stocktake stocktake(ResultSet row, Handle handle) throws SQLException {
    long id = row.getLong("id");
    return new Stocktake(
        id,
        row.getString("name"),
        ScopeJson.read(row.getString("scope")),
        cabinets(handle, id),
        handover(row.getString("handover_from"), row.getString("handover_to")),
        row.getBoolean("blind"),
        row.getInt("counts"),
        members(handle, id),
        Stocktake.State.of(row.getString("state")).orElseThrow(),
        Nullable.id(row, "head"),
        row.getInt("expected"),
        ByColumns.of(row, "opened"),
        row.getString("ended_kind") == null
            ? Optional.empty()
            : Optional.of(ByColumns.of(row, "ended")),
        row.getString("reason"),
        Optional.ofNullable(row.getString("seal")),
        row.getLong("version"));
  }

  private static Optional<Handover> handover(String from, String to) {
    return from == null ? Optional.empty() : Optional.of(new Handover(from, to));
  }

  private static List<Counted> cabinets(Handle handle, long id) {
    return handle
        .select(
            "SELECT cabinet, room, shelves, positions FROM stocktake_cabinet WHERE stocktake = ?"
                + " ORDER BY number",
            id)
        .map(
            (r, c) ->
                new Counted(
                    Code.of(r.getString(1)), Code.of(r.getString(2)), r.getInt(3), r.getInt(4)))
        .list();
  }

  private static List<Member> members(Handle handle, long id) {
    return handle
        .select("SELECT * FROM stocktake_member WHERE stocktake = ? ORDER BY number", id)
        .map((r, c) -> new Member(r.getString("name"), Pass.of(r.getString("pass")).orElseThrow()))
        .list();
  }
}
