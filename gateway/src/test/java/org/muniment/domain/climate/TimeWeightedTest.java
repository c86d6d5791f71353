package org.muniment.domain.climate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.domain.measure.PeriodSum;
import org.muniment.domain.measure.Series;

/**
 * Means by time, not by count. Times of the tables are minutes, readings are {@code time=value}.
 */
class TimeWeightedTest {
  private static final long MINUTE = 60_000;
  private static final Duration HOLD = Duration.ofMinutes(15);

  @ParameterizedTest(name = "{0}: [{1}] in {2}–{3} min has mean {4}, {5} min covered")
  @CsvSource({
    "one reading stands for the hold, 0=10, 0, 60, 10, 15",
    "readings stand until the next, 0=10 10=20, 0, 20, 15, 20",
    "a gap has no weight, 0=10 30=40, 0, 60, 25, 30",
    "many readings in a short time do not outweigh, 0=10 10=20 11=20 12=20, 0, 20, 15, 20",
    "a reading from before stands on, -10=10, 0, 60, 10, 5",
    "a reading from before gives way, -10=10 2=20, 0, 10, 18, 10",
    "too old a reading is gone, -15=10 30=20, 0, 60, 20, 15",
    "the last stands to the end only, 50=10, 0, 60, 10, 10",
    "the end is not inside, 0=10 60=99, 0, 60, 10, 15",
    "the begin is inside, 0=10, 0, 10, 10, 10"
  })
  void meanAndCoverage(
      String rule, String readings, long from, long to, double mean, long coveredMinutes) {
    PeriodSum sum = sum(readings, from, to);
    assertThat(sum.mean()).as(rule).isCloseTo(mean, within(1e-9));
    assertThat(sum.coveredMillis()).as(rule).isEqualTo(coveredMinutes * MINUTE);
    assertThat(sum.coverage())
        .as(rule)
        .isCloseTo((double) coveredMinutes / (to - from), within(1e-12));
  }

  @Test
  void extremesAreThoseMeasuredInsideWhenFirstSeen() {
    PeriodSum sum = sum("-5=99 0=10 10=30 20=10 30=30", 0, 60);
    assertThat(sum.min()).isEqualTo(10);
    assertThat(sum.minAtMillis()).isZero();
    assertThat(sum.max()).isEqualTo(30);
    assertThat(sum.maxAtMillis()).isEqualTo(10 * MINUTE);
  }

  @Test
  void aPeriodThatOnlyHoldsAValueHasItAsBothExtremes() {
    PeriodSum sum = sum("-10=21", 0, 60);
    assertThat(sum.min()).isEqualTo(21);
    assertThat(sum.max()).isEqualTo(21);
    assertThat(sum.minAtMillis()).isZero();
  }

  @Test
  void nothingCoveredIsEmpty() {
    PeriodSum sum = sum("-60=21", 0, 60);
    assertThat(sum.isEmpty()).isTrue();
    assertThat(sum.mean()).isNaN();
    assertThat(sum.coverage()).isZero();
    assertThat(sum(null, 0, 60).isEmpty()).isTrue();
  }

  @Test
  void aPeriodHasALength() {
    assertThatThrownBy(() -> sum("0=1", 5, 5)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void partsAddUpToTheWhole() {
    String readings = "-7=12 3=10 9=30 31=20 45=15 59=40";
    PeriodSum parts = sum(readings, 0, 20).plus(sum(readings, 20, 40)).plus(sum(readings, 40, 60));
    PeriodSum whole = sum(readings, 0, 60);
    assertThat(parts.coveredMillis()).isEqualTo(whole.coveredMillis());
    assertThat(parts.mean()).isCloseTo(whole.mean(), within(1e-9));
    assertThat(parts.max()).isEqualTo(whole.max());
    assertThat(parts.maxAtMillis()).isEqualTo(whole.maxAtMillis());
  }

  private static PeriodSum sum(String readings, long fromMinute, long toMinute) {
    return TimeWeighted.sum(series(readings), fromMinute * MINUTE, toMinute * MINUTE, HOLD);
  }

  private static Series series(String readings) {
    Series.Builder series = new Series.Builder();
    if (readings != null) {
      for (String reading : readings.split(" ")) {
        String[] parts = reading.split("=");
        series.add(Long.parseLong(parts[0]) * MINUTE, Double.parseDouble(parts[1]), 0);
      }
    }
    return series.build();
  }
}
