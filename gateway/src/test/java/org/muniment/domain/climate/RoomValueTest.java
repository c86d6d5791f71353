package org.muniment.domain.climate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.sensor.SensorState;
import org.muniment.domain.sensor.SensorStatus.Last;

/** The value of a room is the median of its sensors that are ok. */
class RoomValueTest {
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final Duration HOLD = Duration.ofSeconds(90);

  private static RoomValue.Member member(SensorState state, Duration age, double temperatureC) {
    Last last = new Last(NOW.minus(age), temperatureC);
    return new RoomValue.Member(state, HOLD, Map.of(Quantity.TEMPERATURE, last));
  }

  private static RoomValue.Member ok(double temperatureC) {
    return member(SensorState.OK, Duration.ofSeconds(10), temperatureC);
  }

  private static Double temperature(RoomValue.Member... members) {
    return RoomValue.of(List.of(members), NOW).values().get(Quantity.TEMPERATURE);
  }

  @Test
  void theMiddleOfThreeIsNotMovedByOneThatLies() {
    assertThat(temperature(ok(20), ok(21), ok(80))).isEqualTo(21);
  }

  @Test
  void ofTwoItIsTheMean() {
    assertThat(temperature(ok(20), ok(21))).isEqualTo(20.5);
  }

  @Test
  void onlySensorsThatAreOkCount() {
    for (SensorState state : SensorState.values()) {
      Double value = temperature(ok(20), member(state, Duration.ZERO, 30));
      assertThat(value).as(state.key()).isEqualTo(state == SensorState.OK ? 25 : 20);
    }
  }

  @Test
  void aValueStandsForItsHoldAndNotLonger() {
    assertThat(temperature(member(SensorState.OK, HOLD, 20))).isEqualTo(20);
    assertThat(temperature(member(SensorState.OK, HOLD.plusMillis(1), 20))).isNull();
  }

  @Test
  void theTimeIsThatOfTheNewestValueThatWentIn() {
    RoomValue value =
        RoomValue.of(
            List.of(
                member(SensorState.OK, Duration.ofSeconds(60), 20),
                member(SensorState.OK, Duration.ofSeconds(30), 21),
                member(SensorState.STALE, Duration.ofSeconds(1), 22)),
            NOW);
    assertThat(value.at()).contains(NOW.minusSeconds(30));
  }

  @Test
  void nobodyKnowsAnything() {
    assertThat(RoomValue.of(List.of(), NOW)).isEqualTo(RoomValue.NONE);
    assertThatThrownBy(RoomValue::median).isInstanceOf(IllegalArgumentException.class);
  }
}
