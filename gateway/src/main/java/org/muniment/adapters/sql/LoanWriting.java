package org.muniment.adapters.sql;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.loan.LoanEvent;
import org.muniment.domain.loan.LoanState;
import org.muniment.port.StoreException;

/** What belongs together when a loan changes: what it is, its event, its card's number. */
final class LoanWriting {
  private LoanWriting() {}

  static Loan add(Handle handle, Loan loan, LoanEvent event) {
    if (isOutTwice(handle, loan) || !takeCard(handle, Optional.empty(), loan.card())) {
      throw new StoreException("it is out already, or its card's number is taken: " + loan);
    }
    Loan added = LoanTable.add(handle, loan);
    LoanEventTable.add(handle, event, added.id());
    return added;
  }

  static Optional<LoanEvent> change(Handle handle, Loan after, LoanEvent event) {
    Loan before = LoanTable.one(handle, after.id()).orElse(null);
    if (before == null
        || before.version() != after.version() - 1
        || isOutTwice(handle, after)
        || !takeCard(handle, before.card(), after.card())) {
      return Optional.empty();
    }
    LoanTable.update(handle, after);
    return Optional.of(LoanEventTable.add(handle, event, after.id()));
  }

  private static boolean isOutTwice(Handle handle, Loan loan) {
    return loan.state() == LoanState.ISSUED && LoanTable.isOut(handle, loan);
  }

  private static boolean takeCard(
      Handle handle, Optional<Barcode> before, Optional<Barcode> after) {
    return after.isEmpty()
        || after.equals(before)
        || CodeTable.take(handle, after.get().value(), CodeTable.LOAN_CARD);
  }
}
