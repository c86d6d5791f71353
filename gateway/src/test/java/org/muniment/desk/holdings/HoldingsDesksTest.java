package org.muniment.desk.holdings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muniment.desk.DeskRig;
import org.muniment.desk.PlacesDesk;
import org.muniment.desk.daylog.LogParts;
import org.muniment.domain.daylog.ObservationTimes;
import org.muniment.domain.holding.BoxEvent;
import org.muniment.domain.holding.BoxHistory;
import org.muniment.domain.holding.Carrier;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.measure.Measurement;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.people.SecrecyScale;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.text.Code;
import org.muniment.domain.trail.By;
import org.muniment.port.Holdings;
import org.muniment.port.ReadingStore.Entry;
import org.muniment.testing.Boxes;

/** Runs of boxes put in another order, and what boxes went through where they stood. */
class HoldingsDesksTest {
  private static final OptionalLong ANY = OptionalLong.empty();
  private static final Instant BEGIN = Instant.parse("2026-11-19T16:00:00Z");

  private final DeskRig rig = new DeskRig("Asia/Shanghai");
  private HoldingsDesks desks;

  @BeforeEach
  void open() {
    LogParts log =
        LogParts.of(
            rig.office,
            rig.readings,
            rig.readings.alarms(),
            rig.registry,
            ObservationTimes.DEFAULT,
            LogParts.DEFAULT_GRACE,
            () -> rig.now);
    desks =
        HoldingsDesks.of(
            rig.office,
            SecrecyScale.SHIPPED,
            rig.registry,
            rig.climate,
            log.desks(),
            () -> rig.now);
    cabinet("C1", "R1");
    for (int i = 1; i <= 4; i++) {
      register(BEGIN, "B" + i, "paper", Optional.of(at(i)));
    }
  }

  private void cabinet(String code, String room) {
    rig.places.addCabinet(
        DeskRig.BY,
        new PlacesDesk.NewCabinet(
            code,
            room,
            Optional.empty(),
            Optional.empty(),
            2,
            10,
            Optional.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty()));
  }

  private static AskedSpot at(int position) {
    return new AskedSpot("C1", 1, position);
  }

  private void register(Instant when, String code, String carrier, Optional<AskedSpot> spot) {
    Details plain = Details.titled("x");
    Details details =
        new Details(
            "x",
            plain.fonds(),
            plain.category(),
            plain.year(),
            plain.retention(),
            Optional.of(carrier),
            plain.secrecy(),
            plain.archivalCode(),
            plain.pieces(),
            plain.firstDate(),
            plain.lastDate(),
            "");
    desks.boxes().register(by(when), new NewBox(code, details, spot));
  }

  private static By by(Instant when) {
    return new By(By.Kind.PERSON, "li", "192.0.2.7", when);
  }

  private static Moves.Move move(String code, int position) {
    return new Moves.Move(code, ANY, at(position));
  }

  private int position(String code) {
    return desks.boxes().box(code).state().spot().map(Spot::position).orElse(0);
  }

  @Test
  void aRunIsPushedOneOnInWhateverOrderItIsSaid() {
    desks
        .steps()
        .moveAll(
            DeskRig.BY, List.of(move("B1", 2), move("B2", 3), move("B4", 5), move("B3", 4)), "");
    assertThat(List.of(position("B1"), position("B2"), position("B3"), position("B4")))
        .containsExactly(2, 3, 4, 5);
  }

  @Test
  void boxesThatChangePlacesAreTakenOutAndPutBack() {
    List<BoxEvent> events =
        desks
            .steps()
            .moveAll(DeskRig.BY, List.of(move("B1", 2), move("B2", 3), move("B3", 1)), "order");
    assertThat(List.of(position("B1"), position("B2"), position("B3"))).containsExactly(2, 3, 1);
    assertThat(events)
        .extracting(BoxEvent::kind)
        .containsExactlyInAnyOrder(
            BoxEvent.Kind.TAKEN_OUT, BoxEvent.Kind.MOVED, BoxEvent.Kind.MOVED, BoxEvent.Kind.MOVED);
    for (String code : List.of("B1", "B2", "B3")) {
      assertThat(BoxHistory.fold(desks.boxes().history(code)))
          .isEqualTo(desks.boxes().box(code).state());
    }
  }

  @Test
  void wordsOfVeryManyBoxesAreListedTheNewestFirstUnlessAnOrderIsAskedFor() {
    Holdings.Query any = Boxes.query("minutes", Holdings.Order.PLACE);
    many(1, BoxesDesk.MANY);
    assertThat(desks.boxes().ordered(any).order()).isEqualTo(Holdings.Order.PLACE);
    many(BoxesDesk.MANY + 1, BoxesDesk.MANY + 1);
    assertThat(desks.boxes().ordered(any).order()).isEqualTo(Holdings.Order.NEWEST);
    Holdings.Query all = Boxes.query("", Holdings.Order.BARCODE);
    assertThat(desks.boxes().ordered(all).order()).isEqualTo(Holdings.Order.PLACE);
  }

