package org.muniment.dashboard.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.muniment.desk.lending.Approving;
import org.muniment.desk.lending.AskedBorrower;
import org.muniment.desk.lending.AskedThing;
import org.muniment.desk.lending.BorrowerDetails;
import org.muniment.desk.lending.Issuing;
import org.muniment.desk.lending.LendingDesks;
import org.muniment.desk.lending.NewRequest;
import org.muniment.desk.lending.Returning;
import org.muniment.domain.loan.Borrower;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.loan.LoanKind;
import org.muniment.domain.people.Role;
import org.muniment.domain.text.Message;
import org.muniment.domain.trail.By;
import org.muniment.port.Office;
import org.muniment.text.Texts;

/**
 * What is asked for, out, overdue and back in the example archive, as people would have lent it.
 */
public final class DemoLoans {
  private static final OptionalLong ANY = OptionalLong.empty();
  private static final String STAFF_CARD = "R000001";
  private static final String OUTSIDER_CARD = "R000002";
  private static final int PIECES = 12;

  private final Office office;
  private final LendingDesks lending;
  private final Texts texts;
  private final Instant now;
  private final Approving head;

  /**
   * @param office for one transaction around everything
   */
  public DemoLoans(Office office, LendingDesks lending, Texts texts, Instant now) {
    this.office = office;
    this.lending = lending;
    this.texts = texts;
    this.now = now;
    this.head = new Approving(Role.ADMINISTRATOR, "", said("demo.person.archivist"));
  }

  private String said(String key) {
    return texts.say(Message.of(key));
  }

  private By daysAgo(int days) {
    Instant at = now.minus(Duration.ofDays(days));
    return new By(By.Kind.PERSON, said("demo.person.archivist"), "-", at);
  }

  /** Everything at once: a start must not take longer for it. */
  public void furnish() {
    office.together(
        () -> {
          addBorrowers();
          overdue();
          out();
          waiting();
          return back();
        });
  }

  private void addBorrowers() {
    addBorrower("demo.person.teacher", Borrower.Kind.STAFF, "", STAFF_CARD, "confidential");
    addBorrower(
        "demo.person.visitor",
        Borrower.Kind.OUTSIDER,
        said("demo.loan.letter"),
        OUTSIDER_CARD,
        "internal");
  }

  private void addBorrower(
      String name, Borrower.Kind kind, String letter, String card, String clearance) {
    BorrowerDetails plain = BorrowerDetails.named(said(name));
    BorrowerDetails details =
        new BorrowerDetails(
            plain.name(),
            kind.key(),
            kind == Borrower.Kind.STAFF ? "" : said("demo.loan.organisation"),
            letter,
            Optional.of(card),
            Optional.of(clearance),
            "",
            "",
            "",
            texts.locale().toLanguageTag(),
            true);
    lending.borrowers().add(daysAgo(30), details);
  }

  private void overdue() {
    for (Loan loan : requested(6, STAFF_CARD, LoanKind.LOAN, "demo.step.loan", 21, 88)) {
      issued(loan, 6, true);
    }
  }

  /** One with its card in place and one without; and one in the reading room. */
  private void out() {
    issued(requested(1, STAFF_CARD, LoanKind.LOAN, "demo.loan.pension", 140).get(0), 1, true);
    issued(requested(1, STAFF_CARD, LoanKind.LOAN, "demo.step.loan", 233).get(0), 1, false);
    issued(
        requested(0, OUTSIDER_CARD, LoanKind.CONSULTATION, "demo.step.reading", 35).get(0),
        0,
        true);
  }

  /** Two that wait for leave, and one that waits to be fetched. */
  private void waiting() {
    requested(1, STAFF_CARD, LoanKind.LOAN, "demo.loan.pension", 150, 151);
    String named = said("demo.person.student");
    approved(requested(0, named, LoanKind.CONSULTATION, "demo.step.reading", 110).get(0), 0);
  }

  private Loan back() {
    Loan whole = requested(20, STAFF_CARD, LoanKind.LOAN, "demo.loan.pension", 120).get(0);
    returned(issued(whole, 20, true), 18, PIECES, "");
    Loan torn = requested(9, STAFF_CARD, LoanKind.LOAN, "demo.step.loan", 60).get(0);
    return returned(issued(torn, 9, true), 7, PIECES - 1, said("demo.loan.torn"));
  }

  private List<Loan> requested(
      int daysAgo, String borrower, LoanKind kind, String purpose, Integer... boxes) {
    List<AskedThing> things =
        List.of(boxes).stream().map(DemoHoldings::barcode).map(AskedThing::box).toList();
    NewRequest asked =
        new NewRequest(things, AskedBorrower.of(borrower), kind, said(purpose), Optional.empty());
    return lending.loans().request(daysAgo(daysAgo), asked);
  }

  private Loan approved(Loan loan, int daysAgo) {
    return lending.loans().approve(daysAgo(daysAgo), head, loan.id(), ANY, "");
  }

  private Loan issued(Loan loan, int daysAgo, boolean hasCard) {
    approved(loan, daysAgo);
    Issuing counted = new Issuing(OptionalInt.of(PIECES), "", Optional.empty(), Optional.empty());
    Loan out = lending.loans().issue(daysAgo(daysAgo), loan.id(), ANY, counted);
    if (hasCard) {
      lending.cards().printed(daysAgo(daysAgo), List.of(loan.id()));
      lending.cards().place(daysAgo(daysAgo), loan.id(), ANY);
    }
    return out;
  }

  private Loan returned(Loan loan, int daysAgo, int pieces, String condition) {
    Returning back =
        new Returning(
            OptionalInt.of(pieces), condition, said("demo.loan.effect"), Optional.empty());
    lending.loans().giveBack(daysAgo(daysAgo), loan.id(), ANY, back);
    return lending.cards().remove(daysAgo(daysAgo), loan.id(), ANY);
  }
}
