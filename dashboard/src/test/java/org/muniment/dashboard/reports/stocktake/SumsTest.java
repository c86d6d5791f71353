package org.muniment.dashboard.reports.stocktake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.domain.holding.BoxStatus;
import org.muniment.domain.stocktake.Line;
import org.muniment.domain.stocktake.Outcome;
import org.muniment.domain.stocktake.Pass;
import org.muniment.domain.stocktake.Resolution;
import org.muniment.domain.stocktake.Resolution.Action;
import org.muniment.domain.stocktake.Result;
import org.muniment.domain.stocktake.Result.Decided;
import org.muniment.domain.stocktake.Scope;
import org.muniment.domain.stocktake.Seen;
import org.muniment.domain.stocktake.Stocktake;
import org.muniment.domain.trail.By;

/** Each box is handed over once, or it is said why not. */
class SumsTest {
  private static final Instant AT = Instant.parse("2026-11-22T09:30:00Z");
  private static final By BY = new By(By.Kind.PERSON, "王主任", "192.0.2.7", AT);
  private static final Seen SEEN =
      new Seen(1, Optional.empty(), 0, Pass.FIRST, "小陈", "phone-7", AT);

  @ParameterizedTest(name = "{0} {1}, seen {2}, {3}: found {4}, lent {5}, away {6}, missing {7}")
  @CsvSource({
    "MISPLACED,         IN_PLACE,        true,  PUT_BACK,     1, 0, 0, 0",
    "OUT_OF_ORDER,      IN_PLACE,        true,  KEEP,         1, 0, 0, 0",
    "REGISTER_SAYS_OUT, ON_LOAN,         true,  KEEP,         1, 0, 0, 0",
    "UNKNOWN,           ,                true,  REGISTER,     1, 0, 0, 0",
    "UNKNOWN,           ,                true,  KEEP,         0, 0, 0, 0",
    "MISSING,           IN_PLACE,        false, MARK_MISSING, 0, 0, 0, 1",
    "MISSING,           IN_PLACE,        false, KEEP,         0, 0, 0, 1",
    "MISSING,           IN_PLACE,        false, PUT_BACK,     1, 0, 0, 0",
    "ON_LOAN,           ON_LOAN,         true,  ,             0, 1, 0, 0",
    "CARD_ABSENT,       ON_LOAN,         false, KEEP,         0, 1, 0, 0",
    "CARD_WITHOUT_LOAN, ,                true,  PUT_BACK,     0, 0, 0, 0",
    "EXCLUDED,          IN_READING_ROOM, false, ,             0, 1, 0, 0",
    "EXCLUDED,          IN_REPAIR,       false, ,             0, 0, 1, 0",
    "EXCLUDED,          IN_TRANSIT,      false, ,             0, 0, 1, 0",
    "EXCLUDED,          MISSING,         false, ,             0, 0, 0, 1",
    "DUPLICATES,        IN_PLACE,        true,  KEEP,         1, 0, 0, 0",
    "DUPLICATES,        IN_PLACE,        true,  ,             0, 0, 0, 0",
    "MOVED_DURING_COUNT, IN_PLACE,       true,  ,             1, 0, 0, 0",
    "MOVED_DURING_COUNT, IN_PLACE,       false, ,             0, 0, 1, 0",
    "MOVED_DURING_COUNT, ON_LOAN,        false, ,             0, 1, 0, 0",
    "MOVED_DURING_COUNT, DESTROYED,      false, ,             0, 0, 0, 0",
    "COUNTS_DIFFER,     IN_PLACE,        true,  KEEP,         1, 0, 0, 0",
    "COUNTS_DIFFER,     IN_PLACE,        true,  MARK_MISSING, 0, 0, 0, 1",
    "COUNTS_DIFFER,     IN_PLACE,        false, PUT_BACK,     1, 0, 0, 0",
    "COUNTS_DIFFER,     IN_PLACE,        false, KEEP,         0, 0, 0, 1",
  })
  void aBoxIsCountedOnceWhereItIs(
      Outcome outcome,
      BoxStatus registered,
      boolean isSeen,
      Action action,
      int found,
      int lent,
      int away,
      int missing) {
    Decided decided = decided(outcome, Optional.ofNullable(registered), isSeen, action);
    Sums sums = Sums.of(result(Map.of(), List.of(decided)));
    assertThat(sums).isEqualTo(new Sums(found, lent, away, missing, 0));
  }

  @Test
  void whatIsInPlaceOrNotSeenYetIsOnlyANumber() {
    Map<Outcome, Integer> counts = Map.of(Outcome.IN_PLACE, 40, Outcome.NOT_YET_SEEN, 7);
    List<Decided> lines = new ArrayList<>();
    lines.add(decided(Outcome.NOT_YET_SEEN, Optional.of(BoxStatus.IN_PLACE), false, null));
    lines.add(decided(Outcome.MISPLACED, Optional.of(BoxStatus.IN_PLACE), true, Action.KEEP));
    Sums sums = Sums.of(result(counts, lines));
    assertThat(sums).isEqualTo(new Sums(41, 0, 0, 0, 7));
    assertThat(sums.handedOver()).isEqualTo(41);
  }

  private static Decided decided(
      Outcome outcome, Optional<BoxStatus> registered, boolean isSeen, Action action) {
    Line line =
        new Line(
            outcome,
            "BOX-1",
            registered.isPresent() ? OptionalLong.of(1) : OptionalLong.empty(),
            Optional.empty(),
            registered,
            isSeen ? List.of(SEEN) : List.of(),
            OptionalLong.empty(),
            action != null);
    return new Decided(line, Optional.ofNullable(action).map(it -> resolution(outcome, it)));
  }

  private static Resolution resolution(Outcome outcome, Action action) {
    return new Resolution(
        1,
        outcome,
        "BOX-1",
        Optional.of(action),
        Optional.empty(),
        "",
        "已核对",
        Optional.empty(),
        BY);
  }

  private static Result result(Map<Outcome, Integer> counts, List<Decided> lines) {
    Stocktake stocktake =
        new Stocktake(
            3,
            "年终盘点",
            new Scope.All(),
            List.of(),
            Optional.of(new Stocktake.Handover("王主任", "李接收")),
            false,
            1,
            List.of(),
            Stocktake.State.OPEN,
            OptionalLong.empty(),
            lines.size(),
            BY,
            Optional.empty(),
            "",
            Optional.empty(),
            1);
    return new Result(
        stocktake,
        BY,
        true,
        "",
        Map.of(),
        new Result.Digests("", ""),
        counts,
        Map.of(),
        List.of(),
        lines,
        Map.of());
  }
}