  private void many(int first, int last) {
    List<NewBox> boxes =
        IntStream.rangeClosed(first, last)
            .mapToObj(
                i -> new NewBox("M" + i, Details.titled("minutes"), Optional.<AskedSpot>empty()))
            .toList();
    desks.boxes().registerAll(DeskRig.BY, boxes);
  }

  @Test
  void aBoxThatStaysIsInTheWayAndNamed() {
    String said = DeskRig.said(() -> desks.steps().moveAll(DeskRig.BY, List.of(move("B1", 4)), ""));
    assertThat(said).contains("C1").contains("B4");
    assertThat(DeskRig.said(() -> desks.steps().moveAll(DeskRig.BY, List.of(), "")))
        .contains("1 to 1000");
    assertThat(
            DeskRig.said(
                () -> desks.steps().moveAll(DeskRig.BY, List.of(move("B1", 7), move("B2", 7)), "")))
        .contains("B2");
  }

  @Test
  void hoursOutOfLimitsFollowTheMoves() {
    rig.places.addRoom(
        DeskRig.BY, new PlacesDesk.NewRoom("R2", "Room 2", Optional.empty(), Optional.empty()));
    cabinet("C2", "R2");
    fill(rig.sensor("S1", DeskRig.inRoom("R1")), 30);
    fill(rig.sensor("S2", DeskRig.inRoom("R2")), 20);
    Instant moved = BEGIN.plus(Duration.ofHours(12));
    rig.now = BEGIN.plus(Duration.ofHours(36));
    desks.steps().move(by(moved), "B1", ANY, new AskedSpot("C2", 1, 1), "");
    Whereabouts.StayHours went = desks.shelves().hoursOutOfLimits("B1");
    assertThat(went.stays()).hasSize(2);
    assertThat(went.above()).containsEntry(Quantity.TEMPERATURE, Duration.ofHours(12));
    assertThat(went.stood()).isEqualTo(Duration.ofHours(36));
    Whereabouts.StayHours stayed = desks.shelves().hoursOutOfLimits("B2");
    assertThat(stayed.above()).containsEntry(Quantity.TEMPERATURE, Duration.ofHours(36));
    Whereabouts.CabinetExposure room = desks.shelves().affected(Code.of("R1"));
    assertThat(room.stocks()).containsExactly(new Stocks.Stock(Carrier.PAPER, 3, 0));
    assertThat(room.limits().get(Quantity.TEMPERATURE).high()).isLessThan(30);
    assertThat(room.lastYear().orElseThrow().above())
        .containsEntry(Quantity.TEMPERATURE, Duration.ofHours(36));
  }

  private void fill(Sensor sensor, double temperatureC) {
    List<Entry> entries = new ArrayList<>();
    for (Instant at = BEGIN;
        at.isBefore(BEGIN.plus(Duration.ofHours(36)));
        at = at.plus(sensor.expectedInterval())) {
      Map<Quantity, Double> values =
          Map.of(Quantity.TEMPERATURE, temperatureC, Quantity.HUMIDITY, 50.0);
      entries.add(new Entry.Reading(sensor.id(), new Measurement(at, values), at, 0));
    }
    rig.readings.append(entries);
  }

  @Test
  void tapesAmongPaperAreListedAndFreeRunsAreFound() {
    register(BEGIN, "T1", "magnetic-tape", Optional.of(at(9)));
    assertThat(desks.shelves().unsuitable(10))
        .extracting(found -> found.box().barcode().value())
        .containsExactly("T1");
    assertThat(desks.shelves().unsuitable()).isEqualTo(1);
    assertThat(desks.shelves().stocks().in(Code.of("R1")))
        .as("what does not belong there is said first, however little it is")
        .containsExactly(
            new Stocks.Stock(Carrier.MAGNETIC_TAPE, 1, 1), new Stocks.Stock(Carrier.PAPER, 4, 0));
    assertThat(desks.shelves().stocks().in(Code.of("GONE"))).isEmpty();
    assertThat(desks.shelves().unsuitablePlaces(9))
        .extracting(Whereabouts.CabinetExposure::place)
        .containsExactly(Code.of("C1"));
    List<ShelvesDesk.FreeRun> runs = desks.shelves().whatFits(4, Carrier.PAPER);
    assertThat(runs)
        .extracting(run -> run.shelf() + ":" + run.position() + "+" + run.length())
        .containsExactly("1:5+4", "2:1+10");
    assertThat(desks.shelves().fill(Code.of("C1")))
        .containsExactly(new ShelvesDesk.ShelfFill(1, 5, 10), new ShelvesDesk.ShelfFill(2, 0, 10));
  }
}
