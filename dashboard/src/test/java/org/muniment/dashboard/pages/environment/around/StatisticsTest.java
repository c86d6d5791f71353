package org.muniment.dashboard.pages.environment.around;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.muniment.desk.ClimateDesk.Bucket;
import org.muniment.domain.limits.Preset;
import org.muniment.domain.limits.Presets;
import org.muniment.domain.measure.PeriodSum;
import org.muniment.domain.measure.Quantity;

class StatisticsTest {
  private static final Preset GENERAL = Presets.SHIPPED.get(0);
  private static final Instant BEGIN = Instant.parse("2026-07-16T00:00:00Z");
  private static final long HOUR = Duration.ofHours(1).toMillis();

  private static Bucket hour(int index, double mean, double covered) {
    long from = BEGIN.toEpochMilli() + index * HOUR;
    PeriodSum sum =
        new PeriodSum(
            from,
            from + HOUR,
            mean - 1,
            from,
            mean + 1,
            from,
            mean * covered * HOUR,
            Math.round(covered * HOUR));
    return new Bucket(
        Instant.ofEpochMilli(from),
        Instant.ofEpochMilli(from + HOUR),
        Map.of(Quantity.HUMIDITY, sum));
  }

  private static Statistics of(int hours, Bucket... buckets) {
    return Statistics.of(
            Quantity.HUMIDITY,
            new ArrayList<>(List.of(buckets)),
            BEGIN,
            BEGIN.plusMillis(hours * HOUR),
            GENERAL)
        .orElseThrow();
  }

  @Test
  void timeIsWeightNotTheCountOfSteps() {
    Statistics figures = of(2, hour(0, 50, 1), hour(1, 56, 0.5));
    assertThat(figures.sum().mean()).isCloseTo(52, within(1e-9));
    assertThat(figures.sum().min()).isEqualTo(49);
    assertThat(figures.sum().max()).isEqualTo(57);
  }

  @Test
  void coverageIsOfTheTimeThatWasAskedGapsIncluded() {
    Statistics figures = of(4, hour(0, 50, 1), hour(3, 50, 1));
    assertThat(figures.coverage()).isEqualTo(0.5);
    assertThat(figures.missing()).isEqualTo(Duration.ofHours(2));
    assertThat(figures.incomplete()).isTrue();
    assertThat(of(4, hour(0, 50, 1), hour(1, 50, 1), hour(2, 50, 1)).incomplete()).isFalse();
  }

  @Test
  void theShareInLimitsIsOfTheKnownTime() {
    assertThat(of(4, hour(0, 50, 1), hour(1, 61, 1)).inLimitsShare()).contains(0.5);
    assertThat(of(4, hour(0, 60, 1)).inLimitsShare()).contains(1.0);
  }

  @Test
  void eachStepIsJudgedByTheLimitsOfItsTime() {
    Preset.Version strict =
        new Preset.Version(
            BEGIN.plusMillis(HOUR),
            Map.of(Quantity.HUMIDITY, new org.muniment.domain.limits.Limits(45, 50)),
            Map.of(),
            "test",
            "stricter from the second hour on");
    Preset changed = new Preset("general", "test", List.of(GENERAL.versions().get(0), strict));
    Optional<Statistics> figures =
        Statistics.of(
            Quantity.HUMIDITY,
            List.of(hour(0, 55, 1), hour(1, 55, 1)),
            BEGIN,
            BEGIN.plusMillis(2 * HOUR),
            changed);
    assertThat(figures.orElseThrow().inLimitsShare()).contains(0.5);
  }

  @Test
  void nothingIsKnownOfNothing() {
    assertThat(
            Statistics.of(
                Quantity.TEMPERATURE,
                List.of(hour(0, 50, 1)),
                BEGIN,
                BEGIN.plusSeconds(1),
                GENERAL))
        .isEmpty();
  }
}
