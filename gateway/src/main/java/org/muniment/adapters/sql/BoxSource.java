package org.muniment.adapters.sql;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.Box;
import org.muniment.port.Holdings.Query;

/** Where a list takes its boxes from: all that there are, or those that the word index names. */
sealed interface BoxSource {
  /**
   * @param where over {@code box b}, besides what the query filters
   */
  List<Box> list(Handle handle, Condition where, String orderBy, int limit);

  long count(Handle handle, Condition where, long most);

  static BoxSource of(Handle handle, Query query) {
    String words = query.words().strip();
    Condition filter = BoxFilter.of(query);
    if (words.isEmpty()) {
      String marks = BoxMarks.wanted(query);
      return marks.isEmpty()
          ? new All(filter)
          : found(handle, new Asked(and(marks, BoxMarks.cabinets(query)), "", filter));
    }
    Condition open = Condition.in("b.secrecy", query.levels().stream().sorted().toList());
    String pieces = BoxWords.wanted(words);
    String all = and(pieces, BoxMarks.wanted(query), BoxMarks.cabinets(query));
    Asked asked = new Asked(pieces.isEmpty() ? "" : all, pieces, filter.and(open));
    return exact(handle, words)
        .<BoxSource>map(box -> new Few(asked, Optional.of(box), filter))
        .orElseGet(() -> found(handle, asked));
  }

  private static String and(String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" AND "));
  }

  /** The box whose number the words are, which everybody may find. */
  private static Optional<Box> exact(Handle handle, String words) {
    return Barcode.isValid(words)
        ? BoxTable.byBarcode(handle, Barcode.of(words))
        : Optional.empty();
  }

  private static BoxSource found(Handle handle, Asked asked) {
    if (asked.all.isEmpty()) {
      return new Few(asked, Optional.empty(), asked.filter);
    }
    String count = "SELECT count(*) FROM (" + BoxWords.FIND + " LIMIT ?)";
    long hits = handle.select(count, asked.all, Many.MORE_THAN + 1).mapTo(Long.class).one();
    return hits > Many.MORE_THAN ? new Many(asked) : new Few(asked, Optional.empty(), asked.filter);
  }

  /**
   * What the word index is asked.
   *
   * @param all pieces of words and marks of filters; empty when nothing can be found
   * @param words the pieces of words alone
   * @param filter what the boxes are checked for
   */
  record Asked(String all, String words, Condition filter) {}

  /** The index of the order is walked. */
  record All(Condition filter) implements BoxSource {
    private Condition from(Condition where) {
      return Condition.of("box b WHERE TRUE").with(filter.and(where));
    }

    @Override
    public List<Box> list(Handle handle, Condition where, String orderBy, int limit) {
      return boxes(handle, from(where), orderBy, limit);
    }

    @Override
    public long count(Handle handle, Condition where, long most) {
      return counted(handle, from(where), most);
    }
  }

  /** So few are named that all of them are taken and put in order. */
  record Few(Asked asked, Optional<Box> exact, Condition filterOfExact) implements BoxSource {
    /** First the ids, then the box of each: a planner that knows no figures may not turn it. */
    private Condition from(Condition where) {
      Condition ids =
          asked.all.isEmpty()
              ? Condition.of("SELECT 0 AS id")
              : Condition.of(BoxWords.FIND, asked.all);
      Condition seen = asked.filter;
      if (exact.isPresent()) {
        long id = exact.get().id();
        ids = new Condition(ids.sql() + " UNION SELECT ?", List.of(ids.valuesAnd(id)));
        seen = seen.or(Condition.of("b.id = ?", id).and(filterOfExact));
      }
      String join = "(" + ids.sql() + ") w CROSS JOIN box b WHERE b.id = w.id";
      return new Condition(join, ids.values()).with(seen).with(where);
    }

    /** In the order of ids, which is that of the word index, it stops as soon as it has enough. */
    @Override
    public List<Box> list(Handle handle, Condition where, String orderBy, int limit) {
      String order = BoxOrder.isById(orderBy) ? orderBy.replace("b.", "w.") : orderBy;
      return boxes(handle, from(where), order, limit);
    }

    @Override
    public long count(Handle handle, Condition where, long most) {
      return counted(handle, from(where), most);
    }
  }

  /** So many are named that the first of the list are mostly met soon on the way through it. */
  record Many(Asked asked) implements BoxSource {
    static final int MORE_THAN = 5_000;
    private static final int LOOKED_AT = 2_000;

    @Override
    public List<Box> list(Handle handle, Condition where, String orderBy, int limit) {
      if (BoxOrder.isById(orderBy)) {
        return sorted().list(handle, where, orderBy, limit);
      }
      Condition first =
          new Condition(
              "(SELECT * FROM box b WHERE " + where.sql() + " ORDER BY " + orderBy + " LIMIT ?) b",
              List.of(where.valuesAnd(LOOKED_AT)));
      Condition has =
          asked.words.isEmpty() ? Condition.ALL : Condition.of(BoxWords.HAS, asked.words);
      Condition wanted = asked.filter.and(has);
      List<Box> met =
          handle
              .select(
                  "SELECT b.* FROM " + first.sql() + " WHERE " + wanted.sql() + " LIMIT ?",
                  first.valuesAnd(wanted.valuesAnd(limit)))
              .map((r, c) -> BoxTable.box(r))
              .list();
      return met.size() == limit ? met : sorted().list(handle, where, orderBy, limit);
    }

    private Few sorted() {
      return new Few(asked, Optional.empty(), asked.filter);
    }

    @Override
    public long count(Handle handle, Condition where, long most) {
      return sorted().count(handle, where, most);
    }
  }

  /** Only ids are put in order: whole boxes would be carried along. */
  private static List<Box> boxes(Handle handle, Condition from, String orderBy, int limit) {
    String ids = "SELECT b.id FROM " + from.sql() + " ORDER BY " + orderBy + " LIMIT ?";
    return handle
        .select(
            "SELECT b.* FROM ("
                + ids
                + ") w CROSS JOIN box b WHERE b.id = w.id ORDER BY "
                + orderBy,
            from.valuesAnd(limit))
        .map((r, c) -> BoxTable.box(r))
        .list();
  }

  private static long counted(Handle handle, Condition from, long most) {
    return handle
        .select(
            "SELECT count(*) FROM (SELECT 1 FROM " + from.sql() + " LIMIT ?)", from.valuesAnd(most))
        .mapTo(Long.class)
        .one();
  }
}
