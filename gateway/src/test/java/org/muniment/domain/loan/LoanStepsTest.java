package org.muniment.domain.loan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.BoxStatus;
import org.muniment.domain.loan.LoanSteps.Decision;
import org.muniment.domain.trail.By;

/** What may happen to a loan in which state, where its card should be, what came back. */
class LoanStepsTest {
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final By LI = new By(By.Kind.PERSON, "li", "10.0.0.7", NOW);
  private static final LocalDate DUE = LocalDate.of(2026, 11, 24);
  private static final Loan.Handing HANDING =
      new Loan.Handing(NOW, "li", OptionalInt.of(3), "good");
  private static final List<String> STEPS =
      List.of(
          "approve",
          "refuse",
          "withdraw",
          "issue",
          "renew",
          "return",
          "effect",
          "print",
          "place",
          "remove");

  private static Loan requested() {
    return new Loan(
        17,
        17,
        new Loan.Thing(1, OptionalLong.empty()),
        new Loan.Who(OptionalLong.empty(), "Li Ming", Borrower.Kind.STAFF),
        LoanKind.LOAN,
        "audit",
        LoanState.REQUESTED,
        Optional.empty(),
        0,
        Optional.empty(),
        Loan.CardState.NONE,
        Optional.empty(),
        Optional.empty(),
        "",
        1,
        NOW,
        NOW);
  }

  private static Decision take(String step, Loan loan) {
    return switch (step) {
      case "approve" -> LoanSteps.approve(loan, LI, Barcode.of("LC-17"), "");
      case "refuse" -> LoanSteps.refuse(loan, LI, "no");
      case "withdraw" -> LoanSteps.withdraw(loan, LI, "");
      case "issue" -> LoanSteps.issue(loan, LI, DUE, HANDING);
      case "renew" -> LoanSteps.renew(loan, LI, DUE.plusDays(2), "");
      case "return" -> LoanSteps.giveBack(loan, LI, HANDING, "");
      case "effect" -> LoanSteps.noteEffect(loan, LI, "answered");
      case "print" -> LoanSteps.printCard(loan, LI);
      case "place" -> LoanSteps.placeCard(loan, LI);
      case "remove" -> LoanSteps.removeCard(loan, LI);
      default -> throw new IllegalArgumentException(step);
    };
  }

  private static Loan after(String... steps) {
    Loan loan = requested();
    for (String step : steps) {
      loan = ((Decision.Step) take(step, loan)).after();
    }
    return loan;
  }

