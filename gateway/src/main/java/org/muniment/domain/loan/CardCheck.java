package org.muniment.domain.loan;

import java.util.Locale;
import org.muniment.domain.holding.BoxStatus;

/** Whether the substitute card stands where it should (rule U4). */
public final class CardCheck {
  /** Each but the first has a text {@code loan.odd.<key>}. */
  public enum Verdict {
    FINE,
    /** It is out, and no card stands in its place. */
    LOAN_WITHOUT_CARD,
    /** A card stands there, and nothing is out. */
    CARD_WITHOUT_LOAN,
    /** The box and its card stand there together. */
    BOTH_IN_PLACE;

    /** {@code loan-without-card}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private CardCheck() {}

  /**
   * @param box status of the box that the loan is of, or that the lent item belongs to
   */
  public static Verdict of(Loan loan, BoxStatus box) {
    boolean isOut = loan.state() == LoanState.ISSUED;
    boolean isCardThere = loan.cardState() == Loan.CardState.PLACED;
    boolean isBoxThere = loan.thing().item().isEmpty() && box == BoxStatus.IN_PLACE;
    // Put there beforehand, to be found when the box is fetched.
    boolean isAhead = loan.state() == LoanState.APPROVED;
    if (isCardThere && isBoxThere && !isAhead) {
      return Verdict.BOTH_IN_PLACE;
    }
    if (isOut) {
      return isCardThere ? Verdict.FINE : Verdict.LOAN_WITHOUT_CARD;
    }
    return isCardThere && !isAhead ? Verdict.CARD_WITHOUT_LOAN : Verdict.FINE;
  }
}
