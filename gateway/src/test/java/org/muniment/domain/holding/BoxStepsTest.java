package org.muniment.domain.holding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.domain.holding.BoxEvent.Kind;
import org.muniment.domain.holding.BoxSteps.Decision;
import org.muniment.domain.text.Code;
import org.muniment.domain.trail.By;

/** What may happen to a box in which status, as a table, and that events tell the whole state. */
class BoxStepsTest {
  private static final Spot HOME = new Spot(Code.of("C1"), 1, 1);
  private static final Spot THERE = new Spot(Code.of("C2"), 2, 3);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static BoxState box(String status) {
    BoxStatus is = BoxStatus.of(status).orElseThrow();
    Optional<Spot> spot =
        is == BoxStatus.IN_PLACE || is.isAway() ? Optional.of(HOME) : Optional.empty();
    return new BoxState(Barcode.of("B1"), is, spot, Optional.empty());
  }

  private static Decision take(String step, BoxState box) {
    return switch (step) {
      case "move" -> BoxSteps.move(box, THERE);
      case "take-out" -> BoxSteps.takeOut(box);
      case "lend" -> BoxSteps.lend(box, BoxStatus.ON_LOAN);
      case "bring-back" -> BoxSteps.bringBack(box, Optional.empty());
      case "repair" -> BoxSteps.sendToRepair(box);
      case "repaired" -> BoxSteps.repaired(box);
      case "miss" -> BoxSteps.missed(box);
      case "find" -> BoxSteps.found(box);
      case "renumber" -> BoxSteps.renumber(box, Barcode.of("B2"));
      case "end-carrier" -> BoxSteps.endCarrier(box, TODAY);
      case "transfer" -> BoxSteps.transfer(box);
      case "strike-off" -> BoxSteps.strikeOff(box);
      default -> throw new IllegalArgumentException(step);
    };
  }

