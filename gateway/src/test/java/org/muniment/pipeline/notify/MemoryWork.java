package org.muniment.pipeline.notify;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.muniment.domain.reminder.Pending;

/** What stands open, as a test says. */
final class MemoryWork implements OpenWork {
  Function<Instant, Pending> pending = now -> Pending.NOTHING;

  /** Loans and days. */
  final Set<String> calledIn = new TreeSet<>();

  @Override
  public Pending at(Instant now) {
    return pending.apply(now);
  }

  @Override
  public void calledIn(Collection<Long> loans, LocalDate day, Instant now) {
    loans.forEach(loan -> calledIn.add(loan + " " + day));
  }
}
