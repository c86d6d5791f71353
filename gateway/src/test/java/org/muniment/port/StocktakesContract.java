package org.muniment.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.muniment.testing.Boxes.LI;
import static org.muniment.testing.Boxes.NOW;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.domain.stocktake.Closing;
import org.muniment.domain.stocktake.Outcome;
import org.muniment.domain.stocktake.Pass;
import org.muniment.domain.stocktake.Resolution;
import org.muniment.domain.stocktake.Resolution.Action;
import org.muniment.domain.stocktake.Scan;
import org.muniment.domain.stocktake.Stocktake;
import org.muniment.domain.stocktake.Stocktake.State;
import org.muniment.domain.text.BadInput;
import org.muniment.domain.text.Code;
import org.muniment.domain.trail.By;
import org.muniment.port.Stocktakes.Page;
import org.muniment.testing.Boxes;
import org.muniment.testing.SampleStocktakes;

/** What every office keeps of stock-takes. */
public abstract class StocktakesContract {
  protected Office office;

  protected abstract Office open();

  /** Called after changes; may do whatever must not change an answer. */
  protected void settle() {}

  @BeforeEach
  void openOffice() {
    office = open();
    Boxes.addCabinets(office, "C1", "C2");
  }

  @AfterEach
  void closeOffice() {
    office.close();
  }

  private Stocktakes stocktakes() {
    return office.stocktakes();
  }

  private Stocktake begin(String name) {
    return SampleStocktakes.begin(office, name);
  }

  private List<Scan> scans(long stocktake, long behind) {
    List<Scan> found = new ArrayList<>();
    stocktakes().scans(stocktake, behind, found::add);
    return found;
  }

  private List<Resolution> resolutions(long stocktake) {
    List<Resolution> found = new ArrayList<>();
    stocktakes().resolutions(stocktake, found::add);
    return found;
  }

  private Page page(State... states) {
    return stocktakes().search(Set.of(states), Optional.empty(), 10);
  }

  @Test
  void nothingIsThereAtFirst() {
    assertThat(stocktakes().stocktake(1)).isEmpty();
    assertThat(page()).isEqualTo(new Page(List.of(), Optional.empty()));
    assertThat(scans(1, 0)).isEmpty();
    assertThat(stocktakes().scans(1)).isZero();
    assertThat(stocktakes().latest(1, 5)).isEmpty();
    assertThat(stocktakes().scan(1, "a")).isEmpty();
    assertThat(stocktakes().closings(1)).isEmpty();
    assertThat(resolutions(1)).isEmpty();
    assertThat(stocktakes().result(1)).isEmpty();
  }

  @Test
  void aStocktakeComesBackWithEverything() {
    for (Stocktake one : SampleStocktakes.ofEveryKind()) {
      Stocktake added = stocktakes().add(one);
      settle();
      assertThat(added).isEqualTo(one.stored(added.id()));
      assertThat(stocktakes().stocktake(added.id())).contains(added);
    }
  }

  @Test
  void whoSawAnOlderVersionChangesNothing() {
    Stocktake begun = begin("盘点");
    Stocktake renamed = SampleStocktakes.renamed(begun, "年度盘点");
    assertThat(stocktakes().update(renamed)).isTrue();
    assertThat(stocktakes().update(SampleStocktakes.renamed(begun, "x"))).isFalse();
    assertThat(stocktakes().update(renamed.stored(99))).isFalse();
    settle();
    assertThat(stocktakes().stocktake(begun.id())).contains(renamed);
  }

  @Test
  void whatIsOverStaysAsItIs() {
    Stocktake begun = begin("盘点");
    Stocktake closed = SampleStocktakes.closed(begun);
    assertThat(stocktakes().update(closed)).isTrue();
    settle();
    assertThat(stocktakes().update(closed)).as("closed twice").isFalse();
    assertThatThrownBy(() -> stocktakes().update(SampleStocktakes.renamed(closed, "x")))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("stays as it is");
    assertThat(stocktakes().stocktake(begun.id())).contains(closed);
  }

  @Test
  void whatIsOverTakesNoMoreFacts() {
    long id = begin("盘点").id();
    Scan scan = SampleStocktakes.scan("a", "d1", "B-1");
    Scan stored = stocktakes().addScans(id, List.of(scan)).get(0);
    stocktakes().update(SampleStocktakes.closed(stocktakes().stocktake(id).orElseThrow()));
    settle();
    Closing closing = new Closing(0, Code.of("C1"), Pass.FIRST, true, LI);
    for (Runnable late :
        List.<Runnable>of(
            () -> stocktakes().addScans(id, List.of(SampleStocktakes.scan("b", "d1", "B-2"), scan)),
            () -> stocktakes().addClosing(id, closing),
            () -> stocktakes().addResolution(id, SampleStocktakes.kept("B-1")))) {
      assertThatThrownBy(late::run)
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("stays as it is");
    }
    assertThat(scans(id, 0)).containsExactly(stored);
    assertThat(stocktakes().addScans(id, List.of(scan))).as("a repeat").containsExactly(stored);
    assertThat(stocktakes().closings(id)).isEmpty();
    assertThat(resolutions(id)).isEmpty();
  }

