package org.muniment.adapters.sql;

import java.util.stream.Stream;
import org.muniment.domain.holding.BoxStatus;
import org.muniment.domain.holding.Carrier;
import org.muniment.domain.text.Code;
import org.muniment.port.Holdings.Query;

/** What a query asks for besides words, as SQL over {@code box b}. */
final class BoxFilter {
  private BoxFilter() {}

  static Condition of(Query query) {
    Condition all = Condition.ALL;
    if (!query.cabinets().isEmpty()) {
      all = all.and(in("b.cabinet", query.cabinets().stream().map(Code::value)));
    }
    if (query.shelf().isPresent()) {
      all = all.and(Condition.of("b.shelf = ?", query.shelf().getAsInt()));
    }
    if (!query.statuses().isEmpty()) {
      all = all.and(in("b.status", query.statuses().stream().map(BoxStatus::key)));
    }
    if (!query.carriers().isEmpty()) {
      all = all.and(in("b.carrier", query.carriers().stream().map(Carrier::key)));
    }
    if (query.category().isPresent()) {
      all = all.and(Condition.of("b.category = ?", query.category().get()));
    }
    if (query.retention().isPresent()) {
      all = all.and(Condition.of("b.retention = ?", query.retention().get().key()));
    }
    if (query.year().isPresent()) {
      all = all.and(Condition.of("b.year = ?", query.year().getAsInt()));
    }
    return all;
  }

  private static Condition in(String column, Stream<String> values) {
    return Condition.in(column, values.sorted().toList());
  }
}
