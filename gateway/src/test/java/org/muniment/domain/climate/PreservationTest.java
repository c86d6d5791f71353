package org.muniment.domain.climate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.domain.climate.Preservation.Band;

/** The vectors of the reference numbers, Preservation figures. */
class PreservationTest {
  private static final long HOUR = 3_600_000;

  @ParameterizedTest(name = "{0} °C, {1} %RH lasts {2} years")
  @CsvSource({"20, 50, 41.8", "14, 45, 100.6", "24, 60, 21.1"})
  void index(double temperatureC, double humidityPct, double years) {
    assertThat(Preservation.indexYears(new Air(temperatureC, humidityPct)))
        .isCloseTo(years, within(0.05));
  }

  @ParameterizedTest(name = "{0} °C, {1} %RH lasts {2} times as long")
  @CsvSource({"20, 50, 1.00", "15, 50, 2.04", "24, 60, 0.45", "14, 45, 2.70"})
  void multiplier(double temperatureC, double humidityPct, double times) {
    assertThat(Preservation.lifetimeMultiplier(new Air(temperatureC, humidityPct)))
        .isCloseTo(times, within(0.005));
  }

  @ParameterizedTest(name = "{0} years are {1}")
  @CsvSource({"100.6, GOOD", "75, GOOD", "74.9, FAIR", "45, FAIR", "44.9, RISK", "21.1, RISK"})
  void bands(double years, Band band) {
    assertThat(Band.of(years)).isEqualTo(band);
  }

  @Test
  void aWarmHourAgesMoreThanAColdOneSaves() {
    Air cold = new Air(14, 45);
    Air warm = new Air(24, 60);
    PreservationSum sum = PreservationSum.NONE.plus(cold, HOUR).plus(warm, HOUR);
    // 2 / (1/100.6 + 1/21.1), far below the middle of the two.
    assertThat(sum.indexYears()).isCloseTo(34.9, within(0.1));
    assertThat(sum.lifetimeMultiplier()).isCloseTo(0.78, within(0.005));
    assertThat(sum.isOptimistic()).isFalse();
  }

  @Test
  void aTimeIsTheSameInOnePieceAndInTwo() {
    PreservationSum one = PreservationSum.NONE.plus(new Air(20, 50), 3 * HOUR);
    PreservationSum first = PreservationSum.NONE.plus(new Air(20, 50), HOUR);
    PreservationSum second = PreservationSum.NONE.plus(new Air(20, 50), 2 * HOUR);
    assertThat(first.plus(second).indexYears()).isCloseTo(one.indexYears(), within(1e-9));
    assertThat(one.indexYears()).isCloseTo(41.8, within(0.05));
  }

  @Test
  void dampHoursMakeItOptimisticAndDryAirStaysFinite() {
    PreservationSum damp = PreservationSum.NONE.plus(new Air(20, 65.1), HOUR);
    assertThat(damp.isOptimistic()).isTrue();
    assertThat(damp.optimisticMillis()).isEqualTo(HOUR);
    assertThat(PreservationSum.NONE.plus(new Air(20, 65), HOUR).isOptimistic()).isFalse();
    assertThat(Preservation.indexYears(new Air(20, 0)))
        .isEqualTo(Preservation.indexYears(new Air(20, 1)));
  }

  @Test
  void nothingKnownHasNoFigure() {
    assertThat(PreservationSum.NONE.isEmpty()).isTrue();
    assertThat(PreservationSum.NONE.indexYears()).isNaN();
    assertThat(AirHour.preservation(List.of())).isEqualTo(PreservationSum.NONE);
  }

  @Test
  void woodHoldsNineParts() {
    assertThat(Moisture.equilibriumPct(new Air(20, 50))).isCloseTo(9.27, within(0.005));
    assertThat(Moisture.equilibriumPct(new Air(20, 0))).isZero();
  }
}
