package org.muniment.dashboard.pages.environment.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.muniment.dashboard.pages.environment.around.Known;
import org.muniment.dashboard.pages.environment.around.Period;
import org.muniment.dashboard.pages.environment.around.Period.Span;
import org.muniment.desk.ClimateDesk.Bucket;
import org.muniment.domain.climate.Air;
import org.muniment.domain.climate.Distribution;
import org.muniment.domain.climate.Preservation;
import org.muniment.domain.daylog.Share;
import org.muniment.domain.limits.Limits;
import org.muniment.domain.limits.Presets;
import org.muniment.domain.measure.PeriodSum;
import org.muniment.domain.measure.Quantity;

/** What is said of a period, from hours of which the answer is known. */
class AnalysisTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final long HOUR = 3_600_000;

  /** July 2026 until the 16th, and the June before. */
  private static final Period SEASON = Period.of(Span.SEASON, LocalDate.of(2026, 7, 16));

  @Test
  void aSeasonIsToldByItsMonthsAndEachHasItsOwnCoverage() {
    List<Bucket> buckets = new ArrayList<>();
    add(buckets, "2026-06-01T00:00:00+08:00", 30 * 24, 20, 50);
    add(buckets, "2026-07-01T00:00:00+08:00", 8 * 24, 24, 60);
    Known known = known(buckets, "2026-07-17T00:00:00+08:00");
    List<Spell> spells = Spell.of(known, SEASON, ZONE);
    assertThat(spells)
        .extracting(Spell::first)
        .containsExactly(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 7, 1));
    assertThat(spells.get(0).sum().indexYears()).isCloseTo(41.8, within(0.05));
    assertThat(spells.get(0).coverage()).isEqualTo(1);
    assertThat(spells.get(1).sum().indexYears()).isCloseTo(21.1, within(0.05));
    assertThat(spells.get(1).coverage()).isEqualTo(0.5);
  }

  @Test
  void theWholeIsWeightedByTimeAndNotTheMeanOfTheMonths() {
    List<Bucket> buckets = new ArrayList<>();
    add(buckets, "2026-06-01T00:00:00+08:00", 30 * 24, 20, 50);
    add(buckets, "2026-07-01T00:00:00+08:00", 10 * 24, 24, 60);
    Spell whole = Spell.whole(known(buckets, "2026-07-17T00:00:00+08:00"), SEASON);
    double expected =
        40
            / (30 / Preservation.indexYears(new Air(20, 50))
                + 10 / Preservation.indexYears(new Air(24, 60)));
    assertThat(whole.sum().indexYears()).isCloseTo(expected, within(1e-9));
    assertThat(whole.moisturePct()).isBetween(9.27, 11.0);
  }

  @Test
  void mouldGoesOnFromOneMonthToTheNext() {
    List<Bucket> buckets = new ArrayList<>();
    add(buckets, "2026-06-25T00:00:00+08:00", 12 * 24, 20, 90);
    List<Spell> spells = Spell.of(known(buckets, "2026-07-17T00:00:00+08:00"), SEASON, ZONE);
    assertThat(spells.get(0).mould()).isCloseTo(6 * 0.0340, within(0.001));
    assertThat(spells.get(1).mouldHighest()).isCloseTo(12 * 0.0340, within(0.005));
  }

  @Test
  void theShareInsideTheBoxNeedsBoth() {
    List<Bucket> buckets = new ArrayList<>();
    add(buckets, "2026-07-01T00:00:00+08:00", 1, 20, 50);
    add(buckets, "2026-07-01T01:00:00+08:00", 1, 24, 60);
    add(buckets, "2026-07-01T02:00:00+08:00", 1, 24.1, 50);
    add(buckets, "2026-07-01T03:00:00+08:00", 1, 20, 61);
    Share share = Judged.share(Judged.of(known(buckets, "2026-07-17T00:00:00+08:00")));
    assertThat(share).isEqualTo(new Share(4 * HOUR, 2 * HOUR));
  }

  @Test
  void columnsTakeTheToneOfTheSideTheyLieOn() {
    List<Bucket> buckets = new ArrayList<>();
    add(buckets, "2026-07-01T00:00:00+08:00", 1, 13.5, 50);
    add(buckets, "2026-07-01T01:00:00+08:00", 3, 20.1, 50);
    add(buckets, "2026-07-01T04:00:00+08:00", 1, 24.3, 50);
    Distribution distribution =
        Distribution.of(known(buckets, "2026-07-17T00:00:00+08:00").of(Quantity.TEMPERATURE));
    Histogram histogram =
        Histogram.of(
            Quantity.TEMPERATURE,
            distribution,
            Optional.of(new Limits(14, 24)),
            value -> String.valueOf(Math.round(value)));
    assertThat(histogram.columns())
        .extracting(Histogram.Column::tone)
        .containsExactly("below", "in", "above");
    assertThat(histogram.columns())
        .extracting(Histogram.Column::height)
        .containsExactly("60.0", "180.0", "60.0");
    assertThat(histogram.limits()).extracting(Histogram.Line::word).containsExactly("14", "24");
  }

  private static Known known(List<Bucket> buckets, String end) {
    return new Known(SEASON.from(ZONE), at(end), buckets, Presets.SHIPPED.get(0));
  }

  private static void add(List<Bucket> buckets, String from, int hours, double c, double pct) {
    for (int i = 0; i < hours; i++) {
      Instant begin = at(from).plusMillis(i * HOUR);
      buckets.add(
          new Bucket(
              begin,
              begin.plusMillis(HOUR),
              Map.of(Quantity.TEMPERATURE, sum(begin, c), Quantity.HUMIDITY, sum(begin, pct))));
    }
  }

  private static Instant at(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }

  private static PeriodSum sum(Instant begin, double mean) {
    long from = begin.toEpochMilli();
    return new PeriodSum(from, from + HOUR, mean, from, mean, from, mean * HOUR, HOUR);
  }
}
