package org.muniment.domain.climate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.muniment.domain.measure.PeriodSum;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.measure.Series;

/** The windows of a day against the whole list of values, for readings of ten minutes and one. */
class RollingTest {
  private static final long MINUTE = 60_000;
  private static final long DAY = 24 * 60 * MINUTE;
  private static final Duration HOLD = Duration.ofMinutes(15);

  /** A wandering value with gaps, rounded as it is kept. */
  private static Series wander(int minutes, int readings) {
    Random random = new Random(minutes);
    Series.Builder series = new Series.Builder();
    long at = 1_800_000_000_000L;
    double value = 20;
    for (int i = 0; i < readings; i++) {
      at += minutes * MINUTE * (random.nextInt(200) == 0 ? 90 : 1) + random.nextInt(2_000);
      value = Quantity.rounded(value + (random.nextInt(21) - 10) / 20.0);
      series.add(at, value, 0);
    }
    return series.build();
  }

  @Test
  void theSpanIsThatOfAnyTwentyFourHours() {
    Series series = wander(10, 3_000);
    RollingSpan rolling = new RollingSpan();
    for (int i = 0; i < series.size(); i++) {
      rolling.add(series.atMillis(i), series.value(i));
      assertThat(rolling.span()).isEqualTo(span(series, i, series.atMillis(i) - DAY));
    }
  }

  @Test
  void theSpanOfDenseReadingsIsExactToFiveMinutesOfTheWindow() {
    Series series = wander(1, 6_000);
    RollingSpan rolling = new RollingSpan();
    for (int i = 0; i < series.size(); i++) {
      long at = series.atMillis(i);
      rolling.add(at, series.value(i));
      double least = span(series, i, at - DAY + RollingSpan.STEP.toMillis());
      assertThat(rolling.span()).isBetween(least, span(series, i, at - DAY));
    }
  }

  @Test
  void aValueExactlyADayOldCounts() {
    RollingSpan rolling = new RollingSpan();
    rolling.add(0, 30);
    rolling.add(DAY, 20);
    assertThat(rolling.span()).isEqualTo(10);
    rolling.add(DAY + 1, 20);
    assertThat(rolling.span()).isZero();
  }

  @Test
  void aDayOfRisingValuesEverySecondStaysBounded() {
    RollingSpan rolling = new RollingSpan();
    for (int second = 0; second < 100_000; second++) {
      rolling.add(second * 1_000L, -second / 10_000.0);
    }
    assertThat(rolling.span()).isBetween(8.6, 8.64);
  }

  private static double span(Series series, int last, long from) {
    double lowest = series.value(last);
    double highest = lowest;
    for (int i = last; i >= 0 && series.atMillis(i) >= from; i--) {
      lowest = Math.min(lowest, series.value(i));
      highest = Math.max(highest, series.value(i));
    }
    return highest - lowest;
  }

  @Test
  void theMeanIsThatOfTheLastDayWeightedByTime() {
    Series series = wander(10, 3_000);
    RollingMean rolling = new RollingMean();
    for (int i = 0; i < series.size(); i++) {
      long at = series.atMillis(i);
      rolling.add(at, series.value(i), HOLD);
      if (i > 0) {
        PeriodSum exact = TimeWeighted.sum(series, at - DAY, at, HOLD);
        // Of the hour that the window leaves only its share is known.
        assertThat(rolling.mean()).isCloseTo(exact.mean(), within(0.2));
        assertThat(rolling.covered().toMillis())
            .isCloseTo(exact.coveredMillis(), within(45 * MINUTE));
      }
    }
  }

  @Test
  void theMeanGoesOnFromHoursThatWereSummed() {
    RollingMean rolling = new RollingMean();
    for (int hour = 0; hour < 24; hour++) {
      long from = hour * 60 * MINUTE;
      long to = from + 60 * MINUTE;
      rolling.add(new PeriodSum(from, to, 9, from, 11, from, 10.0 * 60 * MINUTE, 60 * MINUTE), 1);
    }
    rolling.add(DAY, 9, HOLD);
    assertThat(rolling.mean()).isCloseTo(9, within(1e-9));
    assertThat(rolling.covered()).isEqualTo(Duration.ofDays(1));
  }

  @Test
  void aSteadyChangeHasItsRate() {
    RollingRate rolling = new RollingRate();
    for (int minute = 0; minute <= 180; minute++) {
      rolling.add(minute * MINUTE, 20 + minute * 0.05);
    }
    assertThat(rolling.perHour()).isCloseTo(3.0, within(0.001));
  }

  @Test
  void aStepIsTheRateOfAnHourAndPasses() {
    RollingRate rolling = new RollingRate();
    double most = 0;
    for (int minute = 0; minute <= 300; minute++) {
      rolling.add(minute * MINUTE, minute < 120 ? 50 : 54);
      most = Double.isNaN(rolling.perHour()) ? most : Math.max(most, rolling.perHour());
    }
    // The newest quarter has only begun when the one before the step leaves: a twentieth too much.
    assertThat(most).isCloseTo(4, within(0.2));
    assertThat(rolling.perHour()).isZero();
  }

  @Test
  void oneOddReadingAmongManyIsNoRate() {
    RollingRate rolling = new RollingRate();
    for (int minute = 0; minute <= 180; minute++) {
      rolling.add(minute * MINUTE, minute == 170 ? 60 : 50);
    }
    assertThat(rolling.perHour()).isLessThan(1.1);
  }

  @Test
  void nothingIsSaidBeforeHalfAnHourIsKnown() {
    RollingRate rolling = new RollingRate();
    assertThat(rolling.perHour()).isNaN();
    for (int minute = 0; minute < 30; minute++) {
      rolling.add(minute * MINUTE, 20 + minute);
      assertThat(rolling.perHour()).isNaN();
    }
  }

  @Test
  void readingsOfHalfAnHourAndOfAnHourHaveARate() {
    for (int interval : List.of(10, 15, 20, 30, 40, 60)) {
      RollingRate rolling = new RollingRate();
      for (int minute = 0; minute <= 600; minute += interval) {
        rolling.add(minute * MINUTE + minute, 20 + minute / 60.0);
      }
      assertThat(rolling.perHour()).as("every %d min", interval).isCloseTo(1, within(0.001));
    }
  }

  @Test
  void afterAGapTheRateIsUnknownAgain() {
    RollingRate rolling = new RollingRate();
    for (int minute = 0; minute <= 120; minute++) {
      rolling.add(minute * MINUTE, 20);
    }
    rolling.add(600 * MINUTE, 30);
    assertThat(rolling.perHour()).isNaN();
  }
}
