package org.muniment.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.muniment.testing.Boxes.NOW;
import static org.muniment.testing.Boxes.registration;
import static org.muniment.testing.Boxes.spot;
import static org.muniment.testing.Boxes.titled;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.domain.holding.Attachment;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.BoxEvent;
import org.muniment.domain.holding.BoxEvent.Kind;
import org.muniment.domain.holding.BoxState;
import org.muniment.domain.holding.BoxStatus;
import org.muniment.domain.holding.Carrier;
import org.muniment.domain.holding.Category;
import org.muniment.domain.holding.Description;
import org.muniment.domain.holding.Item;
import org.muniment.domain.holding.Lookalike;
import org.muniment.domain.holding.RecordDate;
import org.muniment.domain.holding.Retention;
import org.muniment.domain.place.Room;
import org.muniment.domain.plan.FloorPlan;
import org.muniment.domain.text.Code;
import org.muniment.port.Holdings.Count;
import org.muniment.port.Holdings.Label;
import org.muniment.port.Holdings.Order;
import org.muniment.testing.Boxes;

/** What every office keeps of boxes. */
public abstract class HoldingsContract {
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

  private Holdings holdings() {
    return office.holdings();
  }

  private Box register(String barcode, String spot) {
    Box box = Boxes.register(office, barcode, spot, titled("文书 " + barcode));
    settle();
    return box;
  }

  private Optional<Box> change(Box box, Kind kind, BoxState after) {
    Optional<Box> changed = Boxes.change(office, box, kind, before -> after);
    settle();
    return changed;
  }

  @Test
  void nothingIsThereAtFirst() {
    assertThat(holdings().head()).isEmpty();
    assertThat(holdings().counts()).isEmpty();
    assertThat(holdings().box(Barcode.of("7"))).isEmpty();
    assertThat(holdings().categories()).isEqualTo(Category.SHIPPED);
    assertThat(holdings().items(List.of())).isEmpty();
    holdings().registerAll(List.of());
    assertThat(holdings().latest(5)).isEmpty();
  }

  @Test
  void aBoxComesBackWithEverything() {
    Description description =
        new Description(
            "会计凭证 'x' 𠮷",
            Optional.of("J109"),
            Optional.of("KJ·KY"),
            OptionalInt.of(1987),
            Optional.of(Retention.YEARS_30),
            Carrier.MAGNETIC_TAPE,
            "secret",
            Optional.of("J109-KJ·KY·1987-D30-0007"),
            OptionalInt.of(0),
            Optional.of(RecordDate.of("1987")),
            Optional.of(RecordDate.of("1987-06-30")),
            "第 1 盒");
    Item item =
        new Item(
            0,
            0,
            3,
            "凭证",
            Optional.of("7-3"),
            "财务处",
            "文号",
            Optional.of(RecordDate.of("1987-06")),
            OptionalInt.of(12),
            "r");
    Box box = Boxes.register(office, "0007", "C1/2/5", description, item);
    settle();
    assertThat(box.id()).isPositive();
    assertThat(holdings().box(Barcode.of("0007"))).contains(box);
    assertThat(holdings().byId(box.id())).contains(box);
    assertThat(holdings().byIds(List.of(box.id(), 99L))).isEqualTo(Map.of(box.id(), box));
    assertThat(holdings().byIds(List.of())).isEmpty();
    assertThat(holdings().at(spot("C1/2/5").orElseThrow())).contains(box);
    assertThat(holdings().in(Code.of("C1"))).containsExactly(box);
    assertThat(holdings().in(Code.of("C2"))).isEmpty();
    assertThat(box.description()).isEqualTo(description);
    assertThat(office.kindOf("0007")).contains("box");
    Item stored = holdings().items(List.of(box.id(), 99L)).get(box.id()).get(0);
    assertThat(stored).usingRecursiveComparison().ignoringFields("id", "box").isEqualTo(item);
    BoxEvent event = holdings().history(box.id()).get(0);
    assertThat(event).isEqualTo(registration("0007", "C1/2/5", description).event().stored(1, 1));
    assertThat(holdings().event(event.number())).contains(event);
    assertThat(holdings().head()).hasValue(event.number());
  }

