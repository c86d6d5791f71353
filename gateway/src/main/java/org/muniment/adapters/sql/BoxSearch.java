package org.muniment.adapters.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.holding.Box;
import org.muniment.port.Holdings.Page;
import org.muniment.port.Holdings.Query;

/** Lists of boxes, piece by piece. */
final class BoxSearch {
  private BoxSearch() {}

  static Page page(Handle handle, Query query, Optional<String> after, int limit) {
    Optional<BoxCursor> cursor = after.map(text -> BoxCursor.read(text, query.order()));
    List<BoxOrder.Stretch> stretches = BoxOrder.of(query);
    Condition wanted = BoxFilter.of(query).and(words(query));
    List<Box> boxes = new ArrayList<>();
    int first = cursor.map(BoxCursor::stretch).orElse(0);
    if (first < 0 || first >= stretches.size()) {
      throw BoxCursor.unknown();
    }
    for (int i = first; i < stretches.size(); i++) {
      BoxOrder.Stretch stretch = stretches.get(i);
      Condition where = stretch.where().and(wanted);
      if (i == first && cursor.isPresent()) {
        where = where.and(stretch.after(cursor.get().keys()));
      }
      int room = limit - boxes.size();
      List<Box> found = list(handle, where, stretch.orderBy(), room + 1);
      boxes.addAll(found.subList(0, Math.min(room, found.size())));
      if (found.size() > room) {
        return new Page(boxes, Optional.of(next(query, stretches, boxes, i)));
      }
    }
    return new Page(boxes, Optional.empty());
  }

  /** A stretch of which nothing was given out yet is begun by the end of the one before. */
  private static String next(
      Query query, List<BoxOrder.Stretch> stretches, List<Box> given, int reached) {
    Box last = given.get(given.size() - 1);
    int stretch = reached;
    while (!stretches.get(stretch).has().test(last)) {
      stretch--;
    }
    return new BoxCursor(query.order(), stretch, stretches.get(stretch).keys().apply(last)).write();
  }

  private static List<Box> list(Handle handle, Condition where, String orderBy, int limit) {
    return handle
        .select(
            BoxTable.SELECT + "WHERE " + where.sql() + " ORDER BY " + orderBy + " LIMIT ?",
            where.valuesAnd(limit))
        .map((r, c) -> BoxTable.box(r))
        .list();
  }

  static long count(Handle handle, Query query, long most) {
    Condition where = BoxFilter.of(query).and(words(query));
    return handle
        .select(
            "SELECT count(*) FROM (SELECT 1 FROM box b WHERE " + where.sql() + " LIMIT ?)",
            where.valuesAnd(most))
        .mapTo(Long.class)
        .one();
  }

  private static Condition words(Query query) {
    String words = query.words().strip();
    if (words.isEmpty()) {
      return Condition.ALL;
    }
    Condition all = Condition.in("b.secrecy", query.levels().stream().sorted().toList());
    for (String word : words.toLowerCase(Locale.ROOT).split("\\s+")) {
      all =
          all.and(
              Condition.of(
                  "instr(lower(b.title || ' ' || coalesce(b.archival_code, '') || ' ' ||"
                      + " b.barcode || ' ' || b.remarks), ?) > 0 OR EXISTS"
                      + " (SELECT 1 FROM item i WHERE i.box = b.id AND instr(lower(i.title), ?))",
                  word,
                  word));
    }
    return all.or(Condition.of("b.barcode = ?", words));
  }
}
