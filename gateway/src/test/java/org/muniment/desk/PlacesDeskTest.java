package org.muniment.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muniment.desk.DeskRig.BY;
import static org.muniment.desk.DeskRig.refusal;
import static org.muniment.desk.DeskRig.said;

import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.desk.PlacesDesk.NewCabinet;
import org.muniment.desk.PlacesDesk.NewRoom;
import org.muniment.domain.limits.Presets;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.place.Room;

class PlacesDeskTest {
  private final PlacesDesk places = new DeskRig("Asia/Shanghai").places;

  private static NewRoom room(String code, String name, String preset) {
    return new NewRoom(code, name, Optional.ofNullable(preset), Optional.empty());
  }

  private static NewCabinet cabinet(String code, String room, int shelves, int positions) {
    return cabinet(code, room, shelves, positions, null);
  }

  private static NewCabinet cabinet(
      String code, String room, int shelves, int positions, String shelvesFrom) {
    return new NewCabinet(
        code,
        room,
        Optional.empty(),
        Optional.empty(),
        shelves,
        positions,
        Optional.ofNullable(shelvesFrom),
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }

  @Test
  void aRoomBelongsToTheSiteAndHasTheDefaultPreset() {
    Room room = places.addRoom(BY, room("R2", "  Room 2 ", null));
    assertThat(room.name()).isEqualTo("Room 2");
    assertThat(room.preset()).isEqualTo(Presets.DEFAULT_KEY);
    assertThat(room.site().value()).isEqualTo("MAIN");
    assertThat(places.room("R2")).isEqualTo(room);
    assertThat(places.rooms()).hasSize(2);
  }

  @Test
  void allThatIsWrongIsSaidAtOnceAndNothingIsChanged() {
    NewRoom wrong = new NewRoom("r 2", " ", Optional.of("jungle"), Optional.of("OTHER"));
    Refusal refusal = refusal(() -> places.addRoom(BY, wrong));
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNACCEPTABLE);
    assertThat(refusal.fields())
        .extracting(Refusal.Field::field)
        .containsExactly("code", "name", "preset", "site");
    assertThat(places.rooms()).hasSize(1);
  }

  @Test
  void aCodeIsGivenOnceOverAllKindsOfPlaces() {
    places.addCabinet(BY, cabinet("C1", "R1", 3, 10));
    for (String taken : new String[] {"R1", "C1", "C1-S03"}) {
      Refusal refusal = refusal(() -> places.addRoom(BY, room(taken, "again", null)));
      assertThat(refusal.kind()).as(taken).isEqualTo(Refusal.Kind.CONFLICT);
    }
    assertThat(places.addRoom(BY, room("C1-S04", "there is no fourth shelf", null))).isNotNull();
  }

  @Test
  void aCabinetHasItsCodeAsNameAndCountsFromTheTopUnlessSaidOtherwise() {
    Cabinet cabinet = places.addCabinet(BY, cabinet("C1", "R1", 3, 10));
    assertThat(cabinet.name()).isEqualTo("C1");
    assertThat(cabinet.shelvesFrom()).isEqualTo(Cabinet.ShelfOrder.TOP);
    assertThat(places.addCabinet(BY, cabinet("C2", "R1", 3, 10, "bottom")).shelvesFrom())
        .isEqualTo(Cabinet.ShelfOrder.BOTTOM);
    assertThat(places.cabinets()).hasSize(2);
  }

  @ParameterizedTest(name = "{0} in {1} with {2} × {3} from {4}: {5}")
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "C1, R1, 0, 10, top, 'A cabinet has 1 to 99 shelves, not 0'",
        "C1, R1, 3, 1000, top, 'A shelf has 1 to 999 positions, not 1,000'",
        "C1, R9, 3, 10, top, 'There is no room with the code \"R9\"; add it first or correct the"
            + " code'",
        "C1, R1, 3, 10, left, '\"left\" is not possible; write top or bottom for where shelf 1 is'",
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ012, R1, 3, 10, top, 'The code"
            + " \"ABCDEFGHIJKLMNOPQRSTUVWXYZ012\" is too long for a cabinet: use at most 28"
            + " characters, so that its shelves can have codes too'"
      })
  void aCabinetThatCannotBe(
      String code, String room, int shelves, int positions, String from, String sentence) {
    assertThat(said(() -> places.addCabinet(BY, cabinet(code, room, shelves, positions, from))))
        .isEqualTo(sentence);
    assertThat(places.cabinets()).isEmpty();
  }

  @Test
  void whatIsNotThereIsSaid() {
    assertThat(refusal(() -> places.room("R9")).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    assertThat(said(() -> places.preset("jungle")))
        .isEqualTo("There is no environment preset \"jungle\"; choose one of the list");
    assertThat(places.presets()).hasSize(Presets.SHIPPED.size());
  }
}
