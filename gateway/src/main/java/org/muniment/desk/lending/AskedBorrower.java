package org.muniment.desk.lending;

import java.util.Optional;
import org.muniment.domain.loan.Borrower;

/**
 * Who asks.
 *
 * @param nameOrCard the number of a reader's card stands for the registered borrower; everything
 *     else is a name
 * @param kind of who is only named; empty means of the staff
 */
public record AskedBorrower(String nameOrCard, Optional<Borrower.Kind> kind) {
  public static AskedBorrower of(String nameOrCard) {
    return new AskedBorrower(nameOrCard, Optional.empty());
  }
}
