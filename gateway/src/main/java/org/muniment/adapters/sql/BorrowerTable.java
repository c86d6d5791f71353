package org.muniment.adapters.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.loan.Borrower;

/** Who is registered as a reader, and the cards that each has and has had. */
final class BorrowerTable {
  private static final String SELECT = "SELECT * FROM borrower ";

  private BorrowerTable() {}

  static List<Borrower> all(Handle handle) {
    return handle.createQuery(SELECT + "ORDER BY name, id").map((r, c) -> borrower(r)).list();
  }

  static Optional<Borrower> one(Handle handle, long id) {
    return handle.select(SELECT + "WHERE id = ?", id).map((r, c) -> borrower(r)).findOne();
  }

  static Map<Long, Borrower> several(Handle handle, Collection<Long> ids) {
    Map<Long, Borrower> borrowers = new TreeMap<>();
    Condition where = Condition.in("id", Set.copyOf(ids));
    handle
        .select(SELECT + "WHERE " + where.sql(), where.valuesAnd())
        .map((r, c) -> borrower(r))
        .forEach(borrower -> borrowers.put(borrower.id(), borrower));
    return borrowers;
  }

  static Optional<Borrower> byCard(Handle handle, Barcode card) {
    return handle
        .select(SELECT + "WHERE card = ?", card.value())
        .map((r, c) -> borrower(r))
        .findOne();
  }

  static Optional<Borrower> add(Handle handle, Borrower borrower) {
    Optional<String> card = borrower.card().map(Barcode::value);
    if (card.isPresent() && !CodeTable.take(handle, card.get(), CodeTable.READER_CARD)) {
      return Optional.empty();
    }
    Borrower added =
        handle
            .select(
                "INSERT INTO borrower(name, kind, organisation, letter, card, clearance, email,"
                    + " phone, account, language, active, version, since)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING *",
                borrower.name(),
                borrower.kind().key(),
                borrower.organisation(),
                borrower.letter(),
                card.orElse(null),
                borrower.clearance(),
                borrower.email(),
                borrower.phone(),
                borrower.account(),
                borrower.language(),
                borrower.active(),
                borrower.version(),
                borrower.since().toEpochMilli())
            .map((r, c) -> borrower(r))
            .one();
    card.ifPresent(code -> keep(handle, code, added.id()));
    return Optional.of(added);
  }

  private static void keep(Handle handle, String card, long borrower) {
    handle.execute("INSERT INTO borrower_card(code, borrower) VALUES (?, ?)", card, borrower);
  }

  static boolean update(Handle handle, Borrower after) {
    boolean isSeen =
        one(handle, after.id()).filter(old -> old.version() == after.version() - 1).isPresent();
    if (!isSeen || !takeCard(handle, after)) {
      return false;
    }
    handle.execute(
        "UPDATE borrower SET name = ?, kind = ?, organisation = ?, letter = ?, card = ?,"
            + " clearance = ?, email = ?, phone = ?, account = ?, language = ?, active = ?,"
            + " version = ?, since = ? WHERE id = ?",
        after.name(),
        after.kind().key(),
        after.organisation(),
        after.letter(),
        Nullable.text(after.card()),
        after.clearance(),
        after.email(),
        after.phone(),
        after.account(),
        after.language(),
        after.active(),
        after.version(),
        after.since().toEpochMilli(),
        after.id());
    return true;
  }

  /** A free one, or one that the same borrower has or had. */
  private static boolean takeCard(Handle handle, Borrower after) {
    if (after.card().isEmpty()) {
      return true;
    }
    String card = after.card().get().value();
    if (CodeTable.take(handle, card, CodeTable.READER_CARD)) {
      keep(handle, card, after.id());
      return true;
    }
    return handle
        .select("SELECT 1 FROM borrower_card WHERE code = ? AND borrower = ?", card, after.id())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  private static Borrower borrower(ResultSet row) throws SQLException {
    return new Borrower(
        row.getLong("id"),
        row.getString("name"),
        Borrower.Kind.of(row.getString("kind")).orElseThrow(),
        row.getString("organisation"),
        row.getString("letter"),
        Optional.ofNullable(row.getString("card")).map(Barcode::of),
        row.getString("clearance"),
        row.getString("email"),
        row.getString("phone"),
        row.getString("account"),
        row.getString("language"),
        row.getBoolean("active"),
        row.getLong("version"),
        Instant.ofEpochMilli(row.getLong("since")));
  }
}
