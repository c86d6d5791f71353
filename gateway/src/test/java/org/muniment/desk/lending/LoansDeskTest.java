package org.muniment.desk.lending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muniment.desk.DeskRig.refusal;
import static org.muniment.desk.DeskRig.said;
import static org.muniment.desk.lending.Counter.ANY;
import static org.muniment.desk.lending.Counter.ARCHIVIST;
import static org.muniment.desk.lending.Counter.HEAD;
import static org.muniment.desk.lending.Counter.back;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.muniment.desk.Refusal;
import org.muniment.desk.holdings.ItemsDesk.NewItem;
import org.muniment.desk.holdings.StepsDesk;
import org.muniment.domain.finding.Finding;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.BoxEvent;
import org.muniment.domain.holding.BoxHistory;
import org.muniment.domain.loan.CardCheck;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.loan.LoanEvent;
import org.muniment.domain.loan.LoanKind;
import org.muniment.domain.loan.LoanRule;
import org.muniment.domain.loan.LoanRulePresets;
import org.muniment.domain.loan.LoanRules;
import org.muniment.domain.loan.LoanState;
import org.muniment.domain.people.Role;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Entry;
import org.muniment.port.Loans;
import org.muniment.text.Texts;

/** From the request to the return, what is refused on the way, and that it is whole throughout. */
class LoansDeskTest {
  private final Counter counter = new Counter();
  private final LoansDesk loans = counter.loans;

  private String events(Loan loan) {
    return loans.events(loan.id()).stream().map(it -> it.kind().key()).toList().toString();
  }

  @Test
  void aLoanRunsFromTheRequestToTheReturn() {
    Loan loan = counter.requested("B-1");
    assertThat(loan.state()).isEqualTo(LoanState.REQUESTED);
    loan = loans.approve(counter.by("li"), ARCHIVIST, loan.id(), ANY, "");
    assertThat(loan.card().orElseThrow().value()).isEqualTo("LC-" + loan.id());
    assertThat(counter.status("B-1")).isEqualTo("in-place");
    loan = loans.issue(counter.by("li"), loan.id(), ANY, Issuing.PLAIN);
    assertThat(loan.due()).contains(counter.today().plusDays(2));
    assertThat(counter.status("B-1")).isEqualTo("on-loan");
    assertThat(loans.outOf("B-1")).map(Loan::id).contains(loan.id());
    Returned back = loans.giveBack(counter.by("li"), loan.id(), ANY, back(3, "good"));
    assertThat(back.finding()).isEmpty();
    assertThat(back.loan().state()).isEqualTo(LoanState.RETURNED);
    assertThat(counter.status("B-1")).isEqualTo("in-place");
    assertThat(events(loan)).isEqualTo("[requested, approved, issued, returned]");
    List<BoxEvent> history = counter.holdings.boxes().history("B-1");
    assertThat(history.stream().map(it -> it.kind().key()))
        .containsExactly("registered", "lent", "returned");
    assertThat(history.get(1).reason()).isEqualTo("LC-" + loan.id() + " Zhao Lei");
  }

  @Test
  void aConsultationIsDueOnTheDayOnWhichItIsIssued() {
    Loan loan =
        loans
            .request(counter.by("li"), counter.request(LoanKind.CONSULTATION, "Zhao Lei", "B-1"))
            .get(0);
    loans.approve(counter.by("li"), ARCHIVIST, loan.id(), ANY, "");
    counter.nextDay();
    Loan out = loans.issue(counter.by("li"), loan.id(), ANY, Issuing.PLAIN);
    assertThat(out.due()).contains(counter.today());
    assertThat(counter.status("B-1")).isEqualTo("in-reading-room");
    assertThat(loans.overdue(10)).isEmpty();
    counter.nextDay();
    assertThat(loans.overdue(10)).extracting(it -> it.loan().id()).containsExactly(out.id());
  }