  /** Columns: what becomes of a box in each status; - is a no. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          step        | unplaced    | in-place    | in-reading-room | on-loan  | in-transit  | in-repair   | missing     | transferred | destroyed
          move        | in-place    | in-place    | -               | -        | in-place    | -           | in-place    | -           | -
          take-out    | -           | in-transit  | -               | -        | -           | -           | -           | -           | -
          lend        | on-loan     | on-loan     | -               | -        | on-loan     | -           | -           | -           | -
          bring-back  | -           | -           | in-place        | in-place | in-place    | -           | -           | -           | -
          repair      | in-repair   | in-repair   | -               | -        | in-repair   | -           | -           | -           | -
          repaired    | -           | -           | -               | -        | -           | in-place    | -           | -           | -
          miss        | missing     | missing     | missing         | missing  | missing     | missing     | -           | -           | -
          find        | -           | -           | -               | -        | -           | -           | in-place    | -           | -
          renumber    | unplaced    | in-place    | in-reading-room | on-loan  | in-transit  | in-repair   | missing     | -           | -
          end-carrier | unplaced    | in-place    | in-reading-room | on-loan  | in-transit  | in-repair   | missing     | -           | -
          transfer    | transferred | transferred | -               | -        | transferred | transferred | -           | -           | -
          strike-off  | destroyed   | destroyed   | -               | -        | destroyed   | destroyed   | destroyed   | -           | -
          """)
  void eachStepIsAllowedWhereItMakesSense(
      String step,
      String unplaced,
      String inPlace,
      String readingRoom,
      String onLoan,
      String inTransit,
      String inRepair,
      String missing,
      String transferred,
      String destroyed) {
    List<String> expected =
        List.of(
            unplaced,
            inPlace,
            readingRoom,
            onLoan,
            inTransit,
            inRepair,
            missing,
            transferred,
            destroyed);
    for (BoxStatus status : BoxStatus.values()) {
      String becomes =
          take(step, box(status.key())) instanceof Decision.Step done
              ? done.after().status().key()
              : "-";
      assertThat(becomes).as(step + " " + status).isEqualTo(expected.get(status.ordinal()));
    }
  }

  @Test
  void aNoSaysWhichBoxAndHowItStands() {
    Decision.No no = (Decision.No) BoxSteps.takeOut(box("on-loan"));
    assertThat(no.reason().key()).isEqualTo("refusal.box.step.take-out");
    assertThat(no.reason().args().toString()).contains("B1", "box.status.on-loan");
  }

  @Test
  void whatIsAwayKeepsItsPlaceAndWhatIsGoneFreesIt() {
    assertThat(after(BoxSteps.takeOut(box("in-place"))).spot()).contains(HOME);
    assertThat(after(BoxSteps.missed(box("in-place"))).spot()).contains(HOME);
    assertThat(after(BoxSteps.strikeOff(box("missing"))).spot()).isEmpty();
    assertThat(after(BoxSteps.transfer(box("in-place"))).spot()).isEmpty();
  }

  @Test
  void aBoxIsNotMovedToWhereItStands() {
    assertThat(BoxSteps.move(box("in-place"), HOME)).isInstanceOf(Decision.No.class);
    assertThat(after(BoxSteps.move(box("in-transit"), HOME)).spot()).contains(HOME);
  }

  @Test
  void aCarrierThatEndedIsKeptThreeMoreYears() {
    BoxState ended = after(BoxSteps.endCarrier(box("in-place"), TODAY));
    assertThat(ended.keepUntil()).contains(LocalDate.of(2029, 11, 22));
    assertThat(BoxSteps.endCarrier(ended, TODAY)).isInstanceOf(Decision.No.class);
  }

  @Test
  void whateverHappensTheEventsTellTheStateAndAnUndoingTakesTheLastStepBack() {
    long seed = 20_261_122;
    Random random = new Random(seed);
    for (int life = 0; life < 300; life++) {
      liveAndCheck(random, "seed " + seed + ", life " + life);
    }
  }

  private static void liveAndCheck(Random random, String what) {
    List<BoxEvent> events = new ArrayList<>();
    BoxState state = box(random.nextBoolean() ? "in-place" : "unplaced");
    events.add(event(Kind.REGISTERED, Optional.empty(), state, OptionalLong.empty()));
    for (int step = 0; step < 30; step++) {
      Decision decision = any(random, state);
      if (decision instanceof Decision.No) {
        continue;
      }
      BoxState before = state;
      state = after(decision);
      events.add(event(Kind.MOVED, Optional.of(before), state, OptionalLong.empty()));
      BoxEvent last = events.get(events.size() - 1);
      assertThat(after(BoxSteps.undo(last))).as(what).isEqualTo(before);
      if (random.nextInt(4) == 0) {
        events.add(event(Kind.UNDONE, Optional.of(state), before, OptionalLong.of(1)));
        state = before;
      }
      assertThat(BoxHistory.fold(events)).as(what).isEqualTo(state);
    }
  }

  private static Decision any(Random random, BoxState state) {
    List<String> steps =
        List.of(
            "move",
            "take-out",
            "lend",
            "bring-back",
            "repair",
            "repaired",
            "miss",
            "find",
            "renumber",
            "end-carrier",
            "transfer",
            "strike-off");
    int index = random.nextInt(random.nextInt(10) == 0 ? steps.size() : steps.size() - 2);
    return take(steps.get(index), state);
  }

  @Test
  void aRegistrationAndAnUndoingAreNotUndone() {
    BoxState state = box("in-place");
    BoxEvent first = event(Kind.REGISTERED, Optional.empty(), state, OptionalLong.empty());
    assertThat(BoxSteps.undo(first)).isInstanceOf(Decision.No.class);
    BoxEvent undone = event(Kind.UNDONE, Optional.of(state), state, OptionalLong.of(1));
    assertThat(BoxSteps.undo(undone)).isInstanceOf(Decision.No.class);
  }

  @Test
  void aHistoryWithAHoleIsNotFolded() {
    BoxEvent first =
        event(Kind.REGISTERED, Optional.empty(), box("unplaced"), OptionalLong.empty());
    BoxEvent other =
        event(Kind.MOVED, Optional.of(box("missing")), box("in-place"), OptionalLong.empty());
    assertThatThrownBy(() -> BoxHistory.fold(List.of(first, other)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void staysFollowTheMovesAndLeaveOutTheTimeAway() {
    BoxState home = box("in-place");
    BoxState away = after(BoxSteps.takeOut(home));
    BoxState there = after(BoxSteps.move(away, THERE));
    List<BoxEvent> events =
        List.of(
            at(0, event(Kind.REGISTERED, Optional.empty(), home, OptionalLong.empty())),
            at(10, event(Kind.DESCRIBED, Optional.of(home), home, OptionalLong.empty())),
            at(20, event(Kind.TAKEN_OUT, Optional.of(home), away, OptionalLong.empty())),
            at(50, event(Kind.MOVED, Optional.of(away), there, OptionalLong.empty())));
    assertThat(BoxHistory.stays(events, Instant.ofEpochSecond(90)))
        .containsExactly(
            new BoxHistory.Stay(HOME, Instant.ofEpochSecond(0), Instant.ofEpochSecond(20)),
            new BoxHistory.Stay(THERE, Instant.ofEpochSecond(50), Instant.ofEpochSecond(90)));
  }

  private static BoxState after(Decision decision) {
    return ((Decision.Step) decision).after();
  }

  private static BoxEvent event(
      Kind kind, Optional<BoxState> before, BoxState after, OptionalLong undoes) {
    return new BoxEvent(
        1,
        1,
        kind,
        By.system("test", Instant.EPOCH),
        before,
        after,
        "",
        Optional.empty(),
        Optional.empty(),
        undoes);
  }

  private static BoxEvent at(long second, BoxEvent event) {
    return new BoxEvent(
        event.number(),
        event.box(),
        event.kind(),
        By.system("test", Instant.ofEpochSecond(second)),
        event.before(),
        event.after(),
        event.reason(),
        event.document(),
        event.described(),
        event.undoes());
  }
}
