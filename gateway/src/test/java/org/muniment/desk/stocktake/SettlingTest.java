package org.muniment.desk.stocktake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.muniment.desk.stocktake.Settling.answer;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.adapters.sqlite.SqliteOffice;
import org.muniment.desk.Refusal;
import org.muniment.desk.holdings.AskedSpot;
import org.muniment.desk.lending.Returning;
import org.muniment.domain.finding.Finding;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.stocktake.Outcome;
import org.muniment.domain.stocktake.Resolution.Action;
import org.muniment.domain.stocktake.Result;
import org.muniment.domain.stocktake.Stocktake;
import org.muniment.domain.stocktake.Stocktake.State;
import org.muniment.domain.text.Code;
import org.muniment.domain.text.Sha256;
import org.muniment.domain.trail.Entry;
import org.muniment.port.Findings;
import org.muniment.port.Office;
import org.muniment.port.Trail;
import org.muniment.testing.Boxes;
import org.muniment.testing.MemoryOffice;

/** What is decided and what closing makes of it, over the twin and over the real store. */
class SettlingTest {
  @TempDir Path folder;
  private Office opened;

  private Settling over(String store) {
    opened = store.equals("memory") ? new MemoryOffice() : SqliteOffice.open(folder);
    return new Settling(opened);
  }

  private Settling settling() {
    return over("memory");
  }

  @AfterEach
  void close() {
    opened.close();
  }

  /** What was wrong with one box, as it is prepared and as it is then seen. */
  private static void plant(Settling it, Outcome outcome) {
    switch (outcome) {
      case MISSING -> it.begin().scanAllBut("A-5");
      case MISPLACED -> it.begin().scanAllBut("A-5").scan("C1-S02 A-5");
      case OUT_OF_ORDER ->
          it.begin()
              .scanAllBut("A-1", "A-2", "A-3", "A-4", "A-5", "A-6", "A-7", "A-8")
              .scan("C1-S01 A-1 A-5 A-2 A-3 A-4 A-6 A-7 A-8");
      case REGISTER_SAYS_OUT -> {
        it.stack.holdings.steps().missed(it.stack.by("li"), "A-5", Settling.ANY, "gone");
        it.begin().scanAllBut();
      }
      case DUPLICATES -> it.begin().scanAllBut().scan("C1-S02 A-5");
      default -> throw new IllegalArgumentException(outcome.key());
    }
    it.closePlaces();
  }