  @ParameterizedTest
  @CsvSource({
    "0007, , a number in use",
    "R1, , the code of a room",
    "C1, , the code of a cabinet",
    "C1-S02, , the code of a shelf",
    "FOREIGN-1, , a label from elsewhere",
    "OLD, , a number that a box had before",
    "0008, C1/1/1, a place that is taken",
    "0008, C1/1/2, a place that is kept for a box that is away"
  })
  void whatIsTakenIsRefusedAndNothingChanges(String barcode, String spot, String why) {
    register("0007", "C1/1/1");
    Box away = register("9", "C1/1/2");
    change(away, Kind.TAKEN_OUT, away.state().with(BoxStatus.IN_TRANSIT, away.state().spot()));
    Box renamed = register("OLD", "");
    change(renamed, Kind.RENUMBERED, Boxes.state("NEW", Optional.empty()));
    holdings().addForeign(Barcode.of("FOREIGN-1"), Code.of("C1"));
    settle();
    long head = holdings().head().getAsLong();
    List<Count> counts = holdings().counts();
    assertThat(holdings().register(registration(barcode, spot, titled("x")))).as(why).isEmpty();
    settle();
    assertThat(holdings().head()).hasValue(head);
    assertThat(holdings().counts()).isEqualTo(counts);
    assertThat(office.kindOf("0008")).isEmpty();
    assertThatThrownBy(
            () ->
                office.together(
                    () -> {
                      holdings()
                          .registerAll(
                              List.of(
                                  registration("many", "", titled("x")),
                                  registration(barcode, spot, titled("x"))));
                      return null;
                    }))
        .as(why)
        .isInstanceOf(IllegalStateException.class);
    settle();
    assertThat(office.kindOf("many")).isEmpty();
    assertThat(holdings().head()).hasValue(head);
  }

  @Test
  void roomsAndCabinetsCannotTakeTheNumberOfABox() {
    register("R9", "");
    register("C9-S01", "");
    assertThat(office.addRoom(new Room(Code.of("R9"), "九", "general", Code.of("MAIN")))).isFalse();
    assertThat(office.addCabinet(Boxes.cabinet("C9", 1))).isFalse();
  }

  @Test
  void whoSawAnOlderVersionChangesNothing() {
    Box seen = register("1", "C1/1/1");
    Box moved = change(seen, Kind.MOVED, Boxes.state("1", spot("C2/1/1"))).orElseThrow();
    assertThat(change(seen, Kind.MOVED, Boxes.state("1", spot("C1/1/2")))).isEmpty();
    assertThat(holdings().box(Barcode.of("1"))).contains(moved);
    assertThat(holdings().history(seen.id())).hasSize(2);
    assertThat(holdings().at(seen.state().spot().orElseThrow())).isEmpty();
    Box nobody = new Box(99, moved.state(), moved.description(), 1, NOW, NOW);
    assertThat(change(nobody, Kind.MOVED, moved.state())).isEmpty();
  }

  @Test
  void aBoxCannotBePutWhereAnotherStandsButWhereItStandsItself() {
    Box box = register("1", "C1/1/1");
    register("2", "C1/1/2");
    assertThat(change(box, Kind.MOVED, Boxes.state("1", spot("C1/1/2")))).isEmpty();
    assertThat(change(box, Kind.TAKEN_OUT, box.state().with(BoxStatus.IN_TRANSIT, spot("C1/1/1"))))
        .isPresent();
  }

  @Test
  void eventsKeepWhoWhenWhyAndWhatWasBefore() {
    Box box = register("1", "");
    BoxState after =
        new BoxState(
            Barcode.of("1"),
            BoxStatus.IN_PLACE,
            spot("C1/1/1"),
            Optional.of(LocalDate.of(2029, 11, 22)));
    Description better = titled("更好");
    BoxEvent event =
        new BoxEvent(
            0,
            box.id(),
            Kind.UNDONE,
            Boxes.LI,
            Optional.of(box.state()),
            after,
            "整理",
            Optional.of("文件"),
            Optional.of(new BoxEvent.Correction(box.description(), better)),
            OptionalLong.of(1));
    BoxEvent stored = holdings().change(Boxes.after(box, after, better), event).orElseThrow();
    settle();
    assertThat(stored).isEqualTo(event.stored(2, box.id()));
    assertThat(holdings().history(box.id())).hasSize(2).endsWith(stored);
    assertThat(holdings().latest(1)).containsExactly(stored);
    assertThat(holdings().box(Barcode.of("1")).orElseThrow().state()).isEqualTo(after);
  }

  @Test
  void anOldNumberStaysVoidAndOnlyItsBoxMayHaveItAgain() {
    Box box = register("1", "");
    Box renumbered = change(box, Kind.RENUMBERED, Boxes.state("2", spot(""))).orElseThrow();
    assertThat(office.kindOf("1")).contains("void");
    assertThat(holdings().box(Barcode.of("1"))).isEmpty();
    assertThat(holdings().formerly(Barcode.of("1"))).contains(renumbered);
    assertThat(holdings().formerly(Barcode.of("2"))).isEmpty();
    Box other = register("3", "");
    assertThat(change(other, Kind.RENUMBERED, Boxes.state("1", spot("")))).isEmpty();
    assertThat(change(other, Kind.RENUMBERED, Boxes.state("2", spot("")))).isEmpty();
    Box back = change(renumbered, Kind.RENUMBERED, box.state()).orElseThrow();
    assertThat(holdings().box(Barcode.of("1"))).contains(back);
    assertThat(office.kindOf("1")).contains("box");
    assertThat(office.kindOf("2")).contains("void");
    assertThat(holdings().formerly(Barcode.of("2"))).contains(back);
  }

