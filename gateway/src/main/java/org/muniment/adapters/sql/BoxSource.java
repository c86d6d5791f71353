package org.muniment.adapters.sql;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.holding.Box;

/** Where a list takes its boxes from: all that there are, or those that have words. */
sealed interface BoxSource {
  /** Where a list begins that takes any box. */
  Condition ALL = Condition.of("box b WHERE TRUE");

  /**
   * @param where over {@code box b}
   */
  List<Box> list(Handle handle, Condition where, String orderBy, int limit);

  long count(Handle handle, Condition where, long most);

  /**
   * @param exact the box whose number the words are, which everybody may find
   */
  static BoxSource of(Handle handle, String words, Set<String> levels, Optional<Box> exact) {
    Condition open = Condition.in("b.secrecy", levels.stream().sorted().toList());
    Optional<String> wanted = BoxWords.wanted(words);
    if (wanted.isEmpty() || exact.isPresent()) {
      return new Few(wanted, exact, open);
    }
    String count = "SELECT count(*) FROM (" + BoxWords.FIND + " LIMIT ?)";
    long hits = handle.select(count, wanted.get(), Many.MORE_THAN + 1).mapTo(Long.class).one();
    return hits > Many.MORE_THAN ? new Many(wanted.get(), open) : new Few(wanted, exact, open);
  }

  /** No words are asked for: the index of the order is walked. */
  record All() implements BoxSource {
    @Override
    public List<Box> list(Handle handle, Condition where, String orderBy, int limit) {
      return boxes(handle, ALL, where, orderBy, limit);
    }

    @Override
    public long count(Handle handle, Condition where, long most) {
      return counted(handle, ALL, where, most);
    }
  }

  /** So few have the words that all of them are taken and put in order. */
  record Few(Optional<String> wanted, Optional<Box> exact, Condition open) implements BoxSource {
    /** First the ids, then the box of each: a planner that knows no figures may not turn it. */
    private Condition found() {
      Condition ids =
          wanted
              .map(words -> new Condition(BoxWords.FIND, List.of(words)))
              .orElse(Condition.of("SELECT 0 AS id"));
      Condition seen = open;
      if (exact.isPresent()) {
        long id = exact.get().id();
        ids = new Condition(ids.sql() + " UNION SELECT ?", List.of(ids.valuesAnd(id)));
        seen = open.or(Condition.of("b.id = ?", id));
      }
      String join = "(" + ids.sql() + ") w CROSS JOIN box b WHERE b.id = w.id AND (" + seen.sql();
      return new Condition(join + ")", List.of(ids.valuesAnd(seen.values().toArray())));
    }

    @Override
    public List<Box> list(Handle handle, Condition where, String orderBy, int limit) {
      return boxes(handle, found(), where, orderBy, limit);
    }

    @Override
    public long count(Handle handle, Condition where, long most) {
      return counted(handle, found(), where, most);
    }
  }

  /** So many have the words that the first of the list are soon met on the way through it. */
  record Many(String words, Condition open) implements BoxSource {
    static final int MORE_THAN = 5_000;
    private static final int LOOKED_AT = 1_000;

    @Override
    public List<Box> list(Handle handle, Condition where, String orderBy, int limit) {
      Condition all = open.and(where);
      String some = "SELECT * FROM box b WHERE " + all.sql() + " ORDER BY " + orderBy + " LIMIT ?";
      List<Box> met =
          handle
              .select(
                  "SELECT b.* FROM (" + some + ") b WHERE " + BoxWords.HAS + " LIMIT ?",
                  all.valuesAnd(LOOKED_AT, words, limit))
              .map((r, c) -> BoxTable.box(r))
              .list();
      return met.size() == limit
          ? met
          : new Few(Optional.of(words), Optional.empty(), open).list(handle, where, orderBy, limit);
    }

    @Override
    public long count(Handle handle, Condition where, long most) {
      return new Few(Optional.of(words), Optional.empty(), open).count(handle, where, most);
    }
  }

  private static List<Box> boxes(
      Handle handle, Condition from, Condition where, String orderBy, int limit) {
    Condition all = from.with(where);
    return handle
        .select(
            "SELECT b.* FROM " + all.sql() + " ORDER BY " + orderBy + " LIMIT ?",
            all.valuesAnd(limit))
        .map((r, c) -> BoxTable.box(r))
        .list();
  }

  private static long counted(Handle handle, Condition from, Condition where, long most) {
    Condition all = from.with(where);
    return handle
        .select(
            "SELECT count(*) FROM (SELECT 1 FROM " + all.sql() + " LIMIT ?)", all.valuesAnd(most))
        .mapTo(Long.class)
        .one();
  }
}
