package org.muniment.dashboard.pages.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.muniment.desk.ClimateDesk.Bucket;
import org.muniment.desk.Step;
import org.muniment.domain.limits.Limits;
import org.muniment.domain.limits.Preset;
import org.muniment.domain.limits.Presets;
import org.muniment.domain.measure.PeriodSum;
import org.muniment.domain.measure.Quantity;

class CurvesTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Instant FROM = Instant.parse("2026-07-15T16:00:00Z");
  private static final Instant TO = FROM.plus(Duration.ofDays(1));
  private static final long WALL_MIDNIGHT = Instant.parse("2026-07-16T00:00:00Z").toEpochMilli();
  private static final long HOUR = Duration.ofHours(1).toMillis();
  private static final Preset GENERAL = Presets.SHIPPED.get(0);

  private static Bucket hour(int index, double temperatureC, double humidityPct) {
    Instant from = FROM.plus(Duration.ofHours(index));
    return new Bucket(
        from,
        from.plus(Duration.ofHours(1)),
        Map.of(
            Quantity.TEMPERATURE, sum(from, temperatureC),
            Quantity.HUMIDITY, sum(from, humidityPct)));
  }

  private static PeriodSum sum(Instant from, double mean) {
    long at = from.toEpochMilli();
    return new PeriodSum(at, at + HOUR, mean - 1, at, mean + 1, at, mean * HOUR, HOUR);
  }

  private static Curves of(Instant now, Preset preset, Bucket... buckets) {
    return Curves.of(
        new Curves.Asked(FROM, TO, now, Step.PT1H, SHANGHAI),
        new ArrayList<>(List.of(buckets)),
        List.of(),
        preset,
        Curves.Events.NONE,
        Map.of());
  }

  @Test
  void timesAreTheArchivesOwnWallClock() {
    Curves curves = of(TO, GENERAL, hour(0, 20, 50));
    assertThat(curves.from()).isEqualTo(WALL_MIDNIGHT);
    assertThat(curves.room().get("temperature").get(0))
        .containsExactly(WALL_MIDNIGHT + HOUR / 2.0, 20, 19, 21);
  }

  @Test
  void aMissingStepIsAGapAndTheFutureIsNone() {
    Instant now = FROM.plus(Duration.ofHours(5));
    Curves curves = of(now, GENERAL, hour(0, 20, 50), hour(1, 20, 50), hour(3, 20, 50));
    assertThat(curves.gaps().get("humidity"))
        .containsExactly(new long[] {WALL_MIDNIGHT + 2 * HOUR, WALL_MIDNIGHT + 3 * HOUR});
  }

  @Test
  void silenceUntilNowIsAGapToo() {
    Instant now = FROM.plus(Duration.ofHours(5));
    assertThat(of(now, GENERAL, hour(0, 20, 50)).gaps().get("humidity"))
        .containsExactly(new long[] {WALL_MIDNIGHT + HOUR, WALL_MIDNIGHT + 5 * HOUR});
    assertThat(of(now, GENERAL).gaps().get("temperature"))
        .containsExactly(new long[] {WALL_MIDNIGHT, WALL_MIDNIGHT + 5 * HOUR});
  }

  @Test
  void whatFollowsFromBothIsComputedPerStep() {
    Curves curves = of(TO, GENERAL, hour(0, 20, 50));
    assertThat(curves.room().get("dewPoint").get(0)[1]).isCloseTo(9.26, within(0.005));
    assertThat(curves.room().get("absoluteHumidity").get(0)[1]).isCloseTo(8.62, within(0.005));
  }

  @Test
  void limitsHoldFromTheirChangeOn() {
    Preset.Version warm =
        new Preset.Version(
            FROM.plus(Duration.ofHours(12)),
            Map.of(Quantity.TEMPERATURE, new Limits(14, 25)),
            Map.of(),
            "test",
            "summer");
    Preset changed = new Preset("general", "test", List.of(GENERAL.versions().get(0), warm));
    assertThat(of(TO, changed).limits().get("temperature"))
        .containsExactly(
            new Curves.Held(WALL_MIDNIGHT, WALL_MIDNIGHT + 12 * HOUR, 14, 24),
            new Curves.Held(WALL_MIDNIGHT + 12 * HOUR, WALL_MIDNIGHT + 24 * HOUR, 14, 25));
    assertThat(of(TO, changed).limits().get("humidity")).hasSize(1);
  }
}
