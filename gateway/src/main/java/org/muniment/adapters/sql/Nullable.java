package org.muniment.adapters.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalInt;

/** Whole numbers in columns that may be NULL. */
final class Nullable {
  private Nullable() {}

  static OptionalInt number(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
  }

  static Integer boxed(OptionalInt value) {
    return value.isPresent() ? value.getAsInt() : null;
  }
}
