package org.muniment.adapters.sql;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muniment.domain.visit.Visit;
import org.muniment.port.Visits;

/** The register of visitors on any database. */
record JdbiVisits(Transactions transactions) implements Visits {
  @Override
  public Visit add(Visit withoutId) {
    return transactions.write(handle -> VisitTable.add(handle, withoutId));
  }

  @Override
  public Optional<Visit> visit(long id) {
    return transactions.read(handle -> VisitTable.one(handle, id));
  }

  @Override
  public boolean leave(long id, Instant at, String by) {
    return transactions.write(handle -> VisitTable.leave(handle, id, at, by));
  }

  @Override
  public List<Visit> inside() {
    return transactions.read(VisitTable::inside);
  }

  @Override
  public List<Visit> between(Instant from, Instant to, int limit) {
    return transactions.read(handle -> VisitTable.between(handle, from, to, limit));
  }
}
