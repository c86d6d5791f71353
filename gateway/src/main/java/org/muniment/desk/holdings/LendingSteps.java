package org.muniment.desk.holdings;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.muniment.desk.Refusal;
import org.muniment.desk.holdings.Stepping.Said;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.BoxEvent;
import org.muniment.domain.holding.BoxEvent.Kind;
import org.muniment.domain.holding.BoxState;
import org.muniment.domain.holding.BoxStatus;
import org.muniment.domain.holding.BoxSteps;
import org.muniment.domain.holding.BoxSteps.Decision;
import org.muniment.domain.holding.Item;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.loan.LoanState;
import org.muniment.domain.trail.By;
import org.muniment.port.Office;

/**
 * The one place where boxes go out and come back by a loan, as parts of the counter's transaction
 * (rules U1, P3). Meanwhile nobody else brings them back or gives them away.
 */
public final class LendingSteps {
  private final Office office;
  private final Stepping stepping;

  LendingSteps(Office office, BoxBook book) {
    this.office = office;
    this.stepping = new Stepping(office, book);
  }

  /**
   * The box goes to the reading room or on loan.
   *
   * @throws Refusal when it is not at hand
   */
  public BoxEvent lent(By by, Box box, BoxStatus where, String reason) {
    BoxState after = step(BoxSteps.lend(box.state(), where));
    return store(by, Kind.LENT, "box.lend", box, after, reason);
  }

  /**
   * @throws Refusal when the box is not at hand, so that nothing can be taken out of it
   */
  public void checkAtHand(Box box) {
    step(BoxSteps.lend(box.state(), BoxStatus.IN_READING_ROOM));
  }

  /** The box comes back to its place; nothing happens to one that stands there already. */
  public Optional<BoxEvent> takenBack(By by, Box box, String reason) {
    return box.state().status().isAway()
        ? Optional.of(
            store(by, Kind.RETURNED, "box.bring-back", box, BoxSteps.takeBack(box.state()), reason))
        : Optional.empty();
  }

  /**
   * @throws Refusal when the box is out by a loan
   */
  void checkNotOut(Box box) {
    refuseIf(box, loan -> loan.thing().item().isEmpty());
  }

  /**
   * @throws Refusal when the box, or something out of it, is out by a loan
   */
  void checkNothingOut(Box box) {
    refuseIf(box, loan -> true);
  }

  /**
   * @throws Refusal when an item of the box is out by a loan, by itself
   */
  void checkNotOut(Box box, Item item) {
    refuseIf(box, loan -> loan.thing().item().equals(OptionalLong.of(item.id())));
  }

  private void refuseIf(Box box, Predicate<Loan> isMeant) {
    office.loans().openOf(box.id()).stream()
        .filter(loan -> loan.state() == LoanState.ISSUED)
        .filter(isMeant)
        .findFirst()
        .ifPresent(loan -> refuse(box, loan));
  }

  private static void refuse(Box box, Loan loan) {
    String key = loan.thing().item().isEmpty() ? "refusal.box.lent" : "refusal.box.item-lent";
    throw Refusal.conflict(key, box.barcode().value(), loan.id(), loan.who().name());
  }

  private static BoxState step(Decision decision) {
    if (decision instanceof Decision.Step step) {
      return step.after();
    }
    throw new Refusal(Refusal.Kind.CONFLICT, ((Decision.No) decision).reason(), List.of());
  }

  private BoxEvent store(By by, Kind kind, String action, Box box, BoxState after, String reason) {
    return stepping.step(by, kind, action, box, after, Said.of(reason)).event();
  }
}
