package org.muniment.domain.loan;

import static org.muniment.domain.loan.LoanState.APPROVED;
import static org.muniment.domain.loan.LoanState.ISSUED;
import static org.muniment.domain.loan.LoanState.REFUSED;
import static org.muniment.domain.loan.LoanState.REQUESTED;
import static org.muniment.domain.loan.LoanState.RETURNED;
import static org.muniment.domain.loan.LoanState.WITHDRAWN;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.loan.Loan.CardState;
import org.muniment.domain.loan.Loan.Handing;
import org.muniment.domain.loan.LoanEvent.Kind;
import org.muniment.domain.text.Message;
import org.muniment.domain.trail.By;

/**
 * What may happen to a loan in which state, and what it is afterwards (rule U1): requested →
 * approved, refused or withdrawn; approved → issued or withdrawn; issued → returned. What the rules
 * say to it is asked of {@link LoanJudge}.
 */
public final class LoanSteps {
  /** What comes of it. */
  public sealed interface Decision {
    /** It may be done, and makes this of the loan. */
    record Step(Loan after, LoanEvent event) implements Decision {}

    /**
     * It may not, since the loan is in another state.
     *
     * @param step has a text {@code refusal.loan.step.<step>}
     */
    record WrongState(String step) implements Decision {}
  }

  private LoanSteps() {}

  /**
   * @param card number of its substitute card (rule U4)
   */
  public static Decision approve(Loan loan, By by, Barcode card, String remark) {
    return step(loan, "approve", EnumSet.of(REQUESTED), Kind.APPROVED, by, remark)
        .of(new Change(loan).to(APPROVED).card(card));
  }

  public static Decision refuse(Loan loan, By by, String reason) {
    return step(loan, "refuse", EnumSet.of(REQUESTED), Kind.REFUSED, by, reason)
        .of(new Change(loan).to(REFUSED));
  }

  public static Decision withdraw(Loan loan, By by, String reason) {
    return step(loan, "withdraw", EnumSet.of(REQUESTED, APPROVED), Kind.WITHDRAWN, by, reason)
        .of(new Change(loan).to(WITHDRAWN));
  }

  /**
   * @param out what was counted and seen
   */
  public static Decision issue(Loan loan, By by, LocalDate due, Handing out) {
    return step(loan, "issue", EnumSet.of(APPROVED), Kind.ISSUED, by, out.condition())
        .of(new Change(loan).to(ISSUED).due(due).issued(out));
  }

  public static Decision renew(Loan loan, By by, LocalDate due, String remark) {
    return step(loan, "renew", EnumSet.of(ISSUED), Kind.RENEWED, by, remark)
        .of(new Change(loan).due(due).renewed());
  }

  /**
   * @param back what was counted and seen in the borrower's presence (rule U5)
   */
  public static Decision giveBack(Loan loan, By by, Handing back, String effect) {
    Change change = new Change(loan).to(RETURNED).returned(back);
    return step(loan, "return", EnumSet.of(ISSUED), Kind.RETURNED, by, back.condition())
        .of(effect.isEmpty() ? change : change.effect(effect));
  }

  /** What came of the use (rule U6), during it or afterwards. */
  public static Decision noteEffect(Loan loan, By by, String effect) {
    return step(loan, "effect", EnumSet.of(ISSUED, RETURNED), Kind.EFFECT_NOTED, by, effect)
        .of(new Change(loan).effect(effect));
  }

  /** A card may be printed again while it is needed; then it is where it was. */
  public static Decision printCard(Loan loan, By by) {
    boolean isNew = loan.cardState() == CardState.NONE;
    Change change = new Change(loan);
    return step(loan, "print", EnumSet.of(APPROVED, ISSUED), Kind.CARD_PRINTED, by, "")
        .of(isNew ? change.card(CardState.PRINTED) : change);
  }

  /** Into the place of what is out. */
  public static Decision placeCard(Loan loan, By by) {
    Set<LoanState> from =
        loan.cardState() == CardState.PLACED
            ? EnumSet.noneOf(LoanState.class)
            : EnumSet.of(APPROVED, ISSUED);
    return step(loan, "place", from, Kind.CARD_PLACED, by, "")
        .of(new Change(loan).card(CardState.PLACED));
  }

  /** Out of it, when what was lent has been put back. */
  public static Decision removeCard(Loan loan, By by) {
    Set<LoanState> from =
        loan.cardState() == CardState.PLACED
            ? EnumSet.allOf(LoanState.class)
            : EnumSet.noneOf(LoanState.class);
    return step(loan, "remove", from, Kind.CARD_REMOVED, by, "")
        .of(new Change(loan).card(CardState.REMOVED));
  }

  /** Why a step cannot be, with the state as a person reads it and who brought it there. */
  public static Message refusal(Loan loan, String step, String lastBy, String lastAt) {
    Message state = Message.of("loan.state." + loan.state().key());
    return Message.of("refusal.loan.step." + step, loan.id(), state, lastBy, lastAt);
  }

  /** A step on its way: it becomes a decision with what it changes. */
  private record Asked(Loan loan, String step, boolean isAllowed, Kind kind, By by, String text) {
    Decision of(Change change) {
      if (!isAllowed) {
        return new Decision.WrongState(step);
      }
      Loan after = change.done(by);
      boolean setsDue = !after.due().equals(loan.due()) || kind == Kind.ISSUED;
      Optional<LocalDate> due = setsDue ? after.due() : Optional.empty();
      return new Decision.Step(after, new LoanEvent(0, loan.id(), kind, by, due, text));
    }
  }

  private static Asked step(
      Loan loan, String step, Set<LoanState> from, Kind kind, By by, String text) {
    return new Asked(loan, step, from.contains(loan.state()), kind, by, text);
  }
}
