package org.muniment.domain.climate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** By the numbers of the project: Preservation figures, Mould index. */
class MouldIndexTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final int HOURS_PER_DAY = 24;

  @Test
  void atTwentyDegreesAndNinetyPercentItGrowsByThreeHundredthsADay() {
    MouldIndex day = after(MouldIndex.NONE, 20, 90, HOURS_PER_DAY);
    assertThat(day.value()).isCloseTo(0.0340, within(0.00005));
  }

  @Test
  void itTakesAMonthToTheFirstGrowth() {
    MouldIndex index = MouldIndex.NONE;
    int hours = 0;
    while (index.value() < 1) {
      index = index.after(20, 90, HOUR);
      hours++;
    }
    assertThat(hours / 24.0).isCloseTo(29.4, within(0.1));
  }

  @Test
  void onceItHasBegunItGrowsFaster() {
    double begun = new MouldIndex(1, 0).after(20, 90, HOUR).value() - 1;
    double before = MouldIndex.NONE.after(20, 90, HOUR).value();
    // k1 is 2.38 there, and k2 1 − e^(2.3·(1 − Mmax)) at Mmax 4.0.
    assertThat(begun / before).isCloseTo(2.38, within(0.01));
  }

  @Test
  void itDeclinesPausesAndDeclines() {
    MouldIndex index = new MouldIndex(1, 0);
    index = after(index, 20, 50, 6);
    assertThat(index.value()).isCloseTo(1 - 0.032 / 4, within(1e-9));
    MouldIndex paused = after(index, 20, 50, 18);
    assertThat(paused.value()).isCloseTo(index.value(), within(1e-9));
    MouldIndex later = after(paused, 20, 50, 48);
    assertThat(later.value()).isCloseTo(paused.value() - 2 * 0.016, within(1e-9));
    MouldIndex inOneStep = new MouldIndex(1, 0).after(20, 50, HOUR.multipliedBy(72));
    assertThat(inOneStep.value()).isCloseTo(later.value(), within(1e-9));
  }

  @Test
  void neverBelowNothingAndNeverInFrost() {
    assertThat(MouldIndex.NONE.after(20, 50, Duration.ofDays(99)).value()).isZero();
    assertThat(MouldIndex.NONE.after(-5, 100, Duration.ofDays(99)).value()).isZero();
    assertThat(MouldIndex.NONE.after(0, 100, HOUR).value()).isZero();
  }

  @Test
  void theCriticalHumidityFallsToEightyPercent() {
    assertThat(MouldIndex.criticalHumidityPct(5)).isCloseTo(88.0, within(0.1));
    assertThat(MouldIndex.criticalHumidityPct(20)).isCloseTo(80, within(0.1));
    assertThat(MouldIndex.criticalHumidityPct(30)).isEqualTo(80);
  }

  private static MouldIndex after(MouldIndex from, double temperatureC, double pct, int hours) {
    MouldIndex index = from;
    for (int i = 0; i < hours; i++) {
      index = index.after(temperatureC, pct, HOUR);
    }
    return index;
  }
}