  @Test
  void whatComesBackWithLessIsAFindingAndBackAllTheSame() {
    Loan loan = counter.out("B-1");
    Returned back = loans.giveBack(counter.by("li"), loan.id(), ANY, back(2, "one page missing"));
    Finding finding = back.finding().orElseThrow();
    assertThat(finding.text())
        .isEqualTo("LC-%d Zhao Lei: 3 → 2; one page missing".formatted(loan.id()));
    assertThat(finding.origin()).isEqualTo(Finding.Origin.LOAN);
    assertThat(finding.source()).isEqualTo(loan.id());
    assertThat(finding.owner()).isEqualTo("li");
    assertThat(finding.due()).contains(counter.today().plusDays(7));
    assertThat(counter.status("B-1")).isEqualTo("in-place");
  }

  @Test
  void whatWasCountedAtTheIssueCountsAndNotTheRegister() {
    Loan loan = counter.approved("B-1");
    Issuing two = new Issuing(OptionalInt.of(2), "torn", Optional.empty(), Optional.empty());
    loans.issue(counter.by("li"), loan.id(), ANY, two);
    assertThat(loans.giveBack(counter.by("li"), loan.id(), ANY, back(2, "Torn")).finding())
        .isEmpty();
  }

  private Callable<Object> ask(LoanKind kind, String borrower, String barcode, int days) {
    Optional<LocalDate> due = Optional.of(counter.today().plusDays(days));
    NewRequest plain = counter.request(kind, borrower, barcode);
    return () ->
        loans.request(
            counter.by("li"),
            new NewRequest(plain.things(), plain.borrower(), kind, plain.purpose(), due));
  }

  @Test
  void whatCannotBeIsSaidInOneSentenceAndNothingIsDone() {
    long before = count();
    assertThat(said(ask(LoanKind.LOAN, "Zhao Lei", "B-1", -1)))
        .isEqualTo("The due date 2026-11-21 is before today (2026-11-22); choose today or later");
    assertThat(said(ask(LoanKind.CONSULTATION, "Zhao Lei", "S-1", 0)))
        .isEqualTo(
            "Box S-1 is more secret than Zhao Lei is cleared for; ask for another, or have the"
                + " borrower cleared");
    assertThat(said(ask(LoanKind.LOAN, "Zhao Lei", "B-9", 0)))
        .startsWith("There is no box with the barcode \"B-9\"");
    assertThat(said(() -> loans.approve(counter.by("li"), ARCHIVIST, 99, ANY, "")))
        .isEqualTo("There is no loan number 99; look at the list again");
    assertThat(count()).isEqualTo(before);
  }

  private long count() {
    return loans.count(Loans.Query.ALL, 1_000);
  }

  @Test
  void severalThingsAreAskedForTogetherOrNotAtAll() {
    List<Loan> made =
        loans.request(counter.by("li"), counter.request(LoanKind.LOAN, "Zhao Lei", "B-1", "B-2"));
    assertThat(made).extracting(Loan::request).containsOnly(made.get(0).id());
    NewRequest withOne = counter.request(LoanKind.LOAN, "Wu", "B-3", "B-2");
    assertThat(said(() -> loans.request(counter.by("li"), withOne)))
        .isEqualTo(
            "Box B-2 is asked for already by Zhao Lei (loan %d); issue that loan or have it"
                    .formatted(made.get(1).id())
                + " withdrawn first");
    assertThat(count()).isEqualTo(2);
    assertThat(said(() -> loans.request(counter.by("li"), counter.request(LoanKind.LOAN, "Wu"))))
        .isEqualTo("Nothing is asked for; scan or type the number of a box");
    NewRequest twice = counter.request(LoanKind.LOAN, "Wu", "B-3", "B-3");
    assertThat(said(() -> loans.request(counter.by("li"), twice)))
        .isEqualTo("Box B-3 is named twice; scan each once");
    List<Loan> approved =
        loans.approveRequest(counter.by("li"), ARCHIVIST, made.get(0).request(), "");
    assertThat(approved).extracting(Loan::state).containsOnly(LoanState.APPROVED);
  }

