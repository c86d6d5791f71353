package org.muniment.domain.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttemptsTest {
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  /** Failures in a row, seconds that the next attempt waits, whether that is the lock. */
  @ParameterizedTest
  @CsvSource({
    "NAME, 0, 0, false",
    "NAME, 1, 0, false",
    "NAME, 3, 0, false",
    "NAME, 4, 1, false",
    "NAME, 5, 2, false",
    "NAME, 9, 32, false",
    "NAME, 10, 900, true",
    "NAME, 11, 900, true",
    "NAME, 1000000, 900, true",
    "ADDRESS, 20, 0, false",
    "ADDRESS, 21, 1, false",
    "ADDRESS, 30, 512, false",
    "ADDRESS, 31, 512, false",
    "ADDRESS, 59, 512, false",
    "ADDRESS, 60, 900, true"
  })
  void theMoreFailuresTheLongerTheWait(Attempts.Of of, int failures, long seconds, boolean lock) {
    Attempts made = new Attempts(failures, NOW);
    assertThat(made.waiting(of, NOW)).isEqualTo(Duration.ofSeconds(seconds));
    assertThat(made.isLocked(of, NOW)).isEqualTo(lock);
  }

  @Test
  void aWaitEndsWhenItsTimeIsOver() {
    Attempts locked = new Attempts(10, NOW);
    Instant end = NOW.plus(Attempts.LOCKED_FOR);
    assertThat(locked.isLocked(Attempts.Of.NAME, end.minusMillis(1))).isTrue();
    assertThat(locked.isLocked(Attempts.Of.NAME, end)).isFalse();
    assertThat(locked.waiting(Attempts.Of.NAME, end.plusSeconds(5))).isZero();
  }

  @Test
  void anHourWithoutAFailureForgetsThemAndNotAMomentLess() {
    Attempts nine = new Attempts(9, NOW);
    Instant hour = NOW.plus(Attempts.FORGOTTEN_AFTER);
    assertThat(nine.failed(hour).failures()).isEqualTo(10);
    assertThat(nine.failed(hour.plusMillis(1)).failures()).isEqualTo(1);
  }

  @Test
  void onlyOneFailureIsTheOneThatLocks() {
    assertThat(new Attempts(9, NOW).locksNow(Attempts.Of.NAME)).isFalse();
    assertThat(new Attempts(9, NOW).failed(NOW).locksNow(Attempts.Of.NAME)).isTrue();
    assertThat(new Attempts(11, NOW).locksNow(Attempts.Of.NAME)).isFalse();
    assertThat(Attempts.NONE.failed(NOW)).isEqualTo(new Attempts(1, NOW));
  }
}
