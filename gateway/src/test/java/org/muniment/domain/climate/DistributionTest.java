package org.muniment.domain.climate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.muniment.domain.climate.Distribution.Bar;
import org.muniment.domain.measure.PeriodSum;

class DistributionTest {
  private static final long HOUR = 3_600_000;

  @Test
  void aValueCountsByTheTimeThatItStood() {
    // Half an hour of 10, two hours of 20: the middle of the time is 20.
    Distribution distribution =
        Distribution.of(List.of(sum(0, 10, HOUR / 2), sum(1, 20, HOUR), sum(2, 20, HOUR)));
    assertThat(distribution.percentile(50)).isEqualTo(20);
    assertThat(distribution.percentile(20)).isEqualTo(10);
    assertThat(distribution.percentile(20.1)).isEqualTo(20);
    assertThat(distribution.percentile(100)).isEqualTo(20);
    assertThat(distribution.coveredMillis()).isEqualTo(5 * HOUR / 2);
    assertThat(distribution.lowest()).isEqualTo(10);
    assertThat(distribution.highest()).isEqualTo(20);
  }

  @Test
  void barsBeginOnWholeMultiplesAndHoldAllTheTime() {
    Distribution distribution =
        Distribution.of(List.of(sum(0, -0.2, HOUR), sum(1, 0.5, HOUR), sum(2, 1.2, HOUR)));
    assertThat(distribution.histogram(0.5))
        .containsExactly(
            new Bar(-0.5, 0, HOUR),
            new Bar(0, 0.5, 0),
            new Bar(0.5, 1, HOUR),
            new Bar(1, 1.5, HOUR));
  }

  @Test
  void aWideRangeHasWideBarsInsteadOfMany() {
    List<Bar> bars = Distribution.of(List.of(sum(0, 0, HOUR), sum(1, 1000, HOUR))).histogram(0.5);
    assertThat(bars).hasSizeLessThanOrEqualTo(Distribution.MAX_CLASSES);
    assertThat(bars.stream().mapToLong(Bar::millis).sum()).isEqualTo(2 * HOUR);
  }

  @Test
  void nothingHasNoBarsAndNoPercentiles() {
    Distribution nothing = Distribution.of(List.of(PeriodSum.empty(0, HOUR)));
    assertThat(nothing.isEmpty()).isTrue();
    assertThat(nothing.histogram(1)).isEmpty();
    assertThatThrownBy(() -> nothing.percentile(50)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> nothing.percentile(0)).hasMessageContaining("got 0.0");
  }

  @Test
  void onlyHoursThatBothKnowAreAir() {
    List<AirHour> hours =
        AirHour.of(
            List.of(sum(0, 20, HOUR), sum(2, 21, HOUR), sum(3, 22, HOUR / 2)),
            List.of(sum(1, 50, HOUR), sum(2, 51, HOUR / 4), sum(3, 104, HOUR)));
    assertThat(hours)
        .containsExactly(
            new AirHour(2 * HOUR, 3 * HOUR, new Air(21, 51), HOUR / 4),
            new AirHour(3 * HOUR, 4 * HOUR, new Air(22, 100), HOUR / 2));
  }

  @Test
  void mouldGrowsInDampDaysStandsInGapsAndDeclines() {
    List<AirHour> hours = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      hours.add(hour(i, 20, 90));
    }
    MouldPast damp = MouldPast.of(hours);
    assertThat(damp.highest()).isCloseTo(0.0340, within(0.00005));
    assertThat(damp.highestAtMillis()).isEqualTo(24 * HOUR);
    for (int i = 100; i < 106; i++) {
      hours.add(hour(i, 20, 50));
    }
    MouldPast dried = MouldPast.of(hours);
    assertThat(dried.highest()).isEqualTo(damp.highest());
    assertThat(dried.last()).isCloseTo(damp.last() - 0.032 / 4, within(1e-9));
  }

  private static AirHour hour(int nth, double temperatureC, double humidityPct) {
    return new AirHour(nth * HOUR, (nth + 1) * HOUR, new Air(temperatureC, humidityPct), HOUR);
  }

  private static PeriodSum sum(int nth, double mean, long coveredMillis) {
    return new PeriodSum(
        nth * HOUR,
        (nth + 1) * HOUR,
        mean,
        nth * HOUR,
        mean,
        nth * HOUR,
        mean * coveredMillis,
        coveredMillis);
  }
}
