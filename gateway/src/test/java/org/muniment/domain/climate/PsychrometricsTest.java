package org.muniment.domain.climate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors of the reference numbers, Psychrometrics. */
class PsychrometricsTest {
  private static final double LAST_DIGIT = 0.005;

  @ParameterizedTest(name = "{0} °C, {1} % RH: dew point {2} °C, {3} g/m³")
  @CsvSource({"20, 50, 9.26, 8.62", "24, 60, 15.75, 13.02", "14, 45, 2.24, 5.42"})
  void dewPointAndAbsoluteHumidity(
      double temperatureC, double humidityPct, double dewPointC, double gramPerM3) {
    assertThat(Psychrometrics.dewPointC(temperatureC, humidityPct))
        .isCloseTo(dewPointC, within(LAST_DIGIT));
    assertThat(Psychrometrics.absoluteHumidityGramPerM3(temperatureC, humidityPct))
        .isCloseTo(gramPerM3, within(LAST_DIGIT));
  }

  @Test
  void saturationAtTwentyDegrees() {
    assertThat(Psychrometrics.saturationVapourPressureHpa(20)).isCloseTo(23.326, within(0.0005));
  }

  @Test
  void outdoorAirWarmedToTheRoom() {
    double outdoorHpa = Psychrometrics.vapourPressureHpa(-5, 90);
    assertThat(outdoorHpa).isCloseTo(3.80, within(LAST_DIGIT));
    assertThat(Psychrometrics.humidityPctAt(20, outdoorHpa)).isCloseTo(16, within(0.5));
  }

  @Test
  void saturatedAirIsAtItsDewPointAndDryAirHasNone() {
    assertThat(Psychrometrics.dewPointC(18, 100)).isCloseTo(18, within(1e-9));
    assertThat(Psychrometrics.dewPointC(18, 0)).isNaN();
  }
}
