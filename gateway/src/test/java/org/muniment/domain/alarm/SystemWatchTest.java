package org.muniment.domain.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemWatchTest {
  @ParameterizedTest(name = "{0} MB free, refusing {1}: {2}, held {3}")
  @CsvSource({
    // A GiB must be free; a quarter more and it is enough again.
    "1024, false, NONE, WARNING",
    "1023, false, WARNING, WARNING",
    "1279, false, NONE, WARNING",
    "1280, false, NONE, NONE",
    "9999, true,  CRITICAL, CRITICAL",
  })
  void theDiskHasSpaceAgainWithSomeToSpare(
      long megabytes, boolean refusing, Severity reached, Severity held) {
    Judged judged =
        SystemWatch.disk(Examples.START, megabytes << 20, refusing, GeneralRules.DEFAULT);
    assertThat(judged.observation().reached()).isEqualTo(reached);
    assertThat(judged.observation().held()).isEqualTo(held);
  }

  @ParameterizedTest(name = "{0} s: {1}")
  @CsvSource({"0, NONE", "120, NONE", "121, WARNING", "-121, WARNING"})
  void theClockMayMoveByTwoMinutes(long seconds, Severity reached) {
    Judged judged = SystemWatch.clock(Examples.START, Duration.ofSeconds(seconds));
    assertThat(judged.observation().reached()).isEqualTo(reached);
  }

  @Test
  void aGatewayThatWasOffForDaysIsTold() {
    Judged went = SystemWatch.lost(AlarmKind.GATEWAY_LOST, "", Examples.START, true);
    Step step =
        AlarmMachine.next(
            AlarmPoint.calm(went.key()),
            new AlarmEvent.Observed(went.observation()),
            Examples.START.plus(Duration.ofDays(9)),
            went.timing(),
            1);
    assertThat(step.happenings()).singleElement().satisfies(one -> assertThat(one.tell()).isTrue());
  }

  @Test
  void onlyAGatewayOrABrokerIsLost() {
    assertThatThrownBy(() -> SystemWatch.lost(AlarmKind.DISK, "", Examples.START, true))
        .hasMessageContaining("DISK");
  }
}
