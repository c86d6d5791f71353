package org.muniment.desk.holdings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muniment.desk.Refusal;
import org.muniment.desk.holdings.Labelled.Thing;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.BoxEvent;
import org.muniment.domain.holding.BoxState;
import org.muniment.domain.holding.BoxStatus;
import org.muniment.domain.holding.Description;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.place.Room;
import org.muniment.domain.text.Code;
import org.muniment.domain.trail.By;
import org.muniment.port.Holdings;
import org.muniment.testing.MemoryOffice;

class LabelsDeskTest {
  private static final Instant NOW = Instant.parse("2026-11-22T01:02:03Z");
  private static final By WANG = new By(By.Kind.PERSON, "wang", "192.0.2.1", NOW);

  private final MemoryOffice office = new MemoryOffice();
  private final LabelsDesk desk = new LabelsDesk(office);

  @BeforeEach
  void furnish() {
    office.addRoom(new Room(Code.of("R1"), "库房一", "general", Code.of("SITE")));
    office.addCabinet(cabinet("C1"));
    office.addCabinet(cabinet("C2"));
    box("BOX-1", "C1", 1, 1);
    box("BOX-2", "C1", 1, 3);
    box("BOX-3", "C1", 2, 1);
  }

  /** C2 is in another room. */
  private static Cabinet cabinet(String code) {
    return new Cabinet(
        Code.of(code),
        Code.of(code.replace('C', 'R')),
        "箱柜",
        Optional.empty(),
        2,
        4,
        Cabinet.ShelfOrder.TOP,
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }

  private void box(String barcode, String cabinet, int shelf, int position) {
    BoxState state =
        new BoxState(
            Barcode.of(barcode),
            BoxStatus.IN_PLACE,
            Optional.of(new Spot(Code.of(cabinet), shelf, position)),
            Optional.empty());
    Box box = new Box(0, state, Description.titled("会议记录", "internal"), 1, NOW, NOW);
    BoxEvent event =
        new BoxEvent(
            0,
            0,
            BoxEvent.Kind.REGISTERED,
            WANG,
            Optional.empty(),
            state,
            "",
            Optional.empty(),
            Optional.empty(),
            OptionalLong.empty());
    assertThat(office.holdings().register(new Holdings.Registration(box, event, List.of())))
        .isPresent();
  }

  @Test
  void aCodeStandsForWhatHasIt() {
    List<Labelled> labels =
        desk.of(List.of("R1", "C1", "C1-S02", "BOX-1", "BOX-99", "R1"), box -> true);
    assertThat(labels)
        .extracting(label -> label.thing().getClass().getSimpleName())
        .containsExactly("OfRoom", "OfCabinet", "OfShelf", "OfBox", "Unregistered");
    assertThat(labels).extracting(Labelled::issue).containsOnly(1);
    assertThat(((Thing.OfShelf) labels.get(2).thing()).shelf()).isEqualTo(2);
  }

  @Test
  void lookingNotesNothingAndPrintingNotesTheNextIssue() {
    desk.of(List.of("BOX-1"), box -> true);
    assertThat(desk.printed("BOX-1")).isEmpty();
    assertThat(desk.print(WANG, List.of("BOX-1"), box -> true).get(0).issue()).isEqualTo(1);
    assertThat(desk.print(WANG, List.of("BOX-1", "C1"), box -> true))
        .extracting(Labelled::issue)
        .containsExactly(2, 1);
    assertThat(desk.of(List.of("BOX-1"), box -> true).get(0).issue()).isEqualTo(2);
    assertThat(desk.printed("BOX-1"))
        .containsExactly(
            new Holdings.Label("BOX-1", 2, NOW, "wang"),
            new Holdings.Label("BOX-1", 1, NOW, "wang"));
    assertThat(office.trail().last("label.print")).isPresent();
  }

  @Test
  void whatIsInABoxIsToldToThoseWhoAreCleared() {
    assertThat(desk.of(List.of("BOX-1"), box -> false))
        .extracting(Labelled::thing)
        .allMatch(thing -> thing instanceof Thing.OfBox of && !of.told());
  }

  @Test
  void aPlaceMeansAllThatIsInIt() {
    assertThat(desk.cabinetsOf("R1")).containsExactly("C1");
    assertThat(desk.shelvesOf("R1")).containsExactly("C1-S01", "C1-S02");
    assertThat(desk.boxesOf("R1")).containsExactly("BOX-1", "BOX-2", "BOX-3");
    assertThat(desk.boxesOf("C1")).containsExactly("BOX-1", "BOX-2", "BOX-3");
    assertThat(desk.boxesOf("C1-S02")).containsExactly("BOX-3");
  }

  @Test
  void nonsenseIsRefusedWithOneSentence() {
    refused("refusal.label.none", () -> desk.of(List.of(), box -> true));
    refused("refusal.barcode.shape", () -> desk.of(List.of("盒一"), box -> true));
    refused("refusal.cabinet.not-found", () -> desk.boxesOf("C9"));
    refused("refusal.label.empty-place", () -> desk.boxesOf("C2"));
    List<String> many = IntStream.range(0, 2_001).mapToObj(n -> "B" + n).toList();
    refused("refusal.label.many", () -> desk.of(many, box -> true));
    assertThat(office.trail().last("label.print")).isEmpty();
  }

  private static void refused(String key, Runnable wrong) {
    assertThatThrownBy(wrong::run)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.sentence().key()).isEqualTo(key));
  }
}
