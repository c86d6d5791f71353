package org.muniment.domain.sensor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ages are seconds before now; an empty cell means that there was none. */
class StateRuleTest {
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final long DAY = 86_400;

  @ParameterizedTest(name = "{0}: interval {1} s, reading {2}, refusal {3}, still {4}, moved {5}")
  @CsvSource({
    "nothing was ever heard,             60,     ,     ,       , true,  NEVER_SEEN",
    "a fresh reading,                    60,   30,     ,       , true,  OK",
    "ten minutes are granted to all,     60,  600,     ,       , true,  OK",
    "silent for more than ten minutes,   60,  601,     ,       , true,  STALE",
    "slow sensors get three intervals,  600, 1800,     ,       , true,  OK",
    "silent for three intervals,        600, 1801,     ,       , true,  STALE",
    "its newest message was refused,     60,   30,   10,       , true,  REJECTED",
    "only refusals since ever,           60,     ,   10,       , true,  REJECTED",
    "refused and then silent,            60, 9999,  601,       , true,  STALE",
    "stale readings but fresh refusals,  60, 9999,  600,       , true,  REJECTED",
    "unchanged for a day beside a mover, 60,    0,     ,  86400, true,  FROZEN",
    "unchanged for less than a day,      60,    0,     ,  86399, true,  OK",
    "a day counts to the last reading,   60,   60,     ,  86400, true,  OK",
    "nobody else moved,                  60,    0,     ,  86400, false, OK",
    "silence weighs more than stillness, 60,  601,     , 200000, true,  STALE",
    "refusal weighs more than stillness, 60,   10,    5, 200000, true,  REJECTED"
  })
  void state(
      String rule,
      long intervalSeconds,
      Long readingAge,
      Long refusalAge,
      Long stillFor,
      boolean neighbourMoved,
      SensorState expected) {
    StateRule.Facts facts =
        new StateRule.Facts(
            Duration.ofSeconds(intervalSeconds),
            ago(readingAge),
            ago(refusalAge),
            ago(stillFor),
            () -> neighbourMoved);
    assertThat(StateRule.state(facts, NOW)).as(rule).isEqualTo(expected);
  }

  @Test
  void neighboursAreNotAskedWhenTheyDoNotDecide() {
    StateRule.Facts facts =
        new StateRule.Facts(
            Duration.ofMinutes(1),
            ago(0L),
            Optional.empty(),
            ago(DAY - 1),
            () -> {
              throw new AssertionError("asked for nothing");
            });
    assertThat(StateRule.state(facts, NOW)).isEqualTo(SensorState.OK);
  }

  private static Optional<Instant> ago(Long seconds) {
    return Optional.ofNullable(seconds).map(NOW::minusSeconds);
  }
}
