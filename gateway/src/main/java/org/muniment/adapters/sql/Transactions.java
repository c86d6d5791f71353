package org.muniment.adapters.sql;

import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/** A database as its users see it: transactions that read and transactions that write. */
public interface Transactions {
  /** What is done inside a transaction; the handle is valid only as long. */
  interface Work<T> {
    T with(Handle handle) throws SQLException;
  }

  /**
   * Runs {@code work} on one unchanging picture of the database.
   *
   * @throws org.muniment.port.StoreException with a sentence that says what to do
   */
  <T> T read(Work<T> work);

  /**
   * Runs {@code work} as the only writer; when this returns, it is on disk.
   *
   * @throws org.muniment.port.StoreException and nothing of it was kept
   */
  <T> T write(Work<T> work);
}