  @Test
  void nothingIsLentTwice() {
    Loan loan = counter.out("B-1");
    assertThat(said(ask(LoanKind.LOAN, "Wu", "B-1", 1)))
        .isEqualTo(
            "Box B-1 is out already with Zhao Lei (loan %d, due 2026-11-24); take it back first"
                .formatted(loan.id()));
    assertThat(said(() -> loans.issue(counter.by("wu"), loan.id(), ANY, Issuing.PLAIN)))
        .isEqualTo(
            "Loan %d cannot be issued: it is out (li, 2026-11-22 16:00); only what is approved goes"
                    .formatted(loan.id())
                + " out");
  }

  @Test
  void whatIsNotOutDoesNotComeBack() {
    Loan loan = counter.approved("B-1");
    assertThat(said(() -> loans.giveBack(counter.by("li"), loan.id(), ANY, back(3, ""))))
        .startsWith("Loan %d cannot be taken back: it is approved".formatted(loan.id()));
  }

  @Test
  void nobodyApprovesForThemselves() {
    Loan loan = counter.requested("B-1");
    for (Approving self :
        List.of(
            new Approving(Role.ADMINISTRATOR, "zhao lei", "Z"),
            new Approving(Role.ADMINISTRATOR, "z", "ZHAO LEI"))) {
      assertThat(said(() -> loans.approve(counter.by("z"), self, loan.id(), ANY, "")))
          .isEqualTo(
              "Loan %d is to Zhao Lei, and nobody approves for themselves; ask somebody else"
                  .formatted(loan.id()));
    }
    Approving token = new Approving(Role.ADMINISTRATOR, "", "machine");
    assertThat(said(() -> loans.approve(counter.by("Zhao Lei"), token, loan.id(), ANY, "")))
        .contains("nobody approves for themselves");
    assertThat(loans.loan(loan.id()).loan().state()).isEqualTo(LoanState.REQUESTED);
  }

  @Test
  void whoseLeaveIsNeededDependsOnTheRules() {
    counter.set(counter.withHead(LoanRulePresets.ONE_WEEK, "wang"));
    Loan loan = counter.requested("B-1");
    assertThat(said(() -> loans.approve(counter.by("li"), ARCHIVIST, loan.id(), ANY, "")))
        .isEqualTo(
            "Loan %d needs the leave of the head of the office, which Li cannot give; ask them"
                .formatted(loan.id()));
    Approving head = new Approving(Role.ARCHIVIST, "Wang", "Head Wang");
    assertThat(loans.approve(counter.by("wang"), head, loan.id(), ANY, "").state())
        .isEqualTo(LoanState.APPROVED);
    assertThat(said(() -> counter.set(counter.lending.rules().preset("two-days"))))
        .startsWith("The loan rules were changed in the meantime");
  }

  @Test
  void theDueDateAtTheCounterNeedsTheLeaveThatWasGiven() {
    Loan loan = counter.approved("B-1");
    Optional<LocalDate> later = Optional.of(counter.today().plusDays(5));
    Issuing long5 = new Issuing(OptionalInt.empty(), "", later, Optional.empty());
    assertThat(said(() -> loans.issue(counter.by("li"), loan.id(), ANY, long5)))
        .isEqualTo(
            "Until 2026-11-27 it needs the leave of the head of the office, it has that of an"
                + " archivist; choose an earlier day or ask for it anew");
    assertThat(counter.status("B-1")).isEqualTo("in-place");
  }

  @Test
  void aRuleThatNeedsNobodyApprovesByItself() {
    LoanRule free =
        new LoanRule(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            LoanRule.Use.LOAN,
            LoanRule.Approver.NONE,
            LoanRule.Approver.NONE,
            Optional.empty(),
            3,
            3,
            OptionalInt.empty(),
            0);
    counter.set(new LoanRules("two-days", List.of(free), Set.of(), Set.of(), 0));
    assertThat(counter.lending.rules().rules().preset()).isEqualTo("own");
    Loan loan = counter.requested("B-1");
    assertThat(loan.state()).isEqualTo(LoanState.APPROVED);
    LoanEvent approval = loans.events(loan.id()).get(1);
    assertThat(approval.by().name()).isEqualTo("loan-rules");
  }

