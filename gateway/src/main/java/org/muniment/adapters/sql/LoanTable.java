package org.muniment.adapters.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.loan.Borrower;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.loan.LoanKind;
import org.muniment.domain.loan.LoanState;

/** What each loan is now. */
final class LoanTable {
  private static final String SELECT = "SELECT l.* FROM loan l ";
  private static final String COLUMNS =
      "request, box, item, borrower, who, who_kind, kind, purpose, state, due, renewals, card,"
          + " card_state, out_at, out_by, out_pieces, out_condition, in_at, in_by, in_pieces,"
          + " in_condition, effect, version, requested, changed";
  private static final String MARKS =
      "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?";

  private LoanTable() {}

  static Optional<Loan> one(Handle handle, long id) {
    return handle.select(SELECT + "WHERE l.id = ?", id).map((r, c) -> loan(r)).findOne();
  }

  static Optional<Loan> byCard(Handle handle, Barcode card) {
    return handle
        .select(SELECT + "WHERE l.card = ?", card.value())
        .map((r, c) -> loan(r))
        .findOne();
  }

  static List<Loan> list(Handle handle, Condition where, String orderBy, int limit) {
    return handle
        .select(
            SELECT + "WHERE " + where.sql() + " ORDER BY " + orderBy + " LIMIT ?",
            where.valuesAnd(limit))
        .map((r, c) -> loan(r))
        .list();
  }

  static long count(Handle handle, Condition where, long most) {
    return handle
        .select(
            "SELECT COUNT(*) FROM (SELECT 1 FROM loan l WHERE " + where.sql() + " LIMIT ?)",
            where.valuesAnd(most))
        .mapTo(Long.class)
        .one();
  }

  /** Whether it, or something of which it is a part, or a part of it, is out in another loan. */
  static boolean isOut(Handle handle, Loan loan) {
    Long item = Nullable.boxed(loan.thing().item());
    return handle
        .select(
            "SELECT 1 FROM loan WHERE box = ? AND state = 'issued' AND id <> ?"
                + " AND (item IS NULL OR ? IS NULL OR item = ?) LIMIT 1",
            loan.thing().box(),
            loan.id(),
            item,
            item)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /** The first of a request gets its id as the request's number. */
  static Loan add(Handle handle, Loan loan) {
    List<Object> values = values(loan);
    long id =
        handle
            .select(
                "INSERT INTO loan(" + COLUMNS + ") VALUES (" + MARKS + ") RETURNING id",
                values.toArray())
            .mapTo(Long.class)
            .one();
    if (loan.request() == 0) {
      handle.execute("UPDATE loan SET request = ? WHERE id = ?", id, id);
    }
    return loan.stored(id);
  }

  static void update(Handle handle, Loan after) {
    List<Object> values = values(after);
    values.add(after.id());
    handle.execute(
        "UPDATE loan SET (" + COLUMNS + ") = (" + MARKS + ") WHERE id = ?", values.toArray());
  }

  private static List<Object> values(Loan loan) {
    List<Object> values = new ArrayList<>();
    values.add(loan.request());
    values.add(loan.thing().box());
    values.add(Nullable.boxed(loan.thing().item()));
    values.add(Nullable.boxed(loan.who().borrower()));
    values.add(loan.who().name());
    values.add(loan.who().kind().key());
    values.add(loan.kind().key());
    values.add(loan.purpose());
    values.add(loan.state().key());
    values.add(Nullable.text(loan.due()));
    values.add(loan.renewals());
    values.add(Nullable.text(loan.card()));
    values.add(loan.cardState().key());
    addHanding(values, loan.issued());
    addHanding(values, loan.returned());
    values.add(loan.effect());
    values.add(loan.version());
    values.add(loan.requestedAt().toEpochMilli());
    values.add(loan.changedAt().toEpochMilli());
    return values;
  }

  private static void addHanding(List<Object> values, Optional<Loan.Handing> handing) {
    values.add(Nullable.millis(handing.map(Loan.Handing::at)));
    values.add(handing.map(Loan.Handing::by).orElse(null));
    values.add(Nullable.boxed(handing.map(Loan.Handing::pieces).orElse(OptionalInt.empty())));
    values.add(handing.map(Loan.Handing::condition).orElse(null));
  }

  private static Loan loan(ResultSet row) throws SQLException {
    return new Loan(
        row.getLong("id"),
        row.getLong("request"),
        new Loan.Thing(row.getLong("box"), Nullable.id(row, "item")),
        new Loan.Who(
            Nullable.id(row, "borrower"),
            row.getString("who"),
            Borrower.Kind.of(row.getString("who_kind")).orElseThrow()),
        LoanKind.of(row.getString("kind")).orElseThrow(),
        row.getString("purpose"),
        LoanState.of(row.getString("state")).orElseThrow(),
        Nullable.day(row, "due"),
        row.getInt("renewals"),
        Optional.ofNullable(row.getString("card")).map(Barcode::of),
        Loan.CardState.of(row.getString("card_state")).orElseThrow(),
        handing(row, "out"),
        handing(row, "in"),
        row.getString("effect"),
        row.getLong("version"),
        Instant.ofEpochMilli(row.getLong("requested")),
        Instant.ofEpochMilli(row.getLong("changed")));
  }

  private static Optional<Loan.Handing> handing(ResultSet row, String way) throws SQLException {
    Optional<Instant> at = Nullable.at(row, way + "_at");
    if (at.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Loan.Handing(
            at.get(),
            row.getString(way + "_by"),
            Nullable.number(row, way + "_pieces"),
            row.getString(way + "_condition")));
  }
}
