package org.muniment.adapters.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.BoxState;
import org.muniment.domain.holding.BoxStatus;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.stocktake.Expected;
import org.muniment.domain.text.Code;

/**
 * The boxes as they were at an event number: those without a later event as they are now, the
 * others as the first later one found them.
 */
final class ExpectedBoxes {
  private static final String SELECT =
      "SELECT id, barcode, status, cabinet, shelf, position FROM box ";
  private static final String PLACED =
      SELECT + "WHERE cabinet IS NOT NULL ORDER BY cabinet, shelf, position";
  private static final String IN_CABINET = SELECT + "WHERE cabinet = ? ORDER BY shelf, position";
  private static final String WITHOUT_PLACE = SELECT + "WHERE cabinet IS NULL ORDER BY id";
  private static final int BOXES_AT_A_TIME = 500;

  private static final Map<String, BoxStatus> STATUSES =
      Stream.of(BoxStatus.values()).collect(Collectors.toMap(BoxStatus::key, status -> status));

  /** As the database gives them. */
  private static final Comparator<Expected> IN_ORDER =
      Comparator.comparing((Expected one) -> one.spot().isEmpty())
          .thenComparing(
              one -> one.spot().orElse(null), Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Expected::box);

  private final Handle handle;
  private final long head;

  /** Few for very many boxes. */
  private final Map<String, Code> codes = new HashMap<>();

  ExpectedBoxes(Handle handle, long head) {
    this.handle = handle;
    this.head = head;
  }

  /**
   * @param cabinets empty for all boxes that were held
   */
  void each(Set<Code> cabinets, Consumer<Expected> reader) throws SQLException {
    Map<Long, Optional<BoxState>> before = BoxJournal.before(handle, head);
    Deque<Expected> then = then(before, cabinets);
    Consumer<Expected> merged =
        now -> {
          if (!before.containsKey(now.box())) {
            giveUpTo(now, then, reader);
            reader.accept(now);
          }
        };
    readNow(cabinets, merged);
    then.forEach(reader);
  }

  private static void giveUpTo(Expected now, Deque<Expected> then, Consumer<Expected> reader) {
    while (!then.isEmpty() && IN_ORDER.compare(then.peek(), now) < 0) {
      reader.accept(then.poll());
    }
  }

  private static Deque<Expected> then(Map<Long, Optional<BoxState>> before, Set<Code> cabinets) {
    return before.entrySet().stream()
        .filter(entry -> entry.getValue().isPresent())
        .map(entry -> expected(entry.getKey(), entry.getValue().get()))
        .filter(one -> one.status().isHeld() && isIn(one, cabinets))
        .sorted(IN_ORDER)
        .collect(Collectors.toCollection(ArrayDeque::new));
  }

  private static boolean isIn(Expected one, Set<Code> cabinets) {
    return cabinets.isEmpty()
        || one.spot().filter(spot -> cabinets.contains(spot.cabinet())).isPresent();
  }

  private static Expected expected(long box, BoxState state) {
    return new Expected(box, state.barcode(), state.status(), state.spot());
  }

  private void readNow(Set<Code> cabinets, Consumer<Expected> reader) throws SQLException {
    for (Code cabinet : new TreeSet<>(cabinets)) {
      read(IN_CABINET, List.of(cabinet.value()), reader);
    }
    if (cabinets.isEmpty()) {
      read(PLACED, List.of(), reader);
      read(
          WITHOUT_PLACE,
          List.of(),
          one -> {
            if (one.status().isHeld()) {
              reader.accept(one);
            }
          });
    }
  }

  /** In the order of their ids; what is registered later is left out. */
  List<Expected> several(Collection<Long> boxes) throws SQLException {
    List<Long> ids = boxes.stream().sorted().toList();
    List<Expected> found = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += BOXES_AT_A_TIME) {
      addSome(found, ids.subList(from, Math.min(ids.size(), from + BOXES_AT_A_TIME)));
    }
    found.sort(Comparator.comparing(Expected::box));
    return found;
  }

  private void addSome(List<Expected> found, List<Long> ids) throws SQLException {
    Map<Long, Optional<BoxState>> before = BoxJournal.before(handle, head, ids);
    before.forEach((box, state) -> state.ifPresent(was -> found.add(expected(box, was))));
    Condition unchanged =
        Condition.in("id", ids.stream().filter(id -> !before.containsKey(id)).toList());
    read(SELECT + "WHERE " + unchanged.sql(), unchanged.values(), found::add);
  }

  /** As JDBC gives them: a million boxes have millions of values. */
  private void read(String sql, List<Object> values, Consumer<Expected> reader)
      throws SQLException {
    try (PreparedStatement select = handle.getConnection().prepareStatement(sql)) {
      for (int i = 0; i < values.size(); i++) {
        select.setObject(i + 1, values.get(i));
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          reader.accept(expected(row));
        }
      }
    }
  }

  private Expected expected(ResultSet row) throws SQLException {
    return new Expected(
        row.getLong(1), Barcode.of(row.getString(2)), STATUSES.get(row.getString(3)), spot(row));
  }

  private Optional<Spot> spot(ResultSet row) throws SQLException {
    String cabinet = row.getString(4);
    if (cabinet == null) {
      return Optional.empty();
    }
    Code code = codes.computeIfAbsent(cabinet, Code::of);
    return Optional.of(new Spot(code, row.getInt(5), row.getInt(6)));
  }
}
