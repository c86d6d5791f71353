package org.muniment.adapters.sql;

import java.util.List;
import java.util.Optional;
import org.muniment.domain.trail.Deed;
import org.muniment.domain.trail.Entry;
import org.muniment.port.Trail;

/** The audit trail on any database. */
record JdbiTrail(Transactions transactions) implements Trail {
  @Override
  public Entry add(Deed deed) {
    return transactions.write(handle -> TrailTable.add(handle, deed));
  }

  @Override
  public Optional<Head> head() {
    return transactions.read(TrailTable::head);
  }

  @Override
  public List<Entry> newest(Filter filter, long below, int limit) {
    return transactions.read(handle -> TrailTable.newest(handle, filter, below, limit));
  }

  @Override
  public List<Entry> after(long number, int limit) {
    return transactions.read(handle -> TrailTable.after(handle, number, limit));
  }

  @Override
  public Optional<Entry> byHash(String hash) {
    return transactions.read(handle -> TrailTable.byHash(handle, hash));
  }
}
