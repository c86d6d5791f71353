package org.muniment.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {
  @ParameterizedTest(name = "{0} is kept as {1}")
  @CsvSource({
    "21.4, 214000",
    "0.1, 1000",
    "-0.1, -1000",
    "21.40004, 214000",
    "21.40006, 214001",
    "-40, -400000",
    "200000, 2000000000"
  })
  void valuesAreKeptToFourDecimals(double value, long fixed) {
    assertThat(Quantity.toFixed(value)).isEqualTo(fixed);
    assertThat(Quantity.fromFixed(fixed)).isEqualTo(Quantity.rounded(value));
  }

  @ParameterizedTest(name = "{1} of {0} against {2} is shown with {3} decimals")
  @CsvSource({
    "humidity, 44.98, 45, 2",
    "humidity, 44.9, 45, 1",
    "humidity, 45, 45, 1",
    "humidity, 44.9996, 45, 4",
    "humidity, 0.02, 0, 2",
    "temperature, 24.04, 24, 2",
    "temperature, 24.3, 24.25, 1",
    "illuminance, 100.4, 100, 1",
    "temperature, 24.04, NaN, 1"
  })
  void aValueIsNeverShownAsTheLimitThatItIsBeyond(
      String quantity, double value, double limit, int decimals) {
    assertThat(Quantity.byKey(quantity).orElseThrow().decimalsApart(value, limit))
        .isEqualTo(decimals);
  }

  @Test
  void everyValueOfFourDecimalsComesBackAsItWas() {
    for (long fixed = -400_000; fixed <= 850_000; fixed += 7) {
      assertThat(Quantity.toFixed(Quantity.fromFixed(fixed))).isEqualTo(fixed);
    }
  }

  @ParameterizedTest(name = "{0} of {1} is plausible: {2}")
  @CsvSource({
    "temperature, -40, true",
    "temperature, -40.0001, false",
    "temperature, 85, true",
    "temperature, 85.1, false",
    "temperature, -127, false",
    "temperature, NaN, false",
    "humidity, 0, true",
    "humidity, 100, true",
    "humidity, 100.1, false",
    "humidity, Infinity, false"
  })
  void aSensorCanOnlyReportWhatItsKindCanMeasure(String key, double value, boolean plausible) {
    assertThat(Quantity.byKey(key).orElseThrow().isPlausible(value)).isEqualTo(plausible);
  }

  /** They are in databases: this table may grow and never change. */
  @Test
  void storedNumbersStayAsTheyAre() {
    Map<Quantity, Integer> stored =
        Map.of(
            Quantity.TEMPERATURE, 1,
            Quantity.HUMIDITY, 2,
            Quantity.ILLUMINANCE, 3,
            Quantity.CO2, 4,
            Quantity.PRESSURE, 5,
            Quantity.BATTERY, 6,
            Quantity.BATTERY_LOW, 7,
            Quantity.VOLTAGE, 8,
            Quantity.SIGNAL, 9,
            Quantity.LINK_QUALITY, 10);
    stored.forEach(
        (quantity, id) -> {
          assertThat(quantity.storedId()).as(quantity.key()).isEqualTo(id);
          assertThat(Quantity.byStoredId(id)).isEqualTo(quantity);
        });
    assertThatThrownBy(() -> Quantity.byStoredId(0)).hasMessageContaining("0");
    assertThatThrownBy(() -> Quantity.byStoredId(11)).hasMessageContaining("11");
  }

  @Test
  void marksComeBackFromTheirBits() {
    for (int bits = 0; bits < 1 << Mark.values().length; bits++) {
      assertThat(Mark.toBits(Mark.fromBits(bits))).isEqualTo(bits);
    }
    assertThat(Arrays.stream(Mark.values()).map(Mark::key)).doesNotHaveDuplicates();
    assertThat(Mark.toBits(java.util.Set.of(Mark.CLOCK_AHEAD, Mark.JUMP))).isEqualTo(0b101);
  }
}
