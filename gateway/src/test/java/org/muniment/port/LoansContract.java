package org.muniment.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.muniment.testing.Boxes.NOW;
import static org.muniment.testing.Boxes.titled;
import static org.muniment.testing.SampleLoans.DUE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.BoxEvent;
import org.muniment.domain.holding.BoxStatus;
import org.muniment.domain.loan.Borrower;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.loan.Loan.CardState;
import org.muniment.domain.loan.LoanEvent;
import org.muniment.domain.loan.LoanEvent.Kind;
import org.muniment.domain.loan.LoanKind;
import org.muniment.domain.loan.LoanRule;
import org.muniment.domain.loan.LoanRule.Approver;
import org.muniment.domain.loan.LoanRules;
import org.muniment.domain.loan.LoanState;
import org.muniment.domain.loan.Signature;
import org.muniment.domain.loan.Signature.Moment;
import org.muniment.port.Loans.Page;
import org.muniment.port.Loans.Query;
import org.muniment.testing.Boxes;
import org.muniment.testing.SampleLoans;

/** What every office keeps of loans. */
public abstract class LoansContract {
  protected Office office;
  private Box box;
  private Box other;

  protected abstract Office open();

  /** Called after changes; may do whatever must not change an answer. */
  protected void settle() {}

  @BeforeEach
  void openOffice() {
    office = open();
    Boxes.addCabinets(office, "C1");
    box = Boxes.register(office, "B-1", "C1/1/1", titled("会计"));
    other = Boxes.register(office, "B-2", "C1/1/2", titled("文书"));
  }

  @AfterEach
  void closeOffice() {
    office.close();
  }

  private Loans loans() {
    return office.loans();
  }

  private Loan request(Box of) {
    return SampleLoans.request(office, of.id(), OptionalLong.empty());
  }

  private Loan issued(Box of) {
    Loan loan = request(of);
    return change(SampleLoans.in(loan, LoanState.ISSUED), Kind.ISSUED).orElseThrow();
  }

  private List<Loan> all() {
    return loans().search(Query.ALL, Optional.empty(), 100).loans();
  }

  private Optional<Loan> change(Loan after, Kind kind) {
    Optional<Loan> changed = SampleLoans.change(office, after, kind);
    settle();
    return changed;
  }

  @Test
  void nothingIsThereAtFirst() {
    assertThat(loans().borrowers()).isEmpty();
    assertThat(loans().loan(1)).isEmpty();
    assertThat(loans().byCard(Barcode.of("LC-1"))).isEmpty();
    assertThat(loans().search(Query.ALL, Optional.empty(), 5))
        .isEqualTo(new Page(List.of(), Optional.empty()));
    assertThat(loans().rules()).isEmpty();
    assertThat(loans().withOddCards(5)).isEmpty();
  }

  @Test
  void aLoanComesBackWithEverythingInEachOfItsStates() {
    Borrower wang = loans().addBorrower(SampleLoans.borrower("王", "R-1")).orElseThrow();
    Loan asked =
        new Loan(
            0,
            0,
            new Loan.Thing(box.id(), OptionalLong.of(7)),
            new Loan.Who(OptionalLong.of(wang.id()), "王 'x' 𠮷", Borrower.Kind.OUTSIDER),
            LoanKind.CONSULTATION,
            "编史",
            LoanState.REQUESTED,
            Optional.of(DUE),
            2,
            Optional.empty(),
            CardState.NONE,
            Optional.empty(),
            Optional.empty(),
            "节省 3 万元",
            1,
            NOW,
            NOW.plusMillis(1));
    Loan loan = loans().add(asked, SampleLoans.event(Kind.REQUESTED));
    settle();
    assertThat(loan).isEqualTo(asked.stored(loan.id())).matches(one -> one.request() == one.id());
    assertThat(loans().loan(loan.id())).contains(loan);
    Loan before = loan;
    for (LoanState state :
        List.of(LoanState.APPROVED, LoanState.ISSUED, LoanState.RETURNED, LoanState.REFUSED)) {
      Loan next = SampleLoans.in(SampleLoans.with(before, "LC-1", CardState.PRINTED), state);
      Loan after = SampleLoans.withVersion(next, before.version() + 1);
      assertThat(change(after, Kind.APPROVED)).contains(after);
      assertThat(loans().loan(loan.id())).contains(after);
      assertThat(loans().byCard(Barcode.of("LC-1"))).contains(after);
      before = after;
    }
    assertThat(loans().events(loan.id())).hasSize(5);
  }

