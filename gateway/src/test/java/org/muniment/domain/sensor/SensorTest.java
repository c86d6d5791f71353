package org.muniment.domain.sensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.measure.Series;
import org.muniment.domain.text.BadInput;
import org.muniment.domain.text.Code;

/** A sensor's dated placements and calibrations. */
class SensorTest {
  private static final Code R1 = Code.of("R1");
  private static final Code C1 = Code.of("C1");
  private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
  private static final Instant JULY = Instant.parse("2026-07-01T00:00:00Z");

  private static Calibration offset(double offset, Instant from) {
    return new Calibration(Quantity.TEMPERATURE, offset, from, Optional.empty());
  }

  private static Sensor sensor(Duration interval, Placement... placements) {
    return new Sensor(
        1,
        Code.of("S1"),
        "Sensor 1",
        "muniment",
        SensorAddress.ofTopic("t"),
        interval,
        List.of(placements),
        List.of(offset(-0.5, JULY), offset(0.3, MAY)));
  }

  private static final Sensor SENSOR =
      sensor(Duration.ofMinutes(10), Placement.inCabinet(JULY, C1), Placement.inRoom(MAY, R1));

  @ParameterizedTest(name = "{0}: {1} in {2}, offset {3}")
  @CsvSource({
    "2020-01-01T00:00:00Z, ROOM, R1, 0",
    "2026-05-01T00:00:00Z, ROOM, R1, 0.3",
    "2026-06-30T23:59:59.999Z, ROOM, R1, 0.3",
    "2026-07-01T00:00:00Z, CABINET, C1, -0.5",
    "2030-01-01T00:00:00Z, CABINET, C1, -0.5"
  })
  void whatHoldsWhen(Instant at, Placement.Kind kind, String place, double offset) {
    assertThat(SENSOR.placementAt(at).kind()).isEqualTo(kind);
    assertThat(SENSOR.placementAt(at).place()).contains(Code.of(place));
    assertThat(SENSOR.offsetAt(Quantity.TEMPERATURE, at)).isEqualTo(offset);
    assertThat(SENSOR.offsetAt(Quantity.HUMIDITY, at)).isZero();
  }

  @Test
  void aSeriesIsCalibratedByTheOffsetsOfItsTimes() {
    Series raw =
        new Series.Builder()
            .add(MAY.toEpochMilli() - 1, 20, 0)
            .add(MAY.toEpochMilli(), 20, 4)
            .add(JULY.toEpochMilli(), 20, 0)
            .build();
    Series calibrated = SENSOR.calibrated(Quantity.TEMPERATURE, raw);
    assertThat(calibrated.value(0)).isEqualTo(20);
    assertThat(calibrated.value(1)).isEqualTo(20.3);
    assertThat(calibrated.markBits(1)).isEqualTo(4);
    assertThat(calibrated.value(2)).isEqualTo(19.5);
    assertThat(SENSOR.calibrated(Quantity.HUMIDITY, raw)).isSameAs(raw);
  }

  @Test
  void aCalibratedValueHasNoNoiseOfTheComputer() {
    Sensor sensor = sensor(Duration.ofMinutes(1), Placement.outdoor(MAY));
    assertThat(sensor.calibrated(Quantity.TEMPERATURE, MAY, 0.1 + 0.2)).isEqualTo(0.6);
  }

  @Test
  void aReadingStandsForOneAndAHalfIntervals() {
    assertThat(SENSOR.hold()).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void nonsenseIsRefused() {
    assertThatThrownBy(() -> sensor(Duration.ZERO, Placement.outdoor(MAY)))
        .hasMessageContaining("PT0S");
    assertThatThrownBy(() -> sensor(Duration.ofMinutes(1))).hasMessageContaining("placement");
    assertThatThrownBy(() -> new Placement(MAY, Placement.Kind.ROOM, Optional.empty()))
        .hasMessageContaining("ROOM");
    assertThatThrownBy(() -> new Placement(MAY, Placement.Kind.OUTDOOR, Optional.of(R1)))
        .hasMessageContaining("OUTDOOR");
    assertThatThrownBy(() -> offset(Double.NaN, MAY)).isInstanceOf(BadInput.class);
    assertThatThrownBy(() -> SensorAddress.ofTopic("")).isInstanceOf(BadInput.class);
    assertThatThrownBy(() -> SensorAddress.ofTopic("a\u0007b")).isInstanceOf(BadInput.class);
    assertThatThrownBy(() -> SensorAddress.ofTopic("x".repeat(513))).isInstanceOf(BadInput.class);
  }
}