  @Test
  void factsBelongToAStocktakeThatIsThere() {
    assertThatThrownBy(
            () -> stocktakes().addScans(7, List.of(SampleStocktakes.scan("a", "d1", "B-1"))))
        .isInstanceOf(StoreException.class);
    assertThatThrownBy(() -> stocktakes().addResolution(7, SampleStocktakes.kept("B-1")))
        .isInstanceOf(StoreException.class);
  }

  @Test
  void theNewestStandFirstPieceByPiece() {
    Stocktake first = begin("一");
    Stocktake second = begin("二");
    Stocktake third = begin("三");
    Stocktake closed = SampleStocktakes.closed(second);
    stocktakes().update(closed);
    settle();
    assertThat(page().stocktakes()).containsExactly(third, closed, first);
    assertThat(page(State.OPEN).stocktakes()).containsExactly(third, first);
    assertThat(page(State.CLOSED, State.ABANDONED).stocktakes()).containsExactly(closed);
    Page begin = stocktakes().search(Set.of(), Optional.empty(), 2);
    begin("四");
    Page rest = stocktakes().search(Set.of(), begin.next(), 2);
    assertThat(begin.stocktakes()).containsExactly(third, closed);
    assertThat(rest).isEqualTo(new Page(List.of(first), Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1", "x", "1 OR 1", "9999999999999999999", "01"})
  void aCursorThatWasNotGivenOutIsBadInput(String cursor) {
    assertThatThrownBy(() -> stocktakes().search(Set.of(), Optional.of(cursor), 5))
        .isInstanceOf(BadInput.class);
  }

  @Test
  void theFirstScanOfAnIdStays() {
    long id = begin("盘点").id();
    long other = begin("另一次").id();
    Scan a = SampleStocktakes.scan("a", "d1", "C1-S01");
    Scan b = SampleStocktakes.scan("b", "d1", "B-1");
    Scan undo = SampleStocktakes.undo("c", "d1", "b");
    List<Scan> stored = stocktakes().addScans(id, List.of(a, b, a, undo));
    settle();
    assertThat(stored).hasSize(4);
    assertThat(stored.get(2)).isEqualTo(stored.get(0));
    assertThat(scans(id, 0)).containsExactly(stored.get(0), stored.get(1), stored.get(3));
    assertThat(stored.get(1)).isEqualTo(b.stored(stored.get(1).number()));
    assertThat(stored.get(3)).isEqualTo(undo.stored(stored.get(3).number()));
    Scan otherwise = SampleStocktakes.scan("b", "d2", "B-9");
    Scan fresh = SampleStocktakes.scan("e", "d2", "B-9");
    List<Scan> again = stocktakes().addScans(id, List.of(fresh, otherwise));
    settle();
    assertThat(again.get(1)).as("as it was the first time").isEqualTo(stored.get(1));
    assertThat(again.get(0).number()).isGreaterThan(stored.get(3).number());
    assertThat(scans(id, stored.get(1).number())).containsExactly(stored.get(3), again.get(0));
    assertThat(stocktakes().latest(id, 2)).containsExactly(again.get(0), stored.get(3));
    assertThat(stocktakes().scans(id)).isEqualTo(4);
    assertThat(stocktakes().addScans(other, List.of(b)))
        .as("ids and numbers are those of a stock-take")
        .containsExactly(b.stored(1));
    assertThat(stocktakes().scan(id, "b")).contains(stored.get(1));
    assertThat(stocktakes().scan(other, "a")).isEmpty();
    assertThat(stocktakes().addScans(id, List.of())).isEmpty();
  }

  @Test
  void whoHandedInAScanDidSoWhenItWasReceived() {
    long id = begin("盘点").id();
    By early = new By(By.Kind.TOKEN, "phone", "10.0.0.9", NOW.minusSeconds(5));
    Scan scan =
        new Scan(
            0,
            "a",
            "d1",
            Pass.SECOND,
            Optional.of("𠮷 'x'"),
            Optional.empty(),
            NOW.plusSeconds(9),
            NOW,
            early);
    Scan stored = stocktakes().addScans(id, List.of(scan)).get(0);
    settle();
    assertThat(stored.by()).isEqualTo(new By(By.Kind.TOKEN, "phone", "10.0.0.9", NOW));
    assertThat(stored.at()).isEqualTo(NOW);
    assertThat(scans(id, 0)).containsExactly(stored);
  }

  @Test
  void moreScansThanAreReadAtATimeComeInTheOrderOfTheirNumbers() {
    long id = begin("盘点").id();
    List<Scan> many = new ArrayList<>();
    for (int i = 0; i < 4_000; i++) {
      many.add(SampleStocktakes.scan("s" + i, "d1", "B-" + i));
    }
    List<Scan> stored = stocktakes().addScans(id, many);
    settle();
    assertThat(scans(id, 0)).isEqualTo(stored);
    assertThat(stocktakes().addScans(id, many)).isEqualTo(stored);
    assertThat(stocktakes().scans(id)).isEqualTo(4_000);
  }

  @Test
  void closingsAreKeptAlsoOfAShelfThatIsTakenAway() {
    Stocktake begun = begin("盘点");
    Closing closing = new Closing(0, Code.of("C1-S05"), Pass.FIRST, true, LI);
    Closing opened = new Closing(0, Code.of("C1-S05"), Pass.SECOND, false, LI);
    Closing first = stocktakes().addClosing(begun.id(), closing);
    Closing second = stocktakes().addClosing(begun.id(), opened);
    stocktakes().addClosing(begin("另一次").id(), closing);
    assertThat(office.updateCabinet(Boxes.cabinet("C1", 4))).isTrue();
    settle();
    assertThat(second.number()).isGreaterThan(first.number());
    assertThat(stocktakes().closings(begun.id())).containsExactly(first, second);
    assertThat(first)
        .isEqualTo(new Closing(first.number(), Code.of("C1-S05"), Pass.FIRST, true, LI));
  }

  @Test
  void resolutionsAreKept() {
    Stocktake begun = begin("盘点");
    Resolution moved =
        new Resolution(
            0,
            Outcome.MISPLACED,
            "B-1",
            Optional.of(Action.MOVE_HERE),
            Boxes.spot("C2/1/3"),
            "",
            "整理 'x'",
            Optional.of("文件 3"),
            LI);
    Resolution withdrawn =
        new Resolution(
            0,
            Outcome.MISPLACED,
            "B-1",
            Optional.empty(),
            Optional.empty(),
            "题名",
            "",
            Optional.empty(),
            LI);
    Resolution first = stocktakes().addResolution(begun.id(), moved);
    Resolution second = stocktakes().addResolution(begun.id(), withdrawn);
    settle();
    assertThat(resolutions(begun.id())).containsExactly(first, second);
    assertThat(SampleStocktakes.numbered(moved, first.number())).isEqualTo(first);
    assertThat(SampleStocktakes.numbered(withdrawn, second.number())).isEqualTo(second);
    assertThat(resolutions(99)).isEmpty();
  }

  @Test
  void aResultIsSealedOnce() {
    Stocktake begun = begin("盘点");
    stocktakes().saveResult(begun.id(), "一\n二 'x'");
    settle();
    assertThatThrownBy(() -> stocktakes().saveResult(begun.id(), "x"))
        .isInstanceOf(StoreException.class);
    assertThat(stocktakes().result(begun.id())).contains("一\n二 'x'");
    assertThat(stocktakes().result(99)).isEmpty();
  }

  @Test
  void whatIsDoneTogetherIsKeptWholeOrNotAtAll() {
    Stocktake begun = begin("盘点");
    assertThatThrownBy(
            () ->
                office.together(
                    () -> {
                      begin("另一次");
                      long id = begun.id();
                      stocktakes().addScans(id, List.of(SampleStocktakes.scan("a", "d1", "B-1")));
                      stocktakes()
                          .addClosing(id, new Closing(0, Code.of("C1"), Pass.FIRST, true, LI));
                      stocktakes().addResolution(id, SampleStocktakes.kept("B-1"));
                      stocktakes().saveResult(id, "x");
                      stocktakes().update(SampleStocktakes.closed(begun));
                      throw new IllegalStateException("the power goes");
                    }))
        .hasMessage("the power goes");
    settle();
    assertThat(page().stocktakes()).containsExactly(begun);
    assertThat(scans(begun.id(), 0)).isEmpty();
    assertThat(stocktakes().closings(begun.id())).isEmpty();
    assertThat(resolutions(begun.id())).isEmpty();
    assertThat(stocktakes().result(begun.id())).isEmpty();
    assertThat(stocktakes().addScans(begun.id(), List.of(SampleStocktakes.scan("a", "d", "B"))))
        .hasSize(1);
  }

  @Test
  void beforeTheFirstEventNothingWasExpected() {
    Boxes.register(office, "B-1", "C1/1/1", Boxes.titled("会计"));
    settle();
    stocktakes()
        .expected(
            OptionalLong.empty(),
            Set.of(),
            one -> {
              throw new AssertionError(one);
            });
    assertThat(stocktakes().expected(OptionalLong.empty(), List.of(1L))).isEmpty();
    assertThat(stocktakes().cardsSince(Instant.EPOCH)).isEmpty();
  }
}
