package org.muniment.desk.stocktake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.muniment.adapters.sqlite.SqliteOffice;
import org.muniment.desk.Refusal;
import org.muniment.desk.holdings.AskedSpot;
import org.muniment.domain.stocktake.Outcome;
import org.muniment.domain.stocktake.Pass;
import org.muniment.domain.stocktake.Reckoning;
import org.muniment.domain.stocktake.Stocktake;
import org.muniment.port.Office;
import org.muniment.testing.MemoryOffice;

/** Counting over the twin and over the real store. */
class CountingDeskTest {
  enum Store {
    MEMORY,
    SQLITE
  }

  @TempDir Path folder;
  private Office opened;

  private Stack stack(Store store) {
    opened = store == Store.MEMORY ? new MemoryOffice() : SqliteOffice.open(folder);
    return new Stack(opened).with(20);
  }

  @AfterEach
  void close() {
    opened.close();
  }

  @ParameterizedTest
  @EnumSource(Store.class)
  void whatStandsRightAndWhatDoesNotIsSaidAtOnceAndInTheEnd(Store store) {
    Stack stack = stack(store);
    Stocktake stocktake = stack.open();
    assertThat(stocktake.expected()).isEqualTo(20);
    assertThat(stack.scan(stocktake, "li", "d1", "C1-S01", "B-1", "B-3", "B-12", "ZZZ-1"))
        .containsExactly("place", "in-place", "in-place", "misplaced", "unknown");
    stack.desks.counting().closePlace(stack.by("li"), false, stocktake.id(), "C1");
    assertThat(stack.subjects(stocktake, Outcome.UNKNOWN)).containsExactly("ZZZ-1");
    assertThat(stack.subjects(stocktake, Outcome.MISSING))
        .contains("B-2", "B-20")
        .doesNotContain("B-1");
  }

