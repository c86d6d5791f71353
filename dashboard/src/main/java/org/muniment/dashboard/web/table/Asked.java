package org.muniment.dashboard.web.table;

import io.javalin.http.Context;
import java.util.Optional;

/**
 * How a list is asked for, by {@code ?NAME-sort=-COLUMN&NAME-find=WORDS}. Nonsense is as if nothing
 * was asked: the address may be an old bookmark.
 *
 * @param sort the column's key; empty leaves the page's own order
 * @param find words that all must occur in a row
 */
record Asked(Optional<String> sort, boolean descending, String find) {
  static final int MAX_FIND_CHARACTERS = 100;

  private static final String DOWN = "-";

  static Asked of(Context ctx, String name) {
    String sort = or(ctx.queryParam(sortParameter(name)), "");
    boolean descending = sort.startsWith(DOWN);
    String key = descending ? sort.substring(1) : sort;
    String find = or(ctx.queryParam(findParameter(name)), "").strip();
    return new Asked(
        Optional.of(key).filter(k -> !k.isEmpty()),
        descending,
        find.substring(0, Math.min(find.length(), MAX_FIND_CHARACTERS)));
  }

  /** The parameter's value for a column in a direction. */
  static String sortBy(String key, boolean descending) {
    return (descending ? DOWN : "") + key;
  }

  static String sortParameter(String name) {
    return name + "-sort";
  }

  static String findParameter(String name) {
    return name + "-find";
  }

  /** The value of the sort parameter; empty for the page's own order. */
  String sortValue() {
    return sort.map(key -> sortBy(key, descending)).orElse("");
  }

  private static String or(String value, String otherwise) {
    return value == null ? otherwise : value;
  }
}
