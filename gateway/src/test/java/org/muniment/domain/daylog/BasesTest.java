package org.muniment.domain.daylog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.muniment.domain.limits.Limits;
import org.muniment.domain.limits.LimitsCourse;
import org.muniment.domain.limits.Preset;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.sensor.Calibration;
import org.muniment.domain.sensor.Placement;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.sensor.SensorAddress;
import org.muniment.domain.text.Code;

/** A day from hour 0 to 24; the sensor's readings stand for three hours. */
class BasesTest {
  private static final Instant BEGIN = Instant.parse("2026-01-15T00:00:00Z");
  private static final Code ROOM = Code.of("R1");
  private static final Limits LIMITS = new Limits(14, 24);

  private static Instant hour(double hour) {
    return BEGIN.plusMillis((long) (hour * 3_600_000));
  }

  private static long millis(double hour) {
    return hour(hour).toEpochMilli();
  }

  private static Sensor sensor(int id, List<Placement> placements, Calibration... calibrations) {
    return new Sensor(
        id,
        Code.of("S" + id),
        "S",
        "muniment",
        SensorAddress.ofTopic("t/" + id),
        Duration.ofHours(2),
        placements,
        List.of(calibrations));
  }

  private static Basis basis(Preset preset, Sensor... sensors) {
    return Bases.of(
        ROOM, List.of(sensors), preset, ObservationTimes.DEFAULT, millis(0), millis(24));
  }

  private static Preset preset(Preset.Version... versions) {
    return new Preset("p", "p", List.of(versions));
  }

  private static Preset.Version version(double hour, Limits limits) {
    return new Preset.Version(
        hour(hour), Map.of(Quantity.TEMPERATURE, limits), Map.of(), "by", "why");
  }

  private static Calibration calibration(double hour, double offset) {
    return new Calibration(Quantity.TEMPERATURE, offset, hour(hour), Optional.empty());
  }

  private static Placement here(double hour) {
    return Placement.inRoom(hour(hour), ROOM);
  }

  private static Placement elsewhere(double hour) {
    return Placement.inCabinet(hour(hour), Code.of("C1"));
  }

  @Test
  void staysAreCutToWhatReachesTheDay() {
    Basis basis = basis(preset(version(0, LIMITS)), sensor(1, List.of(here(-1000))));
    assertThat(basis.sources().get(0).stays())
        .containsExactly(new Basis.Stay(millis(-27), millis(24.5)));
    assertThat(basis.sources().get(0).hold()).isEqualTo(Duration.ofHours(3));
  }

  @Test
  void theFirstPlacementHoldsFromTheBeginning() {
    assertThat(basis(preset(version(0, LIMITS)), sensor(1, List.of(here(99)))).sources())
        .hasSize(1);
  }

  @Test
  void aSensorThatCameAndWentHasSeveralStays() {
    Sensor sensor =
        sensor(1, List.of(here(-99), elsewhere(2), here(4), here(5), elsewhere(8), here(99)));
    assertThat(basis(preset(version(0, LIMITS)), sensor).sources().get(0).stays())
        .containsExactly(
            new Basis.Stay(millis(-27), millis(2)), new Basis.Stay(millis(4), millis(8)));
  }

  @Test
  void ofTheOwnAndTheOutdoorOnesEachHasItsTime() {
    Sensor moved = sensor(2, List.of(Placement.outdoor(hour(-99)), here(12)));
    Basis basis =
        basis(preset(version(0, LIMITS)), moved, sensor(1, List.of(here(0))), sensor(3, far()));
    assertThat(basis.sources()).extracting(Basis.Source::sensor).containsExactly(1, 2, 2);
    assertThat(basis.sources())
        .extracting(Basis.Source::outdoor)
        .containsExactly(false, false, true);
    assertThat(basis.sources().get(2).stays())
        .containsExactly(new Basis.Stay(millis(-0.5), millis(12)));
  }

  private static List<Placement> far() {
    return List.of(elsewhere(0));
  }

  @Test
  void ofTheCalibrationsThoseThatReach() {
    Sensor sensor =
        sensor(
            1,
            List.of(here(0)),
            calibration(-99, 9),
            calibration(-50, 0.25004),
            calibration(6, 0.25),
            calibration(12, 0),
            calibration(25, 7));
    assertThat(basis(preset(version(0, LIMITS)), sensor).sources().get(0).offsets())
        .containsExactly(
            new Basis.Offset(Quantity.TEMPERATURE, Long.MIN_VALUE, 0.25),
            new Basis.Offset(Quantity.TEMPERATURE, millis(12), 0));
  }

  @Test
  void ofTheLimitsThoseOfTheDay() {
    Limits cooler = new Limits(14, 20);
    Preset preset =
        preset(
            version(-99, new Limits(1, 2)),
            version(-5, LIMITS),
            version(3, LIMITS),
            version(12, cooler),
            version(24, new Limits(1, 2)));
    assertThat(basis(preset).limits())
        .isEqualTo(
            Map.of(
                Quantity.TEMPERATURE,
                new LimitsCourse(
                    List.of(
                        new LimitsCourse.Part(Long.MIN_VALUE, Optional.of(LIMITS)),
                        new LimitsCourse.Part(millis(12), Optional.of(cooler))))));
  }

  @Test
  void whatDoesNotReachTheDayLeavesItAsItIs() {
    Basis before = basis(preset(version(0, LIMITS)), sensor(1, List.of(here(0))));
    Basis after =
        basis(
            preset(version(-99, new Limits(1, 2)), version(-9, LIMITS), version(30, LIMITS)),
            sensor(1, List.of(elsewhere(-999), here(-99), elsewhere(25)), calibration(26, 1)),
            sensor(2, List.of(here(-99), elsewhere(-28))));
    assertThat(after).isEqualTo(before);
    assertThat(BasisForm.hash(after)).isEqualTo(BasisForm.hash(before));
  }
}
