package org.muniment.adapters.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.holding.Box;
import org.muniment.port.Holdings.Page;
import org.muniment.port.Holdings.Query;

/** Lists of boxes, piece by piece. */
final class BoxSearch {
  private final Handle handle;
  private final Query query;
  private final BoxSource source;
  private final List<BoxOrder.Stretch> stretches;

  private BoxSearch(Handle handle, Query query) {
    this.handle = handle;
    this.query = query;
    this.source = BoxSource.of(handle, query);
    this.stretches = BoxOrder.of(query);
  }

  static Page page(Handle handle, Query query, Optional<String> after, int limit) {
    Optional<BoxCursor> cursor = after.map(text -> BoxCursor.read(text, query.order()));
    return new BoxSearch(handle, query).page(cursor, limit);
  }

  static long count(Handle handle, Query query, long most) {
    return BoxSource.of(handle, query).count(handle, Condition.ALL, most);
  }

  private Page page(Optional<BoxCursor> cursor, int limit) {
    List<Box> boxes = new ArrayList<>();
    int first = cursor.map(BoxCursor::stretch).orElse(0);
    if (first < 0 || first >= stretches.size()) {
      throw BoxCursor.unknown();
    }
    for (int i = first; i < stretches.size(); i++) {
      BoxOrder.Stretch stretch = stretches.get(i);
      Condition where = stretch.where();
      if (i == first && cursor.isPresent()) {
        where = where.and(stretch.after(cursor.get().keys()));
      }
      int room = limit - boxes.size();
      List<Box> found = source.list(handle, where, stretch.orderBy(), room + 1);
      boxes.addAll(found.subList(0, Math.min(room, found.size())));
      if (found.size() > room) {
        return new Page(boxes, Optional.of(next(boxes.get(boxes.size() - 1), i)));
      }
    }
    return new Page(boxes, Optional.empty());
  }

  /** A stretch of which nothing was given out yet is begun by the end of the one before. */
  private String next(Box last, int reached) {
    int stretch = reached;
    while (!stretches.get(stretch).has().test(last)) {
      stretch--;
    }
    return new BoxCursor(query.order(), stretch, stretches.get(stretch).keys().apply(last)).write();
  }
}
