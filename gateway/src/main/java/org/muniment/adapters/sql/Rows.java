package org.muniment.adapters.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;

/**
 * Many rows for one statement as JDBC takes them: a hundred thousand boxes have millions of values,
 * for each of which Jdbi would look up how it is bound.
 */
final class Rows implements AutoCloseable {
  private final PreparedStatement statement;
  private int next = 1;
  private int rows;

  Rows(Handle handle, String sql) throws SQLException {
    statement = handle.getConnection().prepareStatement(sql);
  }

  Rows put(String text) throws SQLException {
    statement.setString(next++, text);
    return this;
  }

  Rows put(Optional<String> text) throws SQLException {
    return put(text.orElse(null));
  }

  Rows put(long number) throws SQLException {
    statement.setLong(next++, number);
    return this;
  }

  Rows put(OptionalInt number) throws SQLException {
    return number.isPresent() ? put(number.getAsInt()) : putNull();
  }

  Rows putNull() throws SQLException {
    statement.setNull(next++, Types.INTEGER);
    return this;
  }

  /** The row is complete. */
  void add() throws SQLException {
    statement.addBatch();
    next = 1;
    rows++;
  }

  /** Whether each of the rows has changed one in the table. */
  boolean execute() throws SQLException {
    if (rows == 0) {
      return true;
    }
    boolean all = true;
    for (int changed : statement.executeBatch()) {
      all &= changed == 1;
    }
    rows = 0;
    return all;
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }
}