  @Test
  void countsAndTakenPlacesFollowTheBoxes() {
    register("1", "C1/1/1");
    Box moved = register("2", "C1/1/2");
    Box gone = register("3", "C1/3/7");
    register("4", "");
    holdings()
        .registerAll(
            List.of(registration("5", "C1/3/8", titled("x")), registration("6", "", titled("x"))));
    change(moved, Kind.MOVED, Boxes.state("2", spot("C2/1/1")));
    change(gone, Kind.TRANSFERRED, gone.state().with(BoxStatus.TRANSFERRED, Optional.empty()));
    assertThat(holdings().counts())
        .containsExactlyInAnyOrder(
            count("", BoxStatus.UNPLACED, 2),
            count("C1", BoxStatus.IN_PLACE, 2),
            count("C2", BoxStatus.IN_PLACE, 1));
    BitSet first = new BitSet();
    first.set(1);
    BitSet eighth = new BitSet();
    eighth.set(8);
    assertThat(holdings().taken(Code.of("C1"))).isEqualTo(Map.of(1, first, 3, eighth));
    assertThat(holdings().in(Code.of("C1")))
        .extracting(box -> box.barcode().value())
        .containsExactly("1", "5");
  }

  private static Count count(String cabinet, BoxStatus status, long boxes) {
    Optional<Code> code = Optional.of(cabinet).filter(text -> !text.isEmpty()).map(Code::of);
    return new Count(code, Carrier.PAPER, status, boxes);
  }

  @Test
  void contentsAreAddedChangedAndRemoved() {
    Box box = Boxes.register(office, "1", "", titled("x"), Boxes.item(2, "二"));
    Item one = holdings().addItem(of(box, 0, Boxes.item(1, "一")));
    settle();
    assertThat(holdings().items(List.of(box.id())).get(box.id()))
        .extracting(Item::title)
        .containsExactly("一", "二");
    assertThat(holdings().updateItem(of(box, one.id(), Boxes.item(3, "三")))).isTrue();
    assertThat(holdings().updateItem(of(box, 99, Boxes.item(3, "三")))).isFalse();
    settle();
    assertThat(holdings().items(List.of(box.id())).get(box.id()))
        .extracting(Item::title)
        .containsExactly("二", "三");
    assertThat(holdings().removeItem(one.id())).isTrue();
    assertThat(holdings().removeItem(one.id())).isFalse();
    settle();
    assertThat(holdings().items(List.of(box.id())).get(box.id())).hasSize(1);
  }

  private static Item of(Box box, long id, Item item) {
    return new Item(
        id,
        box.id(),
        item.number(),
        item.title(),
        item.code(),
        item.author(),
        item.documentNumber(),
        item.date(),
        item.pages(),
        item.remarks());
  }

  @Test
  void picturesAreKeptWithTheirBytes() {
    Box box = register("1", "");
    byte[] bytes = {1, 2, 3};
    Attachment picture =
        new Attachment(0, box.id(), "盒.jpg", "image/jpeg", 3, "ab".repeat(32), "li", NOW);
    Attachment added = holdings().addAttachment(picture, bytes);
    settle();
    assertThat(holdings().attachments(box.id())).containsExactly(added);
    assertThat(added).usingRecursiveComparison().ignoringFields("id").isEqualTo(picture);
    assertThat(holdings().content(added.id()).orElseThrow()).isEqualTo(bytes);
    assertThat(holdings().removeAttachment(added.id())).isTrue();
    assertThat(holdings().removeAttachment(added.id())).isFalse();
    settle();
    assertThat(holdings().attachments(box.id())).isEmpty();
    assertThat(holdings().content(added.id())).isEmpty();
  }

  @Test
  void rulesAndCategoriesAreSet() {
    Category own = new Category("ZZ", "自定");
    assertThat(holdings().addCategory(own)).isTrue();
    assertThat(holdings().addCategory(own)).isFalse();
    assertThat(holdings().addCategory(new Category("WS", "x"))).isFalse();
    holdings().saveRule("pattern", "a");
    holdings().saveRule("pattern", "b");
    settle();
    assertThat(holdings().categories()).hasSize(Category.SHIPPED.size() + 1).endsWith(own);
    assertThat(holdings().rules()).isEqualTo(Map.of("pattern", "b"));
  }