  @Test
  void whatWasNotCountedIsNotCountedLater() {
    Loan loan = request(box);
    Loan.Handing uncounted = new Loan.Handing(NOW, "李", OptionalInt.empty(), "");
    Loan after = SampleLoans.handed(SampleLoans.in(loan, LoanState.ISSUED), uncounted);
    assertThat(change(after, Kind.ISSUED)).isPresent();
    assertThat(loans().loan(loan.id()).orElseThrow().issued()).contains(uncounted);
  }

  @Test
  void whatIsAskedForTogetherHasTheNumberOfTheFirst() {
    Loan first = request(box);
    Loan asked = SampleLoans.requested(other.id(), OptionalLong.empty()).stored(0);
    Loan second =
        loans()
            .add(SampleLoans.ofRequest(asked, first.request()), SampleLoans.event(Kind.REQUESTED));
    settle();
    assertThat(List.of(first.request(), second.request())).containsExactly(first.id(), first.id());
    assertThat(all()).containsExactly(second, first);
  }

  @Test
  void whoSawAnOlderVersionChangesNothing() {
    Loan seen = request(box);
    Loan issued = change(SampleLoans.in(seen, LoanState.ISSUED), Kind.ISSUED).orElseThrow();
    assertThat(change(SampleLoans.in(seen, LoanState.REFUSED), Kind.REFUSED)).isEmpty();
    assertThat(change(seen.stored(99), Kind.REFUSED)).isEmpty();
    assertThat(loans().loan(seen.id())).contains(issued);
    assertThat(loans().events(seen.id())).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, true",
    "0, 7, true",
    "7, 0, true",
    "7, 7, true",
    "7, 8, false",
    "-1, 0, false",
    "-1, 7, false"
  })
  void nothingIsOutTwice(long first, long second, boolean refused) {
    Loan one =
        SampleLoans.request(office, first < 0 ? other.id() : box.id(), item(Math.max(first, 0)));
    Loan two = SampleLoans.request(office, box.id(), item(second));
    change(SampleLoans.in(one, LoanState.ISSUED), Kind.ISSUED).orElseThrow();
    Loan out = SampleLoans.in(two, LoanState.ISSUED);
    assertThat(change(out, Kind.ISSUED).isEmpty()).isEqualTo(refused);
    assertThat(loans().events(two.id())).hasSize(refused ? 1 : 2);
    if (refused) {
      assertThatThrownBy(() -> loans().add(out, SampleLoans.event(Kind.ISSUED)))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("out already");
      change(SampleLoans.in(SampleLoans.in(one, LoanState.ISSUED), LoanState.RETURNED), Kind.ISSUED)
          .orElseThrow();
      assertThat(change(out, Kind.ISSUED)).contains(out);
    }
  }

  private static OptionalLong item(long id) {
    return id == 0 ? OptionalLong.empty() : OptionalLong.of(id);
  }

  @ParameterizedTest
  @CsvSource({
    "B-1, a box's number",
    "R1, the code of a room",
    "C1-S02, the code of a shelf",
    "OLD, a number that a box had",
    "LC-1, another loan's card",
    "LC-0, a card that another loan had",
    "R-1, a reader's card",
    "R-0, a card that a reader had"
  })
  void aCardsNumberThatIsTakenIsRefusedAndNothingChanges(String code, String why) {
    Box renamed = Boxes.register(office, "OLD", "", titled("x"));
    Boxes.change(
        office, renamed, BoxEvent.Kind.RENUMBERED, s -> Boxes.state("NEW", Optional.empty()));
    Borrower wang = loans().addBorrower(SampleLoans.borrower("王", "R-0")).orElseThrow();
    assertThat(loans().updateBorrower(SampleLoans.stored(wang, wang.id(), "R-1", 2))).isTrue();
    Loan first = with(request(other), "LC-0");
    with(first, "LC-1");
    Loan loan = request(box);
    settle();
    assertThat(change(SampleLoans.with(loan, code, CardState.PRINTED), Kind.APPROVED))
        .as(why)
        .isEmpty();
    assertThat(loans().loan(loan.id())).contains(loan);
    assertThat(loans().events(loan.id())).hasSize(1);
    assertThat(loans().addBorrower(SampleLoans.borrower("李", code))).as(why).isEmpty();
    assertThat(loans().borrowers()).hasSize(1);
    assertThat(office.holdings().register(Boxes.registration(code, "", titled("x"))))
        .as(why)
        .isEmpty();
  }

  private Loan with(Loan loan, String card) {
    return change(SampleLoans.with(loan, card, CardState.PRINTED), Kind.APPROVED).orElseThrow();
  }

  @Test
  void codesSayWhatTheyAre() {
    with(request(box), "LC-1");
    loans().addBorrower(SampleLoans.borrower("王", "R-1")).orElseThrow();
    settle();
    assertThat(office.kindOf("LC-1")).contains("loan-card");
    assertThat(office.kindOf("R-1")).contains("reader-card");
  }

  @Test
  void borrowersChangeAndKeepTheCardsThatTheyHad() {
    Borrower an = loans().addBorrower(SampleLoans.borrower("An", null)).orElseThrow();
    Borrower wang = loans().addBorrower(SampleLoans.borrower("王", "R-1")).orElseThrow();
    settle();
    assertThat(loans().borrowers()).containsExactly(an, wang);
    assertThat(loans().borrower(wang.id())).contains(wang);
    assertThat(loans().borrowers(List.of(wang.id(), wang.id(), 99L)))
        .isEqualTo(Map.of(wang.id(), wang));
    assertThat(loans().borrowers(List.of())).isEmpty();
    assertThat(loans().borrowerByCard(Barcode.of("R-1"))).contains(wang);
    Borrower renewed = SampleLoans.stored(wang, wang.id(), "R-2", 2);
    assertThat(loans().updateBorrower(renewed)).isTrue();
    assertThat(loans().updateBorrower(renewed)).as("an older version").isFalse();
    assertThat(loans().updateBorrower(SampleLoans.stored(wang, 99, null, 2))).isFalse();
    settle();
    assertThat(loans().borrower(wang.id())).contains(renewed);
    assertThat(loans().borrowerByCard(Barcode.of("R-1"))).isEmpty();
    assertThat(loans().updateBorrower(SampleLoans.stored(an, an.id(), "R-1", 2))).isFalse();
    assertThat(loans().updateBorrower(SampleLoans.stored(wang, wang.id(), "R-1", 3))).isTrue();
    assertThat(loans().updateBorrower(SampleLoans.stored(wang, wang.id(), null, 4))).isTrue();
    settle();
    assertThat(loans().borrowers()).extracting(Borrower::card).containsOnly(Optional.empty());
  }

  @Test
  void eventsAndSignaturesAreKept() {
    Loan loan = issued(box);
    request(other);
    LoanEvent event = SampleLoans.event(Kind.SIGNED);
    Loan after = SampleLoans.due(loan, DUE);
    LoanEvent stored = loans().change(after, event).orElseThrow();
    Signature issue = new Signature(loan.id(), Moment.ISSUE, "M10 20L11 22", "李", NOW);
    Signature back = new Signature(loan.id(), Moment.RETURN, "M1 2L3 4", "赵", NOW.plusSeconds(1));
    assertThat(loans().addSignature(back)).isTrue();
    assertThat(loans().addSignature(issue)).isTrue();
    assertThat(loans().addSignature(new Signature(loan.id(), Moment.ISSUE, "M0 0", "x", NOW)))
        .isFalse();
    settle();
    assertThat(stored).isEqualTo(event.stored(stored.number(), loan.id()));
    assertThat(loans().events(loan.id()))
        .extracting(LoanEvent::kind)
        .containsExactly(Kind.REQUESTED, Kind.ISSUED, Kind.SIGNED);
    assertThat(loans().events(loan.id())).endsWith(stored);
    assertThat(loans().signatures(loan.id())).containsExactly(issue, back);
    assertThat(loans().signatures(99)).isEmpty();
  }

  @Test
  void rulesAreSavedByWhoSawTheOnesBefore() {
    LoanRule everything = rule(Optional.empty(), OptionalInt.empty(), Optional.empty());
    LoanRule secret = rule(Optional.of("secret"), OptionalInt.of(7), Optional.of(Approver.HEAD));
    LoanRules first =
        new LoanRules("own", List.of(secret, everything), Set.of("an", "wu"), Set.of("li"), 1);
    LoanRules second = new LoanRules("two-days", List.of(everything), Set.of(), Set.of(), 2);
    assertThat(loans().saveRules(second)).isFalse();
    assertThat(loans().saveRules(first)).isTrue();
    assertThat(loans().saveRules(first)).isFalse();
    settle();
    assertThat(loans().rules()).contains(first);
    assertThat(loans().saveRules(second)).isTrue();
    settle();
    assertThat(loans().rules()).contains(second);
  }

  private static LoanRule rule(
      Optional<String> secrecy, OptionalInt longest, Optional<Approver> forLonger) {
    return new LoanRule(
        secrecy,
        secrecy.map(level -> Borrower.Kind.STAFF),
        secrecy.map(level -> "KJ·KY"),
        LoanRule.Use.READING_ROOM,
        Approver.NONE,
        Approver.ARCHIVIST,
        forLonger,
        2,
        3,
        longest,
        4);
  }

  @Test
  void whatIsDoneTogetherIsKeptWholeOrNotAtAll() {
    Loan loan = request(box);
    assertThatThrownBy(
            () ->
                office.together(
                    () -> {
                      with(SampleLoans.in(loan, LoanState.ISSUED), loan);
                      request(other);
                      loans().addBorrower(SampleLoans.borrower("王", "R-1"));
                      loans()
                          .addSignature(new Signature(loan.id(), Moment.ISSUE, "M0 0", "李", NOW));
                      Boxes.change(
                          office,
                          box,
                          BoxEvent.Kind.LENT,
                          s -> s.with(BoxStatus.ON_LOAN, s.spot()));
                      throw new IllegalStateException("the power goes");
                    }))
        .hasMessage("the power goes");
    settle();
    assertThat(all()).containsExactly(loan);
    assertThat(loans().events(loan.id())).hasSize(1);
    assertThat(loans().signatures(loan.id())).isEmpty();
    assertThat(loans().borrowers()).isEmpty();
    assertThat(List.of("LC-1", "R-1")).allMatch(code -> office.kindOf(code).isEmpty());
    assertThat(office.holdings().byId(box.id())).contains(box);
    assertThat(with(request(other), "LC-1")).isNotNull();
  }

  private void with(Loan issued, Loan before) {
    Loan carded = SampleLoans.with(issued, "LC-1", CardState.PLACED);
    loans()
        .change(
            SampleLoans.withVersion(carded, before.version() + 1), SampleLoans.event(Kind.ISSUED))
        .orElseThrow();
  }
}
