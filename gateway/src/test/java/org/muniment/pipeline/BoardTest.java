package org.muniment.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muniment.pipeline.Rig.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.sensor.Placement;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.sensor.SensorState;
import org.muniment.domain.text.Code;
import org.muniment.port.SubmittedReading;

/** The states of sensors beside each other, live and after a restart. */
class BoardTest {
  private static final Duration STEP = Duration.ofMinutes(1);
  private final Rig rig = new Rig();

  @AfterEach
  void end() {
    rig.close();
  }

  /** A day of readings that end now; the temperature rises by {@code risesC} over the day. */
  private void day(String sensor, double risesC, Duration length) {
    List<SubmittedReading> readings = new ArrayList<>();
    for (Instant at = NOW.minus(length); !at.isAfter(NOW); at = at.plus(STEP)) {
      double share = (double) Duration.between(NOW.minus(length), at).toMillis();
      double value = 20 + Math.round(10 * risesC * share / length.toMillis()) / 10.0;
      readings.add(
          new SubmittedReading(
              sensor,
              Optional.of(at),
              Map.of(
                  Quantity.TEMPERATURE, value, Quantity.SIGNAL, -(double) (readings.size() % 9))));
    }
    rig.pipeline.ingest().submit(readings).join();
  }

  private SensorState state(Sensor sensor) {
    return rig.pipeline.board().status(sensor.id(), NOW).state();
  }

  @Test
  void aSensorThatStandsStillWhileItsNeighbourMovesIsFrozenAlsoAfterARestart() {
    Sensor still = rig.sensor("STILL", "a");
    Sensor moving = rig.sensor("MOVING", "b");
    rig.start();
    day("STILL", 0, Duration.ofHours(24));
    assertThat(state(still)).isEqualTo(SensorState.OK);
    day("MOVING", 1, Duration.ofHours(24));
    assertThat(state(still)).isEqualTo(SensorState.FROZEN);
    assertThat(state(moving)).isEqualTo(SensorState.OK);
    rig.pipeline.close();
    rig.start();
    assertThat(state(still)).isEqualTo(SensorState.FROZEN);
    assertThat(state(moving)).isEqualTo(SensorState.OK);
  }

  @Test
  void aNeighbourThatHardlyMovesProvesNothing() {
    Sensor still = rig.sensor("STILL", "a");
    rig.sensor("MOVING", "b");
    rig.start();
    day("STILL", 0, Duration.ofHours(24));
    day("MOVING", 0.9, Duration.ofHours(24));
    assertThat(state(still)).isEqualTo(SensorState.OK);
  }

  @Test
  void standingStillForLessThanADayIsHealthy() {
    Sensor still = rig.sensor("STILL", "a");
    rig.sensor("MOVING", "b");
    rig.start();
    day("STILL", 0, Duration.ofHours(23));
    day("MOVING", 5, Duration.ofHours(23));
    assertThat(state(still)).isEqualTo(SensorState.OK);
    rig.pipeline.close();
    rig.start();
    assertThat(state(still)).isEqualTo(SensorState.OK);
  }

  @Test
  void aSensorInACabinetIsANeighbourAndOneOutdoorsIsNot() {
    Sensor still = rig.sensor("STILL", "a");
    Sensor moving = rig.sensor("MOVING", "b");
    rig.office.addPlacement(moving.code(), Placement.outdoor(Instant.EPOCH.plusSeconds(1)));
    rig.start();
    day("STILL", 0, Duration.ofHours(24));
    day("MOVING", 5, Duration.ofHours(24));
    assertThat(state(still)).isEqualTo(SensorState.OK);
    Code cabinet = Code.of("C1");
    rig.office.addCabinet(
        new Cabinet(
            cabinet,
            Code.of("R1"),
            "C1",
            Optional.empty(),
            1,
            1,
            Cabinet.ShelfOrder.TOP,
            java.util.OptionalDouble.empty(),
            java.util.OptionalDouble.empty()));
    rig.office.addPlacement(
        moving.code(), Placement.inCabinet(Instant.EPOCH.plusSeconds(2), cabinet));
    rig.pipeline.registry().reload();
    assertThat(state(still)).isEqualTo(SensorState.FROZEN);
  }

  @Test
  void silenceMakesASensorStaleWhenAsked() {
    Sensor sensor = rig.sensor("S1", "a");
    rig.start().hear("a", Rig.reading(21));
    rig.settled(1);
    Instant late = NOW.plus(Duration.ofMinutes(10)).plusMillis(1);
    assertThat(rig.pipeline.board().status(sensor.id(), late.minusMillis(1)).state())
        .isEqualTo(SensorState.OK);
    assertThat(rig.pipeline.board().status(sensor.id(), late).state()).isEqualTo(SensorState.STALE);
  }

  @Test
  void whoIsNotRegisteredWasNeverSeen() {
    rig.start();
    assertThat(rig.pipeline.board().status(99, NOW).state()).isEqualTo(SensorState.NEVER_SEEN);
  }
}