  @ParameterizedTest
  @EnumSource(Store.class)
  void whatArrivesTwiceIsOneScanAndSomethingElseUnderItsIdIsAConflict(Store store) {
    Stack stack = stack(store);
    Stocktake stocktake = stack.open();
    CountingDesk counting = stack.desks.counting();
    List<NewScan> sent =
        List.of(
            NewScan.of("a", "d1", "C1-S01"),
            NewScan.of("b", "d1", "B-1"),
            NewScan.of("b", "d1", "B-1"));
    List<Answer> first = counting.scan(stack.by("li"), false, stocktake.id(), sent);
    assertThat(first).extracting(Answer::isRepeat).containsExactly(false, false, true);
    stack.restart();
    List<NewScan> again = List.of(NewScan.of("a", "d1", "C1-S01"), NewScan.of("b", "d1", "B-2"));
    List<Answer> second = stack.desks.counting().scan(stack.by("li"), false, stocktake.id(), again);
    assertThat(second).extracting(Answer::isRepeat).containsOnly(true);
    assertThat(second).extracting(Answer::isConflict).containsExactly(false, true);
    assertThat(second.get(1).spoken()).isEqualTo(first.get(1).spoken());
    assertThat(opened.stocktakes().scans(stocktake.id())).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(Store.class)
  void afterARestartInTheMiddleTheSameFollows(Store store) {
    Stack stack = stack(store);
    Stocktake stocktake = stack.open();
    stack.scan(stocktake, "li", "d1", "C1-S01", "B-1", "B-2", "ZZZ-1", "B-14");
    stack.register("N-1", "C2", 1, 1);
    stack
        .holdings
        .steps()
        .move(stack.by("li"), "B-3", Stack.ANY, new AskedSpot("C2", 1, 2), "space");
    stack.scan(stocktake, "wang", "d2", "C2-S01", "N-1", "B-3");
    stack.desks.counting().closePlace(stack.by("li"), false, stocktake.id(), "C1-S01");
    Reckoning before = stack.desks.counting().reckoning(stocktake.id());
    stack.restart();
    assertThat(stack.desks.counting().reckoning(stocktake.id())).isEqualTo(before);
    assertThat(stack.scan(stocktake, "li", "d1", "B-4")).containsExactly("in-place");
  }

  @ParameterizedTest
  @EnumSource(Store.class)
  void aLabelThatIsRegisteredAfterItWasScannedIsNotUnknownAnyMore(Store store) {
    Stack stack = stack(store);
    Stocktake stocktake = stack.open();
    assertThat(stack.scan(stocktake, "li", "d1", "C2-S01", "N-7")).contains("unknown");
    assertThat(stack.subjects(stocktake, Outcome.UNKNOWN)).containsExactly("N-7");
    stack.register("N-7", "C2", 1, 1);
    assertThat(stack.subjects(stocktake, Outcome.UNKNOWN)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Store.class)
  void whoCountsBlindIsNotToldWhatIsExpected(Store store) {
    Stack stack = stack(store);
    Stocktake stocktake = stack.open(true, 1, List.of());
    assertThat(stack.scan(stocktake, "wang", "d1", "C1-S01", "B-1", "B-12", "ZZZ-1"))
        .containsExactly("place", "recorded", "recorded", "unknown");
    assertThat(stack.desks.counting().latest(stocktake.id(), 10))
        .allMatch(answer -> answer.spoken().expected().isEmpty())
        .allMatch(answer -> answer.spoken().box().isEmpty());
    assertThat(CountingDesk.maySee(stocktake, "wang", false)).isFalse();
    assertThat(CountingDesk.maySee(stocktake, "li", false)).isTrue();
    assertThat(CountingDesk.maySee(stocktake, "wang", true)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Store.class)
  void aScannersFileIsTakenOnce(Store store) {
    Stack stack = stack(store);
    Stocktake stocktake = stack.open();
    byte[] file = "C1-S01\r\nB-1,2026/07/01 10:00:00\r\n\r\nB-2\n".getBytes();
    CountingDesk counting = stack.desks.counting();
    assertThat(counting.file(stack.by("li"), false, stocktake.id(), "scan.txt", file).scans())
        .isEqualTo(3);
    assertThat(counting.file(stack.by("li"), false, stocktake.id(), "scan.txt", file).repeats())
        .isEqualTo(3);
    assertThat(counting.progress(stocktake.id()).seen()).isEqualTo(2);
    assertThatThrownBy(
            () ->
                counting.file(
                    stack.by("li"), false, stocktake.id(), "x", "B-1\nB-2,B-3\n".getBytes()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("file-line");
  }

  @ParameterizedTest
  @EnumSource(Store.class)
  void aPlaceIsClosedOnceAndOpenedAgain(Store store) {
    Stack stack = stack(store);
    Stocktake stocktake = stack.open();
    CountingDesk counting = stack.desks.counting();
    long first = counting.closePlace(stack.by("li"), false, stocktake.id(), "C1").number();
    assertThat(counting.closePlace(stack.by("li"), false, stocktake.id(), "C1").number())
        .isEqualTo(first);
    counting.reopenPlace(stack.by("li"), false, stocktake.id(), "C1", "one shelf forgotten");
    assertThat(counting.closings(stocktake.id())).hasSize(2);
    assertThat(stack.subjects(stocktake, Outcome.MISSING)).isEmpty();
    assertThatThrownBy(() -> counting.closePlace(stack.by("li"), false, stocktake.id(), "B-1"))
        .hasMessageContaining("place.not-found");
  }

  @ParameterizedTest
  @EnumSource(Store.class)
  void nothingIsAddedToOneThatWasAbandoned(Store store) {
    Stack stack = stack(store);
    Stocktake stocktake = stack.open();
    stack.scan(stocktake, "li", "d1", "C1-S01", "B-1");
    stack.desks.stocktakes().abandon(stack.by("li"), stocktake.id(), Stack.ANY, "flood");
    assertThatThrownBy(() -> stack.scan(stocktake, "li", "d1", "B-2"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("refusal.stocktake.over");
    assertThat(opened.stocktakes().scans(stocktake.id())).isEqualTo(2);
    assertThat(stack.desks.counting().reckoning(stocktake.id()).counts())
        .containsEntry(Outcome.IN_PLACE, 1);
  }

  @Test
  void aWrongClockIsSetRight() {
    Stack stack = stack(Store.MEMORY);
    Stocktake stocktake = stack.open();
    stack.rig.now = stack.rig.now.plusSeconds(60);
    List<Instant> times = new ArrayList<>();
    for (String at : List.of("1970-01-01T00:00:00Z", "2199-01-01T00:00:00Z")) {
      NewScan scan =
          new NewScan(
              "t" + times.size(),
              Optional.of("B-1"),
              Optional.empty(),
              Optional.of(Instant.parse(at)),
              "d1",
              Optional.of(Pass.FIRST));
      times.add(
          stack
              .desks
              .counting()
              .scan(stack.by("li"), false, stocktake.id(), List.of(scan))
              .get(0)
              .scan()
              .at());
    }
    assertThat(times.get(0))
        .isEqualTo(stocktake.opened().at().truncatedTo(java.time.temporal.ChronoUnit.MILLIS));
    assertThat(times.get(1))
        .isEqualTo(stack.rig.now.truncatedTo(java.time.temporal.ChronoUnit.MILLIS));
  }
}
