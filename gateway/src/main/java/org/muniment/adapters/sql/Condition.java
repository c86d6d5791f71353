package org.muniment.adapters.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * A part of a WHERE with the values of its question marks.
 *
 * @param sql true by itself when it is {@code "TRUE"}
 */
record Condition(String sql, List<Object> values) {
  static final Condition ALL = new Condition("TRUE", List.of());

  Condition {
    values = List.copyOf(values);
  }

  static Condition of(String sql, Object... values) {
    return new Condition(sql, List.of(values));
  }

  /** What is in {@code column} is one of {@code values}; of none: nothing is. */
  static Condition in(String column, Collection<?> values) {
    if (values.isEmpty()) {
      return of("FALSE");
    }
    String marks = String.join(", ", Collections.nCopies(values.size(), "?"));
    return new Condition(column + " IN (" + marks + ")", List.copyOf(values));
  }

  Condition and(Condition other) {
    if (this.equals(ALL) || other.equals(ALL)) {
      return this.equals(ALL) ? other : this;
    }
    return new Condition("(" + sql + ") AND (" + other.sql + ")", joined(values, other.values));
  }

  /** This one, which a WHERE stands in already, and {@code more}. */
  Condition with(Condition more) {
    return new Condition(sql + " AND (" + more.sql + ")", joined(values, more.values));
  }

  Condition or(Condition other) {
    return new Condition("(" + sql + ") OR (" + other.sql + ")", joined(values, other.values));
  }

  Condition not() {
    return new Condition("NOT (" + sql + ")", values);
  }

  /** The values with more behind them, as a statement takes them. */
  Object[] valuesAnd(Object... more) {
    List<Object> all = new ArrayList<>(values);
    Collections.addAll(all, more);
    return all.toArray();
  }

  private static List<Object> joined(List<Object> one, List<Object> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }
}
