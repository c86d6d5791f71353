package org.muniment.adapters.sql;

import java.sql.SQLException;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.muniment.port.StoreException;

/**
 * Lets several calls be one transaction: what a thread reads and writes inside {@link #together}
 * uses the transaction that is open there.
 */
final class Joined implements Transactions {
  private final Transactions each;
  private final ThreadLocal<Handle> open = new ThreadLocal<>();

  Joined(Transactions each) {
    this.each = each;
  }

  <T> T together(Supplier<T> work) {
    if (open.get() != null) {
      return work.get();
    }
    return each.write(
        handle -> {
          open.set(handle);
          try {
            return work.get();
          } finally {
            open.remove();
          }
        });
  }

  @Override
  public <T> T read(Work<T> work) {
    Handle joined = open.get();
    return joined == null ? each.read(work) : with(joined, work);
  }

  @Override
  public <T> T write(Work<T> work) {
    Handle joined = open.get();
    return joined == null ? each.write(work) : with(joined, work);
  }

  private static <T> T with(Handle joined, Work<T> work) {
    try {
      return work.with(joined);
    } catch (SQLException failed) {
      throw new StoreException("the database failed inside a transaction", failed);
    }
  }
}