  @Test
  void whoChangesWhatSomebodyElseHasChangedHearsWhoAndWhen() {
    Loan loan = counter.out("B-1");
    OptionalLong seen = OptionalLong.of(loan.version());
    loans.giveBack(counter.by("wang"), loan.id(), seen, back(3, ""));
    assertThat(said(() -> loans.giveBack(counter.by("li"), loan.id(), seen, back(3, ""))))
        .isEqualTo(
            "wang has changed loan %d in the meantime (returned, 2026-11-22 16:00); look again and"
                    .formatted(loan.id())
                + " repeat what is still needed");
  }

  @Test
  void whileItIsOutABoxIsMovedByNobodyButMayBeMissed() {
    Loan loan = counter.out("B-1");
    StepsDesk steps = counter.holdings.steps();
    String sentence =
        "Box B-1 is out by loan %d to Zhao Lei; take it back at the counter".formatted(loan.id());
    assertThat(said(() -> steps.bringBack(counter.by("li"), "B-1", ANY, Optional.empty(), "")))
        .isEqualTo(sentence);
    assertThat(said(() -> steps.undo(counter.by("li"), "B-1", ANY, ""))).isEqualTo(sentence);
    assertThat(said(() -> steps.strikeOff(counter.by("li"), "B-1", ANY, "x", "No. 1")))
        .isEqualTo(sentence);
    steps.missed(counter.by("li"), "B-1", ANY, "not there");
    assertThat(counter.status("B-1")).isEqualTo("missing");
    loans.giveBack(counter.by("li"), loan.id(), ANY, back(3, ""));
    assertThat(counter.status("B-1")).isEqualTo("in-place");
    assertThat(said(() -> steps.undo(counter.by("li"), "B-1", ANY, "")))
        .isEqualTo("The return of box B-1 at the counter cannot be taken back; lend it again");
  }

  @Test
  void anItemIsLentByItselfAndTheBoxStays() {
    long item = counter.holdings.items().add(counter.by("li"), "B-1", NewItem.titled("a")).id();
    counter.holdings.items().add(counter.by("li"), "B-1", NewItem.titled("b"));
    NewRequest whole = counter.request(LoanKind.LOAN, "Zhao Lei", "B-1");
    NewRequest first =
        new NewRequest(
            List.of(new AskedThing("B-1", OptionalInt.of(1))),
            whole.borrower(),
            LoanKind.LOAN,
            "audit",
            Optional.empty());
    Loan loan = loans.request(counter.by("li"), first).get(0);
    loans.approve(counter.by("li"), ARCHIVIST, loan.id(), ANY, "");
    loans.issue(counter.by("li"), loan.id(), ANY, Issuing.PLAIN);
    assertThat(counter.status("B-1")).isEqualTo("in-place");
    assertThat(said(() -> loans.request(counter.by("li"), whole))).startsWith("Box B-1 is out");
    assertThat(said(() -> removed("B-1", item)))
        .startsWith("Something out of box B-1 is out by loan");
    assertThat(
            said(() -> counter.holdings.steps().transfer(counter.by("li"), "B-1", ANY, "x", "1")))
        .startsWith("Something out of box B-1 is out by loan");
    NewRequest second =
        new NewRequest(
            List.of(new AskedThing("B-1", OptionalInt.of(2))),
            whole.borrower(),
            LoanKind.LOAN,
            "audit",
            Optional.empty());
    assertThat(loans.request(counter.by("li"), second)).hasSize(1);
    loans.giveBack(counter.by("li"), loan.id(), ANY, back(1, ""));
    assertThat(loans.loan(loan.id()).item().orElseThrow().title()).isEqualTo("a");
  }

  private boolean removed(String barcode, long item) {
    counter.holdings.items().remove(counter.by("li"), barcode, item, "");
    return true;
  }

