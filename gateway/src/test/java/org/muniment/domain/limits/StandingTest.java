package org.muniment.domain.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.domain.measure.Quantity;

class StandingTest {
  @ParameterizedTest(name = "{0} {3} against {1} to {2} is {4}: {5}")
  @CsvSource({
    "TEMPERATURE, 14, 24, 19.0, IN, the middle",
    "TEMPERATURE, 14, 24, 24.0, NEAR_HIGH, limits are inclusive",
    "TEMPERATURE, 14, 24, 23.5, IN, the band begins above it",
    "TEMPERATURE, 14, 24, 23.6, NEAR_HIGH, inside the band",
    "TEMPERATURE, 14, 24, 24.1, ABOVE, beyond the limit",
    "TEMPERATURE, 14, 24, 14.0, NEAR_LOW, limits are inclusive",
    "TEMPERATURE, 14, 24, 13.9, BELOW, beyond the limit",
    "TEMPERATURE, 17, 20, 19.9, IN, too narrow for a band",
    "HUMIDITY, 40, 60, 58.5, NEAR_HIGH, 20 % leave room for a band",
    "HUMIDITY, 45, 60, 59.9, IN, 15 % do not",
    "HUMIDITY, 45, 60, 60.1, ABOVE, beyond the limit",
    "ILLUMINANCE, 0, 100, 99.9, IN, no band for light"
  })
  void aValueStands(
      Quantity quantity, double low, double high, double value, Standing standing, String why) {
    assertThat(Standing.of(quantity, new Limits(low, high), value)).as(why).isEqualTo(standing);
  }
}
