package org.muniment.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.muniment.desk.DeskRig.BY;
import static org.muniment.desk.DeskRig.NOW;
import static org.muniment.desk.DeskRig.inRoom;
import static org.muniment.desk.DeskRig.outdoors;
import static org.muniment.desk.DeskRig.refusal;
import static org.muniment.desk.DeskRig.said;
import static org.muniment.domain.measure.Quantity.HUMIDITY;
import static org.muniment.domain.measure.Quantity.TEMPERATURE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.domain.sensor.Sensor;

class ClimateDeskTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private final DeskRig rig = new DeskRig("Asia/Shanghai");

  @Test
  void aRoomIsTheMedianOfItsOwnSensorsAndNotOfThoseElsewhere() {
    rig.places.addCabinet(
        BY,
        new PlacesDesk.NewCabinet(
            "C1",
            "R1",
            Optional.empty(),
            Optional.empty(),
            1,
            1,
            Optional.empty(),
            java.util.OptionalDouble.empty(),
            java.util.OptionalDouble.empty()));
    var inCabinet =
        new SensorsDesk.NewPlacement(Optional.empty(), Optional.of("C1"), false, Optional.empty());
    rig.read(rig.sensor("S1", inRoom("R1")), NOW, TEMPERATURE, 20);
    rig.read(rig.sensor("S2", inRoom("R1")), NOW, TEMPERATURE, 21);
    rig.read(rig.sensor("S3", inRoom("R1")), NOW, TEMPERATURE, 30);
    rig.read(rig.sensor("S4", inCabinet), NOW, TEMPERATURE, 5);
    rig.read(rig.sensor("S5", outdoors()), NOW, TEMPERATURE, -5);
    var now = rig.climate.now("R1");
    assertThat(now.value().values()).containsOnlyKeys(TEMPERATURE).containsEntry(TEMPERATURE, 21.0);
    assertThat(now.sensors()).hasSize(3);
    assertThat(now.outside())
        .singleElement()
        .satisfies(out -> assertThat(out.sensor().sensor().code().value()).isEqualTo("S3"));
    assertThat(rig.climate.outdoor().values()).containsEntry(TEMPERATURE, -5.0);
  }

  @ParameterizedTest(name = "{0} °C, {1} % RH: {2}, {3}")
  @CsvSource({"14, 60, true, true", "24, 45, true, true", "24.01, 60.01, false, false"})
  void limitsAreThoseOfTheRoomsPreset(double tC, double rh, boolean tIn, boolean rhIn) {
    Sensor sensor = rig.sensor("S1", inRoom("R1"));
    rig.read(sensor, NOW, TEMPERATURE, tC);
    rig.read(sensor, NOW, HUMIDITY, rh);
    assertThat(rig.climate.now("R1").inLimits())
        .containsEntry(TEMPERATURE, tIn)
        .containsEntry(HUMIDITY, rhIn);
  }

  @Test
  void theWorstIsNamedFirst() {
    Sensor little = rig.sensor("S1", inRoom("R1"));
    Sensor much = rig.sensor("S2", inRoom("R1"));
    rig.read(little, NOW, TEMPERATURE, 25);
    rig.read(much, NOW, HUMIDITY, 75);
    assertThat(rig.climate.now("R1").outside())
        .extracting(out -> out.sensor().sensor().code().value())
        .containsExactly("S2", "S1");
  }

  @Test
  void whatFollowsFromBothQuantitiesIsSaidWhenBothAreThere() {
    Sensor sensor = rig.sensor("S1", inRoom("R1"));
    rig.read(sensor, NOW, TEMPERATURE, 20);
    assertThat(rig.climate.now("R1").derived()).isEmpty();
    rig.read(sensor, NOW, HUMIDITY, 50);
    var derived = rig.climate.now("R1").derived().orElseThrow();
    assertThat(derived.dewPointC()).isCloseTo(9.26, within(0.005));
    assertThat(derived.absoluteHumidity()).isCloseTo(8.62, within(0.005));
  }

  @Test
  void withoutAFreshValueNothingIsJudged() {
    rig.read(rig.sensor("S1", inRoom("R1")), NOW, TEMPERATURE, 20);
    rig.now = NOW.plus(Duration.ofMinutes(15)).plusMillis(1);
    var now = rig.climate.now("R1");
    assertThat(now.value().values()).isEmpty();
    assertThat(now.inLimits()).isEmpty();
  }

  @ParameterizedTest(name = "{0} begins for {1} at {2}")
  @CsvSource({
    "PT1M, 2026-11-22T08:07:31Z, 2026-11-22T08:07:00Z",
    "PT10M, 2026-11-22T08:07:31Z, 2026-11-22T08:00:00Z",
    "PT1H, 2026-11-22T08:07:31Z, 2026-11-22T08:00:00Z",
    "P1D, 2026-11-22T08:07:31Z, 2026-11-21T16:00:00Z",
    "P1D, 2026-11-22T16:00:00Z, 2026-11-22T16:00:00Z",
    "RAW, 2026-11-22T08:07:31Z, 2026-11-22T08:07:31Z"
  })
  void stepsBeginOnLocalBoundaries(String step, Instant at, Instant begin) {
    ZoneId shanghai = ZoneId.of("Asia/Shanghai");
    assertThat(Step.byKey(step.equals("RAW") ? "raw" : step).orElseThrow().floor(at, shanghai))
        .isEqualTo(begin);
  }

  @ParameterizedTest(name = "{0} has {1} hours")
  @CsvSource({"2026-03-29, 23", "2026-10-25, 25", "2026-06-01, 24"})
  void aDayHasAsManyHoursAsItHas(String date, int hours) {
    DeskRig berlin = new DeskRig("Europe/Berlin");
    Sensor sensor = berlin.sensor("S1", inRoom("R1"));
    Instant from = LocalDateTime.parse(date + "T00:00").atZone(BERLIN).toInstant();
    Instant to = Step.P1D.next(from, BERLIN);
    assertThat(Duration.between(from, to)).isEqualTo(Duration.ofHours(hours));
    for (Instant at = from; at.isBefore(to); at = at.plus(Duration.ofMinutes(10))) {
      berlin.read(sensor, at, TEMPERATURE, 20);
    }
    assertThat(berlin.climate.steps(sensor, from, to, Step.PT1H)).hasSize(hours);
    var day = berlin.climate.steps(sensor, from, to, Step.P1D);
    assertThat(day).singleElement().satisfies(d -> assertThat(d.to()).isEqualTo(to));
    assertThat(day.get(0).coverage()).isEqualTo(1);
    assertThat(day.get(0).sums().get(TEMPERATURE).mean()).isEqualTo(20);
  }

  @Test
  void stepsAreCalibratedWeightedByTimeAndLeaveGapsOut() {
    Sensor sensor = rig.sensor("S1", inRoom("R1"));
    rig.sensors.calibrate(
        BY,
        "S1",
        new SensorsDesk.NewCalibration(
            "temperature", 1, Optional.of(Instant.EPOCH), Optional.empty()));
    Instant from = Instant.parse("2026-11-22T02:00:00Z");
    rig.read(sensor, from.minusSeconds(300), TEMPERATURE, 10);
    rig.read(sensor, from.plusSeconds(300), TEMPERATURE, 20);
    rig.read(sensor, from.plusSeconds(3_600), TEMPERATURE, 30);
    var steps =
        rig.climate.steps(
            rig.sensors.sensor("S1").sensor(), from, from.plusSeconds(7_200), Step.PT10M);
    assertThat(steps)
        .extracting(bucket -> Duration.between(from, bucket.from()).toMinutes())
        .containsExactly(0L, 10L, 60L, 70L);
    assertThat(steps.get(0).sums().get(TEMPERATURE).mean()).isEqualTo(16);
    assertThat(steps.get(1).coverage()).isEqualTo(1);
    assertThat(steps.get(3).coverage()).isEqualTo(0.5);
  }

  @Test
  void fineAndHourlyStepsTellTheSameStory() {
    Sensor sensor = rig.sensor("S1", inRoom("R1"));
    Instant from = Instant.parse("2026-11-22T02:00:00Z");
    for (int i = 0; i < 60; i++) {
      rig.read(sensor, from.plusSeconds(i * 237L), TEMPERATURE, 18 + i % 7);
    }
    var fine = rig.climate.steps(sensor, from, from.plusSeconds(3_600), Step.PT1M);
    double weighted = fine.stream().mapToDouble(b -> b.sums().get(TEMPERATURE).weighted()).sum();
    var hour = rig.climate.steps(sensor, from, from.plusSeconds(3_600), Step.PT1H);
    assertThat(hour.get(0).sums().get(TEMPERATURE).weighted()).isCloseTo(weighted, within(1e-3));
  }

  @Test
  void aRoomsStepsAreTheMedianOfTheSensorsThatHungThereThen() {
    Instant hour = Instant.parse("2026-11-22T02:00:00Z");
    Sensor one = rig.sensor("S1", inRoom("R1"));
    Sensor two = rig.sensor("S2", inRoom("R1"));
    rig.sensors.place(
        BY,
        "S2",
        new SensorsDesk.NewPlacement(
            Optional.empty(), Optional.empty(), true, Optional.of(hour.plusSeconds(3_600))));
    for (int i = 0; i < 12; i++) {
      rig.read(one, hour.plusSeconds(i * 600L), TEMPERATURE, 20);
      rig.read(two, hour.plusSeconds(i * 600L), TEMPERATURE, 22);
    }
    var room = rig.climate.roomSteps("R1", hour, hour.plusSeconds(7_200), Step.PT1H);
    assertThat(room)
        .extracting(bucket -> bucket.sums().get(TEMPERATURE).mean())
        .containsExactly(21.0, 20.0);
    assertThat(room.get(0).sums().get(TEMPERATURE).max()).isEqualTo(22);
    assertThat(rig.climate.outdoorSteps(hour, hour.plusSeconds(7_200), Step.PT1H))
        .extracting(bucket -> bucket.sums().get(TEMPERATURE).mean())
        .containsExactly(22.0);
  }

  @Test
  void rawValuesAreAsMeasured() {
    Sensor sensor = rig.sensor("S1", inRoom("R1"));
    rig.read(sensor, NOW, TEMPERATURE, 20);
    rig.read(sensor, NOW.plusSeconds(1), TEMPERATURE, 21);
    var raw = rig.climate.raw(sensor, NOW, NOW.plusSeconds(60), 1);
    assertThat(raw.get(TEMPERATURE).size()).isEqualTo(1);
    assertThat(raw.get(TEMPERATURE).value(0)).isEqualTo(20);
  }

  @Test
  void tooMuchAtOnceIsRefused() {
    Sensor sensor = rig.sensor("S1", inRoom("R1"));
    Instant month = NOW.minus(Duration.ofDays(31));
    assertThat(rig.climate.steps(sensor, month, NOW, Step.PT1M)).isEqualTo(List.of());
    assertThat(said(() -> rig.climate.steps(sensor, month.minusSeconds(60), NOW, Step.PT1M)))
        .contains("44,640")
        .contains("PT1M");
    assertThat(refusal(() -> rig.climate.steps(sensor, NOW, NOW, Step.PT1H)).kind())
        .isEqualTo(Refusal.Kind.UNACCEPTABLE);
    assertThat(said(() -> rig.climate.now("R9"))).contains("\"R9\"");
  }
}
