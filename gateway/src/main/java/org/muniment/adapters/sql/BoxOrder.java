package org.muniment.adapters.sql;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.Spot;
import org.muniment.port.Holdings.Query;

/**
 * The stretches of a list, one after the other: those that have the key of its order come first.
 */
final class BoxOrder {
  private static final String ID = "b.id";

  private BoxOrder() {}

  /** What a key is in SQL. */
  enum Type {
    TEXT,
    NUMBER;

    Object value(String text) {
      try {
        return this == TEXT ? text : (Object) Long.parseLong(text);
      } catch (NumberFormatException forged) {
        throw BoxCursor.unknown();
      }
    }
  }

  /**
   * @param where which boxes
   * @param has the same, of a box that is one of the list
   * @param columns that it is ordered by; they name one box
   * @param isRising whether the smallest comes first
   * @param keys of a box, as its cursor keeps them
   */
  record Stretch(
      Condition where,
      Predicate<Box> has,
      List<String> columns,
      List<Type> types,
      boolean isRising,
      Function<Box, List<String>> keys) {
    Condition after(List<String> cursor) {
      if (cursor.size() != types.size()) {
        throw BoxCursor.unknown();
      }
      Object[] values = new Object[cursor.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = types.get(i).value(cursor.get(i));
      }
      String marks = "?" + ", ?".repeat(values.length - 1);
      String than = isRising ? ">" : "<";
      return Condition.of("(%s) %s (%s)".formatted(list(), than, marks), values);
    }

    String orderBy() {
      return isRising ? list() : String.join(" DESC, ", columns) + " DESC";
    }

    private String list() {
      return String.join(", ", columns);
    }
  }

  static boolean isById(String orderBy) {
    return orderBy.startsWith(ID);
  }

  static List<Stretch> of(Query query) {
    return switch (query.order()) {
      case PLACE -> List.of(placed(), byId(Condition.of("b.cabinet IS NULL"), box -> true, true));
      case BARCODE -> List.of(byBarcode());
      case ARCHIVAL_CODE -> byArchivalCode(query);
      case NEWEST -> List.of(byId(Condition.ALL, box -> true, false));
    };
  }

  private static Stretch placed() {
    return new Stretch(
        Condition.of("b.cabinet IS NOT NULL"),
        box -> box.state().spot().isPresent(),
        List.of("b.cabinet", "b.shelf", "b.position"),
        List.of(Type.TEXT, Type.NUMBER, Type.NUMBER),
        true,
        box -> {
          Spot spot = box.state().spot().orElseThrow();
          return List.of(spot.cabinet().value(), "" + spot.shelf(), "" + spot.position());
        });
  }

  private static Stretch byBarcode() {
    return new Stretch(
        Condition.ALL,
        box -> true,
        List.of("b.barcode"),
        List.of(Type.TEXT),
        true,
        box -> List.of(box.barcode().value()));
  }

  /** A code that the reader may not see must not show by its place in the list (rule T3). */
  private static List<Stretch> byArchivalCode(Query query) {
    Condition known =
        Condition.of("b.archival_code IS NOT NULL")
            .and(Condition.in("b.secrecy", query.levels().stream().sorted().toList()));
    Stretch coded =
        new Stretch(
            known,
            box ->
                box.description().archivalCode().isPresent()
                    && query.levels().contains(box.description().secrecy()),
            List.of("b.archival_code", "b.id"),
            List.of(Type.TEXT, Type.NUMBER),
            true,
            box ->
                List.of(box.description().archivalCode().orElseThrow(), Long.toString(box.id())));
    return List.of(coded, byId(known.not(), box -> true, true));
  }

  private static Stretch byId(Condition where, Predicate<Box> has, boolean isRising) {
    return new Stretch(
        where,
        has,
        List.of(ID),
        List.of(Type.NUMBER),
        isRising,
        box -> List.of(Long.toString(box.id())));
  }
}
