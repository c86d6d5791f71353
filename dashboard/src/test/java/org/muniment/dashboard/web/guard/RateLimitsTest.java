package org.muniment.dashboard.web.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.dashboard.testing.TestClock;
import org.muniment.dashboard.web.guard.RateLimits.Kind;
import org.muniment.dashboard.web.guard.RateLimits.Rate;

class RateLimitsTest {
  private final TestClock clock = new TestClock();
  private final RateLimits limits = new RateLimits(clock);

  @ParameterizedTest
  @CsvSource({"KNOWN, 2000, 200", "UNKNOWN, 500, 50", "FILES, 5000, 1000"})
  void aBurstThenARate(Kind kind, int burst, int perSecond) {
    assertThat(allowed(limits, kind, "a")).isEqualTo(burst);
    clock.pass(Duration.ofSeconds(1));
    assertThat(allowed(limits, kind, "a")).isEqualTo(perSecond);
    clock.pass(Duration.ofDays(1));
    assertThat(allowed(limits, kind, "a")).as("no more than a burst").isEqualTo(burst);
  }

  @Test
  void oneThatRunsWildTakesNothingFromOthers() {
    allowed(limits, Kind.UNKNOWN, "10.0.0.1");
    assertThat(limits.take(Kind.UNKNOWN, "10.0.0.2")).isZero();
    assertThat(limits.take(Kind.FILES, "10.0.0.1")).isZero();
    assertThat(limits.take(Kind.KNOWN, "10.0.0.1")).isZero();
  }

  @Test
  void theWaitIsAsLongAsItSays() {
    allowed(limits, Kind.UNKNOWN, "a");
    Duration wait = limits.take(Kind.UNKNOWN, "a");
    assertThat(wait).isCloseTo(Duration.ofMillis(20), Duration.ofMillis(1));
    clock.pass(wait.minusMillis(1));
    assertThat(limits.take(Kind.UNKNOWN, "a")).isPositive().isLessThan(Duration.ofMillis(2));
    clock.pass(Duration.ofMillis(2));
    assertThat(limits.take(Kind.UNKNOWN, "a")).isZero();
  }

  @Test
  void aClockThatIsSetBackLocksNobodyOut() {
    allowed(limits, Kind.UNKNOWN, "a");
    clock.pass(Duration.ofHours(-1));
    assertThat(limits.take(Kind.UNKNOWN, "a")).isPositive();
    clock.pass(Duration.ofSeconds(1));
    assertThat(limits.take(Kind.UNKNOWN, "a")).isZero();
  }

  @Test
  void refusalsAreCounted() {
    allowed(limits, Kind.KNOWN, "a");
    limits.take(Kind.KNOWN, "a");
    assertThat(limits.snapshot()).containsEntry("muniment_http_rate_limited_total", 2.0);
  }

  @Test
  void onlySoManyCallersAreRemembered() {
    RateLimits once = new RateLimits(clock, new Rate(1, 1), new Rate(1, 1), new Rate(1, 1));
    once.take(Kind.UNKNOWN, "first");
    assertThat(once.take(Kind.UNKNOWN, "first")).isPositive();
    for (int i = 0; i < RateLimits.MAX_CALLERS; i++) {
      once.take(Kind.UNKNOWN, "other " + i);
    }
    assertThat(once.take(Kind.UNKNOWN, "first")).as("forgotten").isZero();
  }

  @Test
  void aRateAllowsSomething() {
    assertThatThrownBy(() -> new Rate(0, 5)).hasMessageContaining("got 0 a second, 5 at once");
  }

  /** How many go on until the first does not. */
  private static int allowed(RateLimits limits, Kind kind, String who) {
    int allowed = 0;
    while (limits.take(kind, who).isZero()) {
      allowed++;
    }
    return allowed;
  }
}
