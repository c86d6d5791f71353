package org.muniment.desk.lending;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is said when something goes out.
 *
 * @param pieces as counted; empty when nobody counted
 * @param condition empty for as it should be
 * @param due empty for as asked, else as is usual
 * @param strokes the borrower's signature, see {@link org.muniment.domain.loan.Strokes}
 */
public record Issuing(
    OptionalInt pieces, String condition, Optional<LocalDate> due, Optional<String> strokes) {
  public static final Issuing PLAIN =
      new Issuing(OptionalInt.empty(), "", Optional.empty(), Optional.empty());
}
