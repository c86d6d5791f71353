package org.muniment.dashboard.web.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.muniment.dashboard.testing.Rooms;
import org.muniment.desk.ClimateDesk.RoomNow;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.sensor.SensorState;

class HeadlineTest {
  @Test
  void theMedianSpeaksWhileAllSensorsAreInLimits() {
    RoomNow room = Rooms.of(Rooms.ok("A", 20, 50), Rooms.ok("B", 21, 52), Rooms.ok("C", 22, 58));
    Headline said = Headline.of(room, Quantity.HUMIDITY);
    assertThat(said.value()).hasValue(52);
    assertThat(said.culprit()).isEmpty();
    assertThat(said.chip()).isEqualTo(Chip.OK);
  }

  @Test
  void theSensorThatIsOutSpeaksUnderItsOwnNameEvenIfTheMedianIsIn() {
    RoomNow room = Rooms.of(Rooms.ok("A", 20, 50), Rooms.ok("B", 20, 52), Rooms.ok("C", 20, 64));
    Headline said = Headline.of(room, Quantity.HUMIDITY);
    assertThat(said.value()).hasValue(64);
    assertThat(said.culprit().orElseThrow().sensor().name()).isEqualTo("Sensor C");
    assertThat(said.excess()).isEqualTo(4);
    assertThat(RoomState.of(room).chip()).isEqualTo(Chip.ALARM);
  }

  @Test
  void aStaleSensorSaysNothingAndIsNeverCalledNormal() {
    RoomNow room = Rooms.of(Rooms.of(SensorState.STALE, "A", 20, 50));
    Headline said = Headline.of(room, Quantity.TEMPERATURE);
    assertThat(said.value()).isEmpty();
    assertThat(said.chip()).isEqualTo(Chip.NO_DATA);
    assertThat(RoomState.of(room).chip()).isEqualTo(Chip.NO_DATA);
    assertThat(RoomState.of(room).validUntil()).isEmpty();
  }

  @Test
  void aRoomNearALimitSaysWhich() {
    RoomNow room = Rooms.of(Rooms.ok("A", 14.2, 50));
    Words words = Rooms.words("zh-CN");
    assertThat(RoomState.of(room).chip()).isEqualTo(Chip.NEAR);
    assertThat(RoomState.of(room).word(words)).isEqualTo("临近下限");
  }

  @Test
  void aRoomWithoutSensorsIsNeitherWellNorIll() {
    assertThat(RoomState.of(Rooms.of()).chip()).isEqualTo(Chip.EMPTY);
  }

  @Test
  void aValueIsShownUntilItsSensorHasBeenSilentForOneAndAHalfIntervals() {
    RoomNow room = Rooms.of(Rooms.ok("A", 20, 50));
    assertThat(RoomState.of(room).validUntil()).contains(Rooms.NOW.plusSeconds(90));
  }
}
