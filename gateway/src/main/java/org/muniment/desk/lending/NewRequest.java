package org.muniment.desk.lending;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.muniment.domain.loan.LoanKind;

/**
 * A request as a person makes it.
 *
 * @param things each becomes a loan of its own
 * @param purpose what they are wanted for (rule U6)
 * @param due empty for as long as is usual
 */
public record NewRequest(
    List<AskedThing> things,
    AskedBorrower borrower,
    LoanKind kind,
    String purpose,
    Optional<LocalDate> due) {
  public static final int MAX_THINGS = 100;

  public NewRequest {
    things = List.copyOf(things);
  }
}
