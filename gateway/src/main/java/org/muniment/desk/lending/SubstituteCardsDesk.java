package org.muniment.desk.lending;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import org.muniment.desk.Refusal;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.loan.CardCheck;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.loan.LoanSteps;
import org.muniment.domain.trail.By;

/** The cards that stand in the place of what is out (rule U4). Any thread. */
public final class SubstituteCardsDesk {
  /** A card that does not stand where it should. */
  public record OddCard(LoanView loan, CardCheck.Verdict verdict) {}

  private final LoanBook book;

  SubstituteCardsDesk(LoanBook book) {
    this.book = book;
  }

  /**
   * Notes that the cards of some loans were printed; all or none.
   *
   * @throws Refusal when one has none: not approved yet, or over
   */
  public List<Loan> printed(By by, List<Long> loans) {
    return book.office()
        .together(
            () ->
                loans.stream()
                    .map(
                        id ->
                            step(
                                by,
                                id,
                                OptionalLong.empty(),
                                "loan-card.print",
                                LoanSteps::printCard))
                    .toList());
  }

  /** It stands where the box was taken out. */
  public Loan place(By by, long loan, OptionalLong seen) {
    return step(by, loan, seen, "loan-card.place", LoanSteps::placeCard);
  }

  public Loan place(By by, String card) {
    return place(by, loan(card).loan().id(), OptionalLong.empty());
  }

  /** It was taken out when the box was put back. */
  public Loan remove(By by, long loan, OptionalLong seen) {
    return step(by, loan, seen, "loan-card.remove", LoanSteps::removeCard);
  }

  public Loan remove(By by, String card) {
    return remove(by, loan(card).loan().id(), OptionalLong.empty());
  }

  /**
   * As a stock-take found it, as part of its transaction; nothing happens to a card that the
   * register has there, or away, already.
   */
  public void seen(By by, long id, boolean isPlaced) {
    Loan loan = book.unchanged(id, OptionalLong.empty());
    boolean isPlacedByRegister = loan.cardState() == Loan.CardState.PLACED;
    if (isPlaced && !isPlacedByRegister) {
      place(by, id, OptionalLong.empty());
    } else if (!isPlaced && isPlacedByRegister) {
      remove(by, id, OptionalLong.empty());
    }
  }

  /**
   * What a card stands for.
   *
   * @throws Refusal when no card has this number
   */
  public LoanView loan(String card) {
    String number = card == null ? "" : card.strip();
    if (!Barcode.isValid(number)) {
      throw Refusal.notFound("loan-card", number);
    }
    return book.loans()
        .byCard(Barcode.of(number))
        .map(book::view)
        .orElseThrow(() -> Refusal.notFound("loan-card", number));
  }

  /** Cards without a loan, loans without a card, box and card both in place. */
  public List<OddCard> odd(int limit) {
    return book.views(book.loans().withOddCards(limit)).stream()
        .map(view -> new OddCard(view, CardCheck.of(view.loan(), view.box().state().status())))
        .filter(odd -> odd.verdict() != CardCheck.Verdict.FINE)
        .toList();
  }

  private Loan step(
      By by,
      long id,
      OptionalLong seen,
      String action,
      BiFunction<Loan, By, LoanSteps.Decision> rule) {
    return book.office()
        .together(
            () -> {
              LoanView view = book.view(book.unchanged(id, seen));
              return book.store(
                  by, view, rule.apply(view.loan(), by), LoanBook.deed(by, action, view));
            });
  }
}
