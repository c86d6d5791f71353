package org.muniment.adapters.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.muniment.adapters.sql.Transactions;

/** A database file through one connection that only reads. */
final class OneReader implements Transactions, AutoCloseable {
  private final Path file;
  private final Connection connection;
  private final Handle handle;

  OneReader(Path file) {
    this.file = file;
    try {
      connection = new Connections(file).reader();
    } catch (SQLException e) {
      throw SqliteErrors.explain(file, e);
    }
    handle = Jdbi.create(() -> connection).open();
  }

  @Override
  public <T> T read(Work<T> work) {
    try {
      return work.with(handle);
    } catch (SQLException | JdbiException e) {
      throw SqliteErrors.explain(file, e);
    }
  }

  @Override
  public <T> T write(Work<T> work) {
    throw new UnsupportedOperationException(file + " is only read");
  }

  @Override
  public void close() {
    handle.close();
  }
}
