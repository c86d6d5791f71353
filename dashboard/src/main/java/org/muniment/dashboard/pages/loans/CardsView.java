package org.muniment.dashboard.pages.loans;

import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.web.look.Outcome;

/**
 * Substitute cards that do not stand where they should.
 *
 * @param card that was scanned and waits for its place; empty when none does
 * @param says what is to be scanned next
 */
public record CardsView(
    String card, String says, Optional<Outcome> outcome, List<Line> odd, boolean isAll) {
  /**
   * @param verdict what is odd and what to do
   * @param isThere whether the card is noted as standing in its place
   */
  public record Line(
      LoanLine loan, String place, String verdict, boolean isThere, boolean mayPlace) {}
}
