package org.muniment.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.muniment.testing.Boxes.NOW;
import static org.muniment.testing.Boxes.titled;
import static org.muniment.testing.SampleLoans.DUE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.BoxEvent;
import org.muniment.domain.holding.BoxStatus;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.loan.Loan.CardState;
import org.muniment.domain.loan.LoanEvent.Kind;
import org.muniment.domain.loan.LoanKind;
import org.muniment.domain.loan.LoanState;
import org.muniment.domain.text.BadInput;
import org.muniment.port.Loans.Page;
import org.muniment.port.Loans.Query;
import org.muniment.testing.Boxes;
import org.muniment.testing.SampleLoans;

/** How every office lists loans: open ones, pages, registers, cards that do not match. */
public abstract class LoanListsContract {
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
    return change(SampleLoans.in(request(of), LoanState.ISSUED), Kind.ISSUED).orElseThrow();
  }

  private Optional<Loan> change(Loan after, Kind kind) {
    Optional<Loan> changed = SampleLoans.change(office, after, kind);
    settle();
    return changed;
  }

  @Test
  void onlyWhatStillHasToHappenIsOpen() {
    List<Long> open = new ArrayList<>();
    for (LoanState state : LoanState.values()) {
      Loan loan = request(box);
      loan = change(SampleLoans.in(loan, state), Kind.EFFECT_NOTED).orElseThrow();
      if (state.isOpen()) {
        open.add(loan.id());
      }
    }
    request(other);
    settle();
    assertThat(loans().openOf(box.id())).extracting(Loan::id).isEqualTo(open).hasSize(3);
  }

  @Test
  void queriesFindWhatTheyAskFor() {
    Loan back = issued(box);
    back = change(SampleLoans.in(back, LoanState.RETURNED), Kind.RETURNED).orElseThrow();
    Loan out = issued(box);
    Loan asked = request(other);
    settle();
    assertThat(found(Query.ALL)).containsExactly(asked, out, back);
    assertThat(found(states(LoanState.ISSUED, LoanState.RETURNED))).containsExactly(out, back);
    assertThat(found(query(OptionalLong.of(other.id()), OptionalLong.empty())))
        .containsExactly(asked);
    assertThat(found(query(OptionalLong.empty(), OptionalLong.of(out.id())))).containsExactly(out);
    assertThat(found(overdue(0))).isEmpty();
    assertThat(found(overdue(1))).containsExactly(out);
    assertThat(found(times(NOW, NOW.plusMillis(1)))).hasSize(3);
    assertThat(found(times(NOW.plusMillis(1), Instant.MAX))).isEmpty();
    assertThat(found(times(Instant.MIN, NOW))).isEmpty();
    assertThat(found(kind(LoanKind.LOAN))).hasSize(3);
    assertThat(found(kind(LoanKind.CONSULTATION))).isEmpty();
    assertThat(List.of(loans().count(Query.ALL, 2), loans().count(Query.ALL, 9)))
        .containsExactly(2L, 3L);
  }

  private static Query states(LoanState... states) {
    Query all = Query.ALL;
    return new Query(
        Set.of(states),
        all.kind(),
        all.borrower(),
        all.box(),
        all.request(),
        all.overdueOn(),
        all.from(),
        all.to());
  }

  private static Query query(OptionalLong box, OptionalLong request) {
    Query all = Query.ALL;
    return new Query(
        all.states(),
        all.kind(),
        all.borrower(),
        box,
        request,
        all.overdueOn(),
        all.from(),
        all.to());
  }

  private static Query kind(LoanKind kind) {
    Query all = Query.ALL;
    return new Query(
        all.states(),
        Optional.of(kind),
        all.borrower(),
        all.box(),
        all.request(),
        all.overdueOn(),
        all.from(),
        all.to());
  }

  private static Query overdue(int daysLate) {
    Query all = Query.ALL;
    return new Query(
        all.states(),
        all.kind(),
        all.borrower(),
        all.box(),
        all.request(),
        Optional.of(DUE.plusDays(daysLate)),
        all.from(),
        all.to());
  }

  private static Query times(Instant from, Instant to) {
    Query all = Query.ALL;
    return new Query(
        all.states(),
        all.kind(),
        all.borrower(),
        all.box(),
        all.request(),
        all.overdueOn(),
        Optional.of(from),
        Optional.of(to));
  }

  private List<Loan> found(Query query) {
    List<Loan> oldestFirst = new ArrayList<>();
    loans().each(query, oldestFirst::add);
    List<Loan> newestFirst = loans().search(query, Optional.empty(), 100).loans();
    List<Loan> turned = new ArrayList<>(newestFirst);
    Collections.reverse(turned);
    assertThat(oldestFirst).isEqualTo(turned);
    assertThat(loans().count(query, 100)).isEqualTo(newestFirst.size());
    return newestFirst;
  }

  @Test
  void timesHoldThoughTheClockWasSetBack() {
    List<Loan> all = new ArrayList<>();
    for (int minute : new int[] {5, 0, 9, 3}) {
      Loan asked = SampleLoans.requested(box.id(), OptionalLong.empty());
      Instant at = NOW.plusSeconds(60L * minute);
      all.add(loans().add(SampleLoans.requestedAt(asked, at), SampleLoans.event(Kind.REQUESTED)));
    }
    settle();
    assertThat(found(times(NOW.plusSeconds(180), NOW.plusSeconds(540))))
        .containsExactly(all.get(3), all.get(0));
    assertThat(found(times(NOW.plusSeconds(360), NOW.plusSeconds(540)))).isEmpty();
  }

  @Test
  void pagesStayAsTheyAreWhileLoansAreAdded() {
    List<Loan> all = Stream.generate(() -> request(box)).limit(5).toList();
    List<Loan> seen = new ArrayList<>();
    Optional<String> next = Optional.empty();
    do {
      Page page = loans().search(Query.ALL, next, 2);
      seen.addAll(page.loans());
      next = page.next();
      request(other);
      settle();
    } while (next.isPresent());
    assertThat(seen).containsExactly(all.get(4), all.get(3), all.get(2), all.get(1), all.get(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "x", "-1", "01", " 1", "9999999999999999999", "1 OR 1=1"})
  void aCursorThatWasNotGivenOutIsRefused(String cursor) {
    assertThatThrownBy(() -> loans().search(Query.ALL, Optional.of(cursor), 2))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("refusal.cursor");
  }

  @Test
  void manyLoansAreReadInTheirOrderAndCanBeAskedAboutMeanwhile() {
    office.together(() -> Stream.generate(() -> request(box)).limit(1_203).toList());
    List<Long> seen = new ArrayList<>();
    loans().each(Query.ALL, loan -> loans().loan(loan.id()).ifPresent(same -> seen.add(same.id())));
    assertThat(seen).hasSize(1_203).isSorted().doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "ISSUED, NONE, false, true",
    "ISSUED, PRINTED, false, true",
    "ISSUED, PLACED, false, false",
    "ISSUED, PLACED, true, true",
    "ISSUED, REMOVED, false, true",
    "RETURNED, PLACED, false, true",
    "RETURNED, PLACED, true, true",
    "RETURNED, REMOVED, true, false",
    "RETURNED, PRINTED, true, false",
    "APPROVED, PRINTED, true, false",
    "APPROVED, PLACED, true, true",
    "WITHDRAWN, PLACED, true, true"
  })
  void cardsAndLoansThatDoNotMatchAreFound(
      LoanState state, CardState card, boolean boxInPlace, boolean odd) {
    if (!boxInPlace) {
      Boxes.change(
              office,
              box,
              BoxEvent.Kind.LENT,
              before -> before.with(BoxStatus.ON_LOAN, before.spot()))
          .orElseThrow();
    }
    Loan loan = SampleLoans.with(request(box), "LC-1", card);
    change(loan, Kind.CARD_PRINTED).orElseThrow();
    loan = change(SampleLoans.in(loan, state), Kind.EFFECT_NOTED).orElseThrow();
    assertThat(loans().withOddCards(5)).isEqualTo(odd ? List.of(loan) : List.of());
  }
}