  @Test
  void cardsAreOddUntilTheyStandWhereTheyShould() {
    Loan loan = counter.out("B-1");
    SubstituteCardsDesk cards = counter.lending.cards();
    assertThat(cards.odd(10))
        .extracting(SubstituteCardsDesk.OddCard::verdict)
        .containsExactly(CardCheck.Verdict.LOAN_WITHOUT_CARD);
    cards.printed(counter.by("li"), List.of(loan.id()));
    cards.place(counter.by("li"), loan.card().orElseThrow().value());
    assertThat(cards.odd(10)).isEmpty();
    loans.giveBack(counter.by("li"), loan.id(), ANY, back(3, ""));
    assertThat(cards.odd(10))
        .extracting(SubstituteCardsDesk.OddCard::verdict)
        .containsExactly(CardCheck.Verdict.BOTH_IN_PLACE);
    cards.remove(counter.by("li"), loan.id(), ANY);
    assertThat(cards.odd(10)).isEmpty();
    assertThat(said(() -> cards.place(counter.by("li"), "LC-99")))
        .isEqualTo("There is no substitute card \"LC-99\"; scan it again or look for the loan");
  }

  @Test
  void aCardHasAnotherNumberWhenItsIsTaken() {
    Loan first = counter.requested("B-1");
    BorrowerDetails plain = BorrowerDetails.named("Wu");
    counter.lending.borrowers().add(counter.by("li"), withCard(plain, "LC-" + first.id()));
    Loan approved = loans.approve(counter.by("li"), ARCHIVIST, first.id(), ANY, "");
    assertThat(approved.card().orElseThrow().value()).isEqualTo("LC-" + first.id() + "-2");
  }

  private static BorrowerDetails withCard(BorrowerDetails plain, String card) {
    return new BorrowerDetails(
        plain.name(),
        plain.kind(),
        "",
        "",
        Optional.of(card),
        Optional.of("secret"),
        "",
        "",
        "",
        "zh-CN",
        true);
  }

  @Test
  void aReadersCardStandsForWhoIsRegistered() {
    counter.lending.borrowers().add(counter.by("li"), withCard(BorrowerDetails.named("Wu"), "R-7"));
    Loan loan =
        loans
            .request(counter.by("li"), counter.request(LoanKind.CONSULTATION, "R-7", "S-1"))
            .get(0);
    assertThat(loan.who().name()).isEqualTo("Wu");
    assertThat(said(() -> loans.approve(counter.by("li"), ARCHIVIST, loan.id(), ANY, "")))
        .contains("needs the leave of the head of the office");
    assertThat(loans.approve(counter.by("wang"), HEAD, loan.id(), ANY, "").state())
        .isEqualTo(LoanState.APPROVED);
  }

  @Test
  void whoIsEndedGetsNothingNotEvenWhatWasApproved() {
    BorrowersDesk borrowers = counter.lending.borrowers();
    BorrowerDetails details = withCard(BorrowerDetails.named("Wu"), "R-7");
    long id = borrowers.add(counter.by("li"), details).id();
    NewRequest asked = counter.request(LoanKind.LOAN, "R-7", "B-1");
    Loan loan = loans.request(counter.by("li"), asked).get(0);
    loans.approve(counter.by("li"), ARCHIVIST, loan.id(), ANY, "");
    borrowers.change(counter.by("li"), id, ANY, ended(details));
    String sentence = "Wu is no longer active as a borrower; nothing is lent until that is changed";
    assertThat(said(() -> loans.issue(counter.by("li"), loan.id(), ANY, Issuing.PLAIN)))
        .isEqualTo(sentence);
    assertThat(said(() -> loans.request(counter.by("li"), asked))).isEqualTo(sentence);
    assertThat(counter.status("B-1")).isEqualTo("in-place");
  }

  private static BorrowerDetails ended(BorrowerDetails was) {
    return new BorrowerDetails(
        was.name(),
        was.kind(),
        was.organisation(),
        was.letter(),
        was.card(),
        was.clearance(),
        was.email(),
        was.phone(),
        was.account(),
        was.language(),
        false);
  }