  private static Loan in(String state) {
    return switch (state) {
      case "requested" -> requested();
      case "approved" -> after("approve");
      case "refused" -> after("refuse");
      case "withdrawn" -> after("withdraw");
      case "issued" -> after("approve", "issue");
      case "returned" -> after("approve", "issue", "return");
      default -> throw new IllegalArgumentException(state);
    };
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "requested, 'approve refuse withdraw'",
    "approved,  'withdraw issue print place'",
    "refused,   ''",
    "withdrawn, ''",
    "issued,    'renew return effect print place'",
    "returned,  'effect'",
  })
  void inAStateTheseStepsMayBeTaken(String state, String expected) {
    Loan loan = in(state);
    List<String> possible =
        STEPS.stream().filter(step -> take(step, loan) instanceof Decision.Step).toList();
    assertThat(String.join(" ", possible)).isEqualTo(expected);
  }

  @Test
  void theCardIsTakenOutWhenItStandsThereHoweverTheLoanEnded() {
    assertThat(after("approve", "place", "withdraw", "remove").cardState())
        .isEqualTo(Loan.CardState.REMOVED);
    assertThat(after("approve", "issue", "place", "return", "remove").cardState())
        .isEqualTo(Loan.CardState.REMOVED);
  }

  @Test
  void anEventSaysTheDueDateWhereItWasSet() {
    Decision.Step issued = (Decision.Step) take("issue", in("approved"));
    assertThat(issued.event().due()).contains(DUE);
    Decision.Step renewed = (Decision.Step) take("renew", issued.after());
    assertThat(renewed.event().due()).contains(DUE.plusDays(2));
    assertThat(renewed.after().renewals()).isEqualTo(1);
    Decision.Step returned = (Decision.Step) take("return", renewed.after());
    assertThat(returned.event().due()).isEmpty();
  }

  /** Ten thousand hands do what comes to their mind. */
  @Test
  void whateverIsTriedALoanStaysWhole() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int run = 0; run < 500; run++) {
      Loan loan = requested();
      List<LoanEvent> events = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        if (take(STEPS.get(random.nextInt(STEPS.size())), loan) instanceof Decision.Step step) {
          assertThat(step.after().version()).as("seed " + seed).isEqualTo(loan.version() + 1);
          loan = step.after();
          events.add(step.event());
        }
      }
      assertThat(loan.version()).as("seed " + seed).isEqualTo(1 + events.size());
      assertThat(count(events, LoanEvent.Kind.ISSUED)).isLessThanOrEqualTo(1);
      assertThat(loan.issued().isPresent())
          .as("seed " + seed)
          .isEqualTo(count(events, LoanEvent.Kind.ISSUED) == 1);
      assertThat(loan.returned().isPresent())
          .isEqualTo(count(events, LoanEvent.Kind.RETURNED) == 1);
      assertThat(loan.card().isPresent()).isEqualTo(count(events, LoanEvent.Kind.APPROVED) == 1);
      assertThat(loan.renewals()).isEqualTo((int) count(events, LoanEvent.Kind.RENEWED));
    }
  }

  private static long count(List<LoanEvent> events, LoanEvent.Kind kind) {
    return events.stream().filter(event -> event.kind() == kind).count();
  }

  @ParameterizedTest(name = "loan {0}, card {1}, box {2}: {3}")
  @CsvSource({
    "approved,  none,   in-place, fine",
    "approved,  placed, in-place, fine",
    "issued,    none,   on-loan,  loan-without-card",
    "issued,    placed, on-loan,  fine",
    "issued,    placed, in-place, both-in-place",
    "issued,    none,   in-place, loan-without-card",
    "issued,    placed, missing,  fine",
    "returned,  placed, in-place, both-in-place",
    "returned,  placed, on-loan,  card-without-loan",
    "returned,  none,   in-place, fine",
    "withdrawn, placed, in-repair, card-without-loan",
  })
  void cardsStandWhereTheyShould(String state, String card, String box, String expected) {
    List<String> path =
        switch (state) {
          case "approved" -> List.of("approve", "place?");
          case "issued" -> List.of("approve", "issue", "place?");
          case "returned" -> List.of("approve", "issue", "place?", "return");
          default -> List.of("approve", "place?", "withdraw");
        };
    String[] steps =
        path.stream()
            .filter(step -> !step.equals("place?") || card.equals("placed"))
            .map(step -> step.replace("?", ""))
            .toArray(String[]::new);
    assertThat(CardCheck.of(after(steps), BoxStatus.of(box).orElseThrow()).key())
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "out {0} {1}, back {2} {3}: {4}")
  @CsvSource({
    "3, '',          3, '',               ''",
    "3, '',          3, good,             ''",
    "3, 'cover torn', 3, 完好,             ''",
    "3, 'cover torn', 3, 'Cover torn ',   ''",
    "3, 'cover torn', 3, 'spine loose',   'spine loose'",
    "3, '',          2, '',               '3 → 2'",
    "3, '',          2, 'one page missing', '3 → 2; one page missing'",
    "3, '',          4, '',               '3 → 4'",
    // Nobody counted.
    ", '',           2, '',               ''",
    "3, '',          , '',                ''",
  })
  void whatComesBackIsComparedWithWhatWentOut(
      Integer out, String conditionOut, Integer back, String conditionBack, String expected) {
    Optional<String> difference =
        ReturnCheck.difference(count(out), conditionOut, count(back), conditionBack);
    assertThat(difference.orElse("")).isEqualTo(expected);
  }

  private static OptionalInt count(Integer pieces) {
    return pieces == null ? OptionalInt.empty() : OptionalInt.of(pieces);
  }

  @ParameterizedTest
  @CsvSource({
    "M10 20L11 22,        true",
    "M0 0,                true",
    "M0 0L600 200M3 4L5 6, true",
    "'',                  false",
    "L10 20,              false",
    "M601 0,              false",
    "M0 201,              false",
    "M10 20L,             false",
    "M10 20Z,             false",
    "M10 20L11 22 ,       true",
    "'M10 20 L11 22',     false",
    "M-1 0,               false",
    "'M1 1\"/>',          false",
  })
  void aSignatureIsAPathWithinThePad(String path, boolean isOne) {
    assertThat(Strokes.isValid(path)).isEqualTo(isOne);
  }

  @Test
  void aSignatureHasAnEnd() {
    String line = "L1 1".repeat(Strokes.MAX_CHARACTERS / 4);
    assertThat(Strokes.isValid("M1 1" + line)).isFalse();
  }
}
