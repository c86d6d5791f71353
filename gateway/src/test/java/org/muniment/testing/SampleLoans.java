package org.muniment.testing;

import static org.muniment.testing.Boxes.LI;
import static org.muniment.testing.Boxes.NOW;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.loan.Borrower;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.loan.Loan.CardState;
import org.muniment.domain.loan.LoanEvent;
import org.muniment.domain.loan.LoanKind;
import org.muniment.domain.loan.LoanState;
import org.muniment.port.Office;

/** Loans and borrowers as tests need them. */
public final class SampleLoans {
  public static final LocalDate DUE = LocalDate.of(2026, 11, 24);
  public static final Loan.Handing HANDED =
      new Loan.Handing(NOW, "李", OptionalInt.of(3), "封面破损 'x'");

  private SampleLoans() {}

  public static Borrower borrower(String name, String card) {
    return new Borrower(
        0,
        name,
        Borrower.Kind.OUTSIDER,
        "县志办",
        "介绍信 12 号",
        Optional.ofNullable(card).map(Barcode::of),
        "internal",
        "wang@example.org",
        "0571",
        "wang",
        "zh-CN",
        true,
        1,
        NOW);
  }

  public static Borrower stored(Borrower b, long id, String card, long version) {
    return new Borrower(
        id,
        b.name(),
        b.kind(),
        b.organisation(),
        b.letter(),
        Optional.ofNullable(card).map(Barcode::of),
        b.clearance(),
        b.email(),
        b.phone(),
        b.account(),
        b.language(),
        b.active(),
        version,
        b.since());
  }

  /** Somebody who is only named asks to take it away. */
  public static Loan requested(long box, OptionalLong item) {
    return new Loan(
        0,
        0,
        new Loan.Thing(box, item),
        new Loan.Who(OptionalLong.empty(), "王", Borrower.Kind.STAFF),
        LoanKind.LOAN,
        "编史",
        LoanState.REQUESTED,
        Optional.empty(),
        0,
        Optional.empty(),
        CardState.NONE,
        Optional.empty(),
        Optional.empty(),
        "",
        1,
        NOW,
        NOW);
  }

  public static Loan request(Office office, long box, OptionalLong item) {
    return office.loans().add(requested(box, item), event(LoanEvent.Kind.REQUESTED));
  }

  public static LoanEvent event(LoanEvent.Kind kind) {
    return new LoanEvent(0, 0, kind, LI, Optional.of(DUE), "因 'x'");
  }

  /** One version later. */
  public static Loan in(Loan loan, LoanState state) {
    boolean wasIssued = state == LoanState.ISSUED || state == LoanState.RETURNED;
    return with(
        loan,
        state,
        loan.card(),
        loan.cardState(),
        wasIssued ? Optional.of(DUE) : loan.due(),
        wasIssued ? Optional.of(HANDED) : Optional.empty());
  }

  /** One version later. */
  public static Loan with(Loan loan, String card, CardState cardState) {
    Optional<Barcode> code = Optional.ofNullable(card).map(Barcode::of);
    return with(loan, loan.state(), code, cardState, loan.due(), loan.issued());
  }

  /** One version later. */
  public static Loan due(Loan loan, LocalDate due) {
    return with(loan, loan.state(), loan.card(), loan.cardState(), Optional.of(due), loan.issued());
  }

  private static Loan with(
      Loan loan,
      LoanState state,
      Optional<Barcode> card,
      CardState cardState,
      Optional<LocalDate> due,
      Optional<Loan.Handing> issued) {
    return new Loan(
        loan.id(),
        loan.request(),
        loan.thing(),
        loan.who(),
        loan.kind(),
        loan.purpose(),
        state,
        due,
        loan.renewals(),
        card,
        cardState,
        issued,
        state == LoanState.RETURNED ? Optional.of(HANDED) : Optional.empty(),
        loan.effect(),
        loan.version() + 1,
        loan.requestedAt(),
        loan.changedAt().plusSeconds(60));
  }

  /** Stores what an event has made of a loan; empty when the store refuses. */
  public static Optional<Loan> change(Office office, Loan after, LoanEvent.Kind kind) {
    return office.loans().change(after, event(kind)).map(event -> after);
  }

  public static Loan withVersion(Loan l, long version) {
    return new Loan(
        l.id(),
        l.request(),
        l.thing(),
        l.who(),
        l.kind(),
        l.purpose(),
        l.state(),
        l.due(),
        l.renewals(),
        l.card(),
        l.cardState(),
        l.issued(),
        l.returned(),
        l.effect(),
        version,
        l.requestedAt(),
        l.changedAt());
  }

  public static Loan ofRequest(Loan l, long request) {
    return new Loan(
        l.id(),
        request,
        l.thing(),
        l.who(),
        l.kind(),
        l.purpose(),
        l.state(),
        l.due(),
        l.renewals(),
        l.card(),
        l.cardState(),
        l.issued(),
        l.returned(),
        l.effect(),
        l.version(),
        l.requestedAt(),
        l.changedAt());
  }

  public static Loan requestedAt(Loan l, Instant at) {
    return new Loan(
        l.id(),
        l.request(),
        l.thing(),
        l.who(),
        l.kind(),
        l.purpose(),
        l.state(),
        l.due(),
        l.renewals(),
        l.card(),
        l.cardState(),
        l.issued(),
        l.returned(),
        l.effect(),
        l.version(),
        at,
        at);
  }

  public static Loan handed(Loan l, Loan.Handing out) {
    return new Loan(
        l.id(),
        l.request(),
        l.thing(),
        l.who(),
        l.kind(),
        l.purpose(),
        l.state(),
        l.due(),
        l.renewals(),
        l.card(),
        l.cardState(),
        Optional.of(out),
        l.returned(),
        l.effect(),
        l.version(),
        l.requestedAt(),
        l.changedAt());
  }
}