  @Test
  void everyRefusalIsASentenceInThreeLanguages() {
    Loan out = counter.out("B-1");
    List<Callable<?>> wrong =
        List.of(
            ask(LoanKind.LOAN, "Wu", "B-1", 1),
            ask(LoanKind.LOAN, "Wu", "B-2", -1),
            ask(LoanKind.CONSULTATION, "Wu", "S-1", 0),
            ask(LoanKind.CONSULTATION, "Wu", "B-2", 1),
            () -> loans.approve(counter.by("li"), ARCHIVIST, out.id(), ANY, ""),
            () -> loans.renew(counter.by("li"), out.id(), ANY, counter.today(), ""),
            () -> loans.renew(counter.by("li"), out.id(), ANY, counter.today().plusDays(99), ""));
    for (Callable<?> one : wrong) {
      Refusal refusal = refusal(one);
      for (Locale language : Texts.LANGUAGES) {
        assertThat(Texts.in(language).say(refusal.sentence()))
            .doesNotContain("{", "refusal.", "\n")
            .containsAnyOf(";", "；");
      }
    }
  }

  @Test
  void whatIsSaidOfASecretBoxIsSecretInTheTrail() {
    counter.lending.borrowers().add(counter.by("li"), withCard(BorrowerDetails.named("Wu"), "R-7"));
    loans.request(counter.by("li"), counter.request(LoanKind.CONSULTATION, "R-7", "S-1"));
    Entry last = counter.office.trail().last("loan.request").orElseThrow();
    assertThat(last.deed().secrecy()).contains("secret");
    assertThat(last.deed().why()).isEqualTo("audit");
  }

  /** What must hold however people go about it. */
  @Test
  void whateverPeopleTryTheCounterStaysWhole() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    int refused = 0;
    for (int i = 0; i < 400; i++) {
      try {
        something(random);
      } catch (Refusal no) {
        refused++;
      }
      if (i % 20 == 0) {
        checkWhole(seed);
      }
    }
    checkWhole(seed);
    assertThat(refused).as("seed " + seed).isBetween(20, 390);
  }

  private void something(Random random) {
    String box = "B-" + (1 + random.nextInt(5));
    long loan = 1 + random.nextInt((int) Math.max(1, count()));
    By by = counter.by("p" + random.nextInt(3));
    switch (random.nextInt(11)) {
      case 0, 1 -> counter.requested(box);
      case 2, 3 -> loans.approve(by, ARCHIVIST, loan, ANY, "");
      case 4, 5 -> loans.issue(by, loan, ANY, Issuing.PLAIN);
      case 6 -> loans.giveBack(by, loan, ANY, back(random.nextInt(4), ""));
      case 7 -> loans.withdraw(by, loan, ANY, "");
      case 8 -> counter.holdings.steps().missed(by, box, ANY, "gone");
      case 9 -> counter.holdings.steps().found(by, box, ANY, "");
      default -> counter.holdings.steps().undo(by, box, ANY, "");
    }
  }

  private void checkWhole(long seed) {
    for (int i = 1; i <= 5; i++) {
      Box box = counter.holdings.boxes().box("B-" + i);
      List<BoxEvent> history = counter.holdings.boxes().history("B-" + i);
      assertThat(BoxHistory.fold(history)).as("seed " + seed).isEqualTo(box.state());
      List<Loan> out =
          loans.openOf(box).stream().filter(it -> it.state() == LoanState.ISSUED).toList();
      assertThat(out).as("seed " + seed).hasSizeLessThanOrEqualTo(1);
      boolean isAwayByLoan =
          List.of("on-loan", "in-reading-room").contains(box.state().status().key());
      assertThat(isAwayByLoan && out.isEmpty()).as("seed " + seed).isFalse();
    }
    loans.each(
        Loans.Query.ALL,
        loan ->
            assertThat((long) loans.events(loan.id()).size())
                .as("seed " + seed)
                .isEqualTo(loan.version()));
  }
}
