package org.muniment.domain.loan;

import java.time.LocalDate;
import java.util.Optional;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.loan.Loan.CardState;
import org.muniment.domain.loan.Loan.Handing;
import org.muniment.domain.trail.By;

/** What one step changes of a loan; everything else stays. */
final class Change {
  private final Loan before;
  private LoanState state;
  private Optional<LocalDate> due;
  private int renewals;
  private Optional<Barcode> card;
  private CardState cardState;
  private Optional<Handing> issued;
  private Optional<Handing> returned;
  private String effect;

  Change(Loan before) {
    this.before = before;
    this.state = before.state();
    this.due = before.due();
    this.renewals = before.renewals();
    this.card = before.card();
    this.cardState = before.cardState();
    this.issued = before.issued();
    this.returned = before.returned();
    this.effect = before.effect();
  }

  Change to(LoanState other) {
    state = other;
    return this;
  }

  Change due(LocalDate other) {
    due = Optional.of(other);
    return this;
  }

  Change renewed() {
    renewals++;
    return this;
  }

  Change card(Barcode number) {
    card = Optional.of(number);
    return this;
  }

  Change card(CardState other) {
    cardState = other;
    return this;
  }

  Change issued(Handing out) {
    issued = Optional.of(out);
    return this;
  }

  Change returned(Handing back) {
    returned = Optional.of(back);
    return this;
  }

  Change effect(String words) {
    effect = words;
    return this;
  }

  Loan done(By by) {
    return new Loan(
        before.id(),
        before.request(),
        before.thing(),
        before.who(),
        before.kind(),
        before.purpose(),
        state,
        due,
        renewals,
        card,
        cardState,
        issued,
        returned,
        effect,
        before.version() + 1,
        before.requestedAt(),
        by.at());
  }
}