  @ParameterizedTest(name = "{0} {1} {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          MISSING           | MARK_MISSING |        | missing C1-S01/5   | memory | 1
          MISSING           | MARK_MISSING |        | missing C1-S01/5   | sqlite | 1
          MISSING           | PUT_BACK     |        | in-place C1-S01/5  | memory | 0
          MISSING           | KEEP         |        | in-place C1-S01/5  | sqlite | 0
          MISPLACED         | MOVE_HERE    |        | in-place C1-S02/9  | memory | 0
          MISPLACED         | MOVE_HERE    |        | in-place C1-S02/9  | sqlite | 0
          MISPLACED         | MOVE_HERE    | C2/5/7 | in-place C2-S05/7  | sqlite | 0
          MISPLACED         | PUT_BACK     |        | in-place C1-S01/5  | memory | 0
          MISPLACED         | REPAIR       |        | in-repair C1-S01/5 | sqlite | 1
          MISPLACED         | KEEP         |        | in-place C1-S01/5  | memory | 0
          OUT_OF_ORDER      | MOVE_HERE    |        | in-place C1-S01/2  | memory | 0
          OUT_OF_ORDER      | MOVE_HERE    |        | in-place C1-S01/2  | sqlite | 0
          OUT_OF_ORDER      | MOVE_HERE    | C1/1/9 | in-place C1-S01/9  | sqlite | 0
          OUT_OF_ORDER      | PUT_BACK     |        | in-place C1-S01/5  | memory | 0
          OUT_OF_ORDER      | REPAIR       |        | in-repair C1-S01/5 | memory | 1
          OUT_OF_ORDER      | KEEP         |        | in-place C1-S01/5  | sqlite | 0
          REGISTER_SAYS_OUT | MOVE_HERE    | C1/1/5 | in-place C1-S01/5  | memory | 0
          REGISTER_SAYS_OUT | MOVE_HERE    | C2/1/1 | in-place C2-S01/1  | sqlite | 0
          REGISTER_SAYS_OUT | REPAIR       |        | in-repair C1-S01/5 | sqlite | 1
          REGISTER_SAYS_OUT | KEEP         |        | missing C1-S01/5   | memory | 0
          DUPLICATES        | MOVE_HERE    | C1/2/9 | in-place C1-S02/9  | sqlite | 0
          DUPLICATES        | PUT_BACK     |        | in-place C1-S01/5  | memory | 0
          DUPLICATES        | KEEP         |        | in-place C1-S01/5  | sqlite | 0
          """)
  void whatIsDecidedIsDoneWhenItIsClosed(
      Outcome outcome, Action action, String to, String state, String store, int findings) {
    Settling it = over(store);
    plant(it, outcome);
    assertThat(it.of(outcome)).containsExactly("A-5");
    it.resolve(to == null ? answer("A-5", action) : answer("A-5", action, to));
    assertThat(it.open()).isEmpty();
    String before = it.state("A-5");
    Stocktake closed = it.close();
    assertThat(it.state("A-5")).isEqualTo(state);
    assertThat(closed.state()).isEqualTo(State.CLOSED);
    assertThat(opened.findings().search(Findings.Query.ALL, 9)).hasSize(findings);
    if (!state.equals(before)) {
      assertThat(opened.holdings().latest(1).get(0).reason()).isEqualTo("t (1): seen so");
    }
  }

  /** The register takes over the whole order of the shelf: others move along. */
  @Test
  void anOrderThatIsTakenOverGivesEveryBoxOfTheShelfThePlaceWhereItStands() {
    Settling it = settling();
    plant(it, Outcome.OUT_OF_ORDER);
    it.resolve("A-5", Action.MOVE_HERE).close();
    assertThat(List.of("A-1", "A-5", "A-2", "A-3", "A-4", "A-6"))
        .extracting(it::state)
        .containsExactly(
            "in-place C1-S01/1",
            "in-place C1-S01/2",
            "in-place C1-S01/3",
            "in-place C1-S01/4",
            "in-place C1-S01/5",
            "in-place C1-S01/6");
  }

  @ParameterizedTest
  @CsvSource({"memory", "sqlite"})
  void anUnknownLabelBecomesABoxWhereItStands(String store) {
    Settling it = over(store);
    it.begin().scanAllBut().scan("C1-S02 NEW-1 C2-S01 NEW-2").closePlaces();
    it.resolve(
        answer("NEW-1", Action.REGISTER),
        new NewResolution(
            "NEW-2", Action.REGISTER, Optional.empty(), "Deeds", "found", Optional.empty()));
    it.close();
    assertThat(it.state("NEW-1")).isEqualTo("in-place C1-S02/9");
    assertThat(it.box("NEW-1").description().title()).isEqualTo("seen so");
    assertThat(it.state("NEW-2")).isEqualTo("in-place C2-S01/1");
    assertThat(it.box("NEW-2").description().title()).isEqualTo("Deeds");
  }

  @ParameterizedTest
  @CsvSource({"memory", "sqlite"})
  void cardsArePlacedAndTakenAway(String store) {
    Settling it = over(store);
    Loan out = it.lend("A-5");
    Loan back = it.lend("A-6");
    it.stack.lending.cards().place(it.stack.by("li"), back.id(), Settling.ANY);
    it.stack
        .lending
        .loans()
        .giveBack(
            it.stack.by("li"),
            back.id(),
            Settling.ANY,
            new Returning(OptionalInt.empty(), "", "", Optional.empty()));
    String card = back.card().orElseThrow().value();
    it.begin().scanAllBut("A-5").scan("C1-S01 " + card).closePlaces();
    assertThat(it.of(Outcome.CARD_ABSENT)).containsExactly("A-5");
    assertThat(it.of(Outcome.CARD_WITHOUT_LOAN)).containsExactly(card);
    it.resolve(answer("A-5", Action.PUT_BACK), answer(card, Action.PUT_BACK));
    it.close();
    assertThat(opened.loans().loan(out.id()).orElseThrow().cardState())
        .isEqualTo(Loan.CardState.PLACED);
    assertThat(opened.loans().loan(back.id()).orElseThrow().cardState())
        .isEqualTo(Loan.CardState.REMOVED);
  }

  @Test
  void whatIsOutByALoanIsTakenBackAtTheCounterAndNotByAStockTake() {
    Settling it = settling();
    it.lend("A-5");
    it.begin().scanAllBut().closePlaces();
    assertThat(it.of(Outcome.REGISTER_SAYS_OUT)).containsExactly("A-5");
    assertThatThrownBy(() -> it.resolve(answer("A-5", Action.MOVE_HERE, "C1/1/5")))
        .isInstanceOfSatisfying(
            Refusal.class,
            refused -> {
              assertThat(refused.fields()).extracting(Refusal.Field::field).contains("[0].action");
              assertThat(refused.sentence().key()).isEqualTo("refusal.box.lent");
            });
  }

  @Test
  void eachProblemIsNamedByTheIndexOfItsLineAndNothingIsKept() {
    Settling it = settling();
    it.begin().scanAllBut("A-3", "A-5").closePlaces();
    assertThatThrownBy(
            () ->
                it.resolve(
                    answer("A-3", Action.KEEP),
                    answer("A-1", Action.KEEP),
                    answer("A-5", Action.REGISTER),
                    answer("A-3", Action.KEEP),
                    new NewResolution(
                        "A-5", Action.KEEP, Optional.empty(), "", " ", Optional.empty())))
        .isInstanceOfSatisfying(
            Refusal.class,
            refused ->
                assertThat(refused.fields())
                    .extracting(Refusal.Field::field)
                    .contains("[1].barcode", "[2].action", "[3].barcode", "[4].reason"));
    assertThat(it.open()).containsExactlyInAnyOrder("A-3", "A-5");
  }

  @Test
  void whatHasNoAnswerYetKeepsItOpen() {
    Settling it = settling();
    it.begin().scanAllBut("A-3", "A-5").closePlaces().resolve("A-3", Action.KEEP);
    assertThatThrownBy(it::close)
        .isInstanceOfSatisfying(
            Refusal.class,
            refused -> {
              assertThat(refused.kind()).isEqualTo(Refusal.Kind.CONFLICT);
              assertThat(refused.sentence().args()).contains(1, "A-5");
            });
    it.resolve("A-5", Action.KEEP);
    it.stack.desks.resolving().withdraw(it.stack.by("wu"), it.stocktake.id(), "A-5");
    assertThatThrownBy(it::close).isInstanceOf(Refusal.class);
    it.resolve("A-5", Action.MARK_MISSING);
    assertThat(it.close().seal()).isPresent();
  }

  @Test
  void aPartOfTheScopeIsClosedOnlyWithAReasonAndSaysWhatItCovers() {
    Settling it = settling();
    it.begin().scanAllBut();
    it.stack.desks.counting().closePlace(it.stack.by("li"), false, it.stocktake.id(), "C1-S01");
    ClosingDesk closing = it.stack.desks.closing();
    assertThat(closing.plan(it.stocktake.id()).places()).isEqualTo(2);
    assertThatThrownBy(it::close).isInstanceOf(Refusal.class).hasMessageContaining("unfinished");
    assertThatThrownBy(
            () -> closing.close(it.stack.by("li"), it.stocktake.id(), Settling.ANY, true, " "))
        .isInstanceOf(Refusal.class);
    closing.close(it.stack.by("li"), it.stocktake.id(), Settling.ANY, true, "no time");
    Result result = closing.result(it.stocktake.id()).orElseThrow();
    assertThat(result.isWhole()).isFalse();
    assertThat(result.reason()).isEqualTo("no time");
    assertThat(result.places().get(Code.of("C1")).closedShelves()).isEqualTo(1);
  }

  @Test
  void aLateScanThatChangesWhatIsSaidOpensTheLineAgain() {
    Settling it = settling();
    it.begin().scanAllBut("A-5").closePlaces().resolve("A-5", Action.MARK_MISSING);
    assertThat(it.open()).isEmpty();
    it.stack.scan(it.stocktake, "wu", "late", "C1-S02", "A-5");
    assertThat(it.of(Outcome.MISPLACED)).containsExactly("A-5");
    assertThat(it.open()).containsExactly("A-5");
    assertThatThrownBy(it::close).isInstanceOf(Refusal.class);
  }

  @Test
  void aBoxThatIsMovedAfterItWasDecidedIsLookedAtAgain() {
    Settling it = settling();
    plant(it, Outcome.MISPLACED);
    it.resolve("A-5", Action.MOVE_HERE);
    it.stack
        .holdings
        .steps()
        .move(it.stack.by("li"), "A-5", Settling.ANY, new AskedSpot("C1", 2, 9), "carried");
    assertThat(it.of(Outcome.MISPLACED)).isEmpty();
    it.close();
    assertThat(it.state("A-5")).isEqualTo("in-place C1-S02/9");
  }

  @Test
  void aPlaceThatSomebodyElseHasTakenMeanwhileIsNamed() {
    Settling it = settling();
    plant(it, Outcome.MISPLACED);
    it.resolve("A-5", Action.MOVE_HERE);
    it.stack
        .holdings
        .steps()
        .move(it.stack.by("li"), "A-8", Settling.ANY, new AskedSpot("C1", 2, 9), "carried");
    assertThat(it.stack.desks.closing().plan(it.stocktake.id()).problems()).hasSize(1);
    assertThatThrownBy(it::close)
        .isInstanceOfSatisfying(
            Refusal.class,
            refused -> {
              assertThat(refused.kind()).isEqualTo(Refusal.Kind.CONFLICT);
              assertThat(refused.fields()).extracting(Refusal.Field::field).containsExactly("A-5");
            });
    assertThat(it.state("A-5")).isEqualTo("in-place C1-S01/5");
  }

  @Test
  void closingTwiceAndTwoAtOnceCloseItOnce() throws Exception {
    Settling it = over("sqlite");
    plant(it, Outcome.MISSING);
    it.resolve("A-5", Action.MARK_MISSING);
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      Callable<Boolean> close =
          () -> {
            try {
              it.close();
              return true;
            } catch (Refusal over) {
              return false;
            }
          };
      List<Future<Boolean>> both = two.invokeAll(List.of(close, close));
      assertThat(List.of(both.get(0).get(), both.get(1).get()))
          .containsExactlyInAnyOrder(true, false);
    } finally {
      two.shutdownNow();
    }
    assertThatThrownBy(it::close).isInstanceOf(Refusal.class);
    assertThat(opened.findings().search(Findings.Query.ALL, 9)).hasSize(1);
    assertThat(closings()).hasSize(1);
  }

  private List<Entry> closings() {
    return opened
        .trail()
        .newest(
            new Trail.Filter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(ClosingDesk.ACTION)),
            Long.MAX_VALUE,
            9);
  }

  /** Rules P4 and P5: it is looked for until it is found, and who decided it is reminded. */
  @Test
  void whatIsMissingIsAnOpenFindingOfWhoDecidedIt() {
    Settling it = settling();
    plant(it, Outcome.MISSING);
    it.resolve(
        new NewResolution(
            "A-5", Action.MARK_MISSING, Optional.empty(), "", "not there", Optional.of("档字7号")));
    it.close();
    Finding finding = opened.findings().search(Findings.Query.ALL, 9).get(0);
    assertThat(finding.origin()).isEqualTo(Finding.Origin.STOCKTAKE);
    assertThat(finding.source()).isEqualTo(it.stocktake.id());
    assertThat(finding.box()).isEqualTo(OptionalLong.of(it.box("A-5").id()));
    assertThat(finding.owner()).isEqualTo("wu");
    LocalDate due = finding.due().orElseThrow();
    assertThat(due).isAfter(LocalDate.EPOCH);
    assertThat(finding.isOverdue(due)).isFalse();
    assertThat(finding.isOverdue(due.plusDays(1))).isTrue();
    assertThat(opened.holdings().latest(1).get(0).document()).contains("档字7号");
  }

  @Test
  void aClosedOneReadsTheSameForEverAndItsSealIsInTheTrail() {
    Settling it = over("sqlite");
    plant(it, Outcome.MISPLACED);
    it.resolve("A-5", Action.MOVE_HERE);
    Stocktake closed = it.close();
    Result before = it.stack.desks.closing().result(closed.id()).orElseThrow();
    String text = opened.stocktakes().result(closed.id()).orElseThrow();
    assertThat(closed.seal()).contains(Sha256.hex(text));
    assertThat(closings().get(0).deed().after()).containsEntry("seal", Sha256.hex(text));
    it.stack
        .holdings
        .steps()
        .move(it.stack.by("li"), "A-5", Settling.ANY, new AskedSpot("C2", 1, 1), "carried");
    it.stack.holdings.steps().renumber(it.stack.by("li"), "A-5", Settling.ANY, "A-99", "torn");
    opened.updateCabinet(Boxes.cabinet("C1", 9));
    it.stack.restart();
    assertThat(it.stack.desks.closing().result(closed.id())).contains(before);
    assertThat(it.of(Outcome.MISPLACED)).containsExactly("A-5");
    assertThat(it.settled().answers()).containsOnlyKeys("A-5");
    assertThat(it.stack.desks.stocktakes().stocktake(closed.id())).isEqualTo(closed);
    assertThatThrownBy(() -> it.resolve("A-5", Action.KEEP)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> it.scan("C1-S01")).isInstanceOf(Refusal.class);
  }

  /** Rule D3: who leaves and who takes over, and who counted what. */
  @Test
  void aHandoverHasBothNames() {
    Settling it = settling();
    it.beginHandover("李", "赵").scanAllBut().closePlaces().close();
    Result result = it.stack.desks.closing().result(it.stocktake.id()).orElseThrow();
    assertThat(result.stocktake().handover()).contains(new Stocktake.Handover("李", "赵"));
    assertThat(result.shares()).singleElement().extracting(Result.Share::scans).isEqualTo(18);
    assertThat(result.names()).containsEntry(Code.of("R1"), "一号库房");
    assertThat(result.counts()).containsEntry(Outcome.IN_PLACE, 16);
  }

  @Test
  void whatIsSaidOfASecretBoxIsAsSecretAsTheBox() {
    Settling it = settling();
    plant(it, Outcome.MISSING);
    it.resolve("A-5", Action.KEEP);
    Entry entry = opened.trail().last("stocktake.resolve").orElseThrow();
    assertThat(entry.deed().secrecy()).contains(it.box("A-5").description().secrecy());
  }
}
