package org.muniment.adapters.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.loan.LoanState;
import org.muniment.domain.stocktake.Card;

/** The substitute cards that loans were given (rule U4). */
final class LoanCards {
  private static final String SELECT =
      "SELECT id, box, item, state, card, out_at, in_at FROM loan WHERE card IS NOT NULL AND ";

  /** Written so that both are found by their indices among all loans that ever were. */
  private static final String OUT_OR_BACK_SINCE =
      "id IN (SELECT id FROM loan WHERE state = 'issued'"
          + " UNION ALL SELECT id FROM loan WHERE in_at >= ?)";

  private static final int BOXES_AT_A_TIME = 500;

  private LoanCards() {}

  static Optional<Card> one(Handle handle, String code) {
    return list(handle, Condition.of("card = ?", code)).stream().findFirst();
  }

  /** In the order of boxes, of a box in that of its loans. */
  static List<Card> of(Handle handle, Collection<Long> boxes) {
    List<Long> ids = boxes.stream().sorted().toList();
    List<Card> found = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += BOXES_AT_A_TIME) {
      List<Long> some = ids.subList(from, Math.min(ids.size(), from + BOXES_AT_A_TIME));
      found.addAll(list(handle, Condition.in("box", some)));
    }
    return found;
  }

  static List<Card> since(Handle handle, Instant from) {
    return list(handle, Condition.of(OUT_OR_BACK_SINCE, Millis.border(from)));
  }

  private static List<Card> list(Handle handle, Condition where) {
    return handle
        .select(SELECT + "(" + where.sql() + ") ORDER BY box, id", where.valuesAnd())
        .map((r, c) -> card(r))
        .list();
  }

  private static Card card(ResultSet row) throws SQLException {
    LoanState state = LoanState.of(row.getString("state")).orElseThrow();
    return new Card(
        Barcode.of(row.getString("card")),
        row.getLong("id"),
        row.getLong("box"),
        Nullable.id(row, "item").isEmpty(),
        Nullable.at(row, "out_at"),
        Nullable.at(row, "in_at"),
        state == LoanState.REFUSED || state == LoanState.WITHDRAWN);
  }
}