  @Test
  void aLabelFromElsewhereStandsForAPlaceAsLongAsItIsThere() {
    Barcode foreign = Barcode.of("http://x/5");
    assertThat(holdings().addForeign(foreign, Code.of("C1-S05"))).isTrue();
    assertThat(holdings().addForeign(foreign, Code.of("C2"))).isFalse();
    settle();
    assertThat(holdings().placeOf(foreign)).contains(Code.of("C1-S05"));
    assertThat(office.kindOf("http://x/5")).contains("foreign");
    assertThat(office.updateCabinet(Boxes.cabinet("C1", 4))).isTrue();
    settle();
    assertThat(holdings().placeOf(foreign)).isEmpty();
    assertThat(office.kindOf("http://x/5")).isEmpty();
    assertThat(office.kindOf("C1-S05")).isEmpty();
  }

  @Test
  void eachLabelHasItsIssue() {
    Barcode code = Barcode.of("C1");
    Label first = holdings().addLabel(code, NOW, "li");
    Label second = holdings().addLabel(code, NOW.plusSeconds(1), "wang");
    assertThat(holdings().addLabel(Barcode.of("C2"), NOW, "li").issue()).isEqualTo(1);
    settle();
    assertThat(holdings().labels(code)).containsExactly(second, first);
    assertThat(second).isEqualTo(new Label("C1", 2, NOW.plusSeconds(1), "wang"));
  }

  @Test
  void aPlanIsSavedByWhoSawTheOneBefore() {
    FloorPlan plan = plan(1, 8.25);
    assertThat(holdings().plan(Code.of("R1"))).isEmpty();
    assertThat(holdings().savePlan(plan(2, 8))).isFalse();
    assertThat(holdings().savePlan(plan)).isTrue();
    assertThat(holdings().savePlan(plan(1, 9))).isFalse();
    settle();
    assertThat(holdings().plan(Code.of("R1"))).contains(plan);
    assertThat(holdings().savePlan(plan(2, 9))).isTrue();
    settle();
    assertThat(holdings().plan(Code.of("R1"))).contains(plan(2, 9));
  }

  private static FloorPlan plan(long version, double widthM) {
    return new FloorPlan(
        Code.of("R1"),
        widthM,
        6,
        List.of(
            new FloorPlan.Standing(
                Code.of("C1"), new FloorPlan.Area(0.1, 0.2, 0.9, 0.5), FloorPlan.Facing.DOWN, 2)),
        List.of(
            new FloorPlan.Fixture(
                FloorPlan.FixtureKind.AIR_CONDITIONER,
                new FloorPlan.Area(3, 0, 1, 0.5),
                "空调 'x'",
                Optional.empty()),
            new FloorPlan.Fixture(
                FloorPlan.FixtureKind.SENSOR,
                new FloorPlan.Area(3, 3, 0.1, 0.1),
                "",
                Optional.of(Code.of("S1")))),
        version);
  }

  @Test
  void numbersThatLookAlikeAreFound() {
    register("BOX-O12", "");
    register("box 012", "");
    register("BOX-013", "");
    assertThat(holdings().alike(Lookalike.form("B0X012")))
        .containsExactly(Barcode.of("BOX-O12"), Barcode.of("box 012"));
  }

  @Test
  void whatIsDoneTogetherIsKeptWholeOrNotAtAll() {
    Box box = Boxes.register(office, "1", "C1/1/1", titled("会计"));
    List<Count> counts = holdings().counts();
    assertThatThrownBy(
            () ->
                office.together(
                    () -> {
                      Boxes.change(
                          office, box, Kind.RENUMBERED, s -> Boxes.state("2", spot("C2/1/1")));
                      Boxes.register(office, "3", "C1/1/1", titled("科技"), Boxes.item(1, "图"));
                      holdings().addForeign(Barcode.of("f"), Code.of("C1"));
                      holdings().addLabel(Barcode.of("3"), NOW, "li");
                      assertThat(found("科技")).isEqualTo(1);
                      throw new IllegalStateException("the power goes");
                    }))
        .hasMessage("the power goes");
    settle();
    assertThat(holdings().box(Barcode.of("1"))).contains(box);
    assertThat(holdings().counts()).isEqualTo(counts);
    assertThat(holdings().head()).hasValue(1);
    assertThat(holdings().labels(Barcode.of("3"))).isEmpty();
    assertThat(List.of("2", "3", "f")).allMatch(code -> office.kindOf(code).isEmpty());
    assertThat(found("科技")).isZero();
    assertThat(found("会计")).isEqualTo(1);
    Box next = Boxes.register(office, "3", "C2/1/1", titled("科技"));
    assertThat(holdings().byId(next.id())).contains(next);
  }

  private long found(String words) {
    return holdings().count(Boxes.query(words, Order.PLACE), 99);
  }
}
