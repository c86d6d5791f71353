package org.muniment.domain.stocktake;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.muniment.domain.holding.BoxStatus;
import org.muniment.domain.holding.Spot;

/**
 * What the stock-take says of one thing.
 *
 * @param subject the box's barcode; of a card or an unknown label its code
 * @param box id of the box, if there is one; of a card the box that it stands for
 * @param expected where the register has it now; empty where it has no place
 * @param registered what the register says of it now; empty for what it does not know, and for
 *     cards
 * @param seen in the order of time; empty for what nobody saw
 * @param loan id of the loan, for cards and what is lent
 * @param needsAnswer whether somebody must say what is done about it
 */
public record Line(
    Outcome outcome,
    String subject,
    OptionalLong box,
    Optional<Spot> expected,
    Optional<BoxStatus> registered,
    List<Seen> seen,
    OptionalLong loan,
    boolean needsAnswer) {
  public Line {
    Objects.requireNonNull(outcome);
    Objects.requireNonNull(subject);
    Objects.requireNonNull(expected);
    Objects.requireNonNull(registered);
    seen = List.copyOf(seen);
  }

  /** Whether it is about a substitute card; of a card the register itself says nothing. */
  public boolean isCard() {
    return loan.isPresent() && registered.isEmpty();
  }
}
