package org.muniment.domain.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DailyTimeTest {
  @ParameterizedTest(name = "{4}")
  @CsvSource({
    "Asia/Shanghai, 2026-11-22T08:00:00Z, 2026-11-21T18:30:00Z, 2026-11-22T18:30:00Z, by day",
    "Asia/Shanghai, 2026-11-22T18:30:00Z, 2026-11-22T18:30:00Z, 2026-11-23T18:30:00Z, on the dot",
    "Asia/Shanghai, 2026-11-22T18:29:59Z, 2026-11-21T18:30:00Z, 2026-11-22T18:30:00Z, just before",
    "Europe/Vienna, 2026-03-29T12:00:00Z, 2026-03-29T01:30:00Z, 2026-03-30T00:30:00Z, put forward",
    "Europe/Vienna, 2026-10-25T12:00:00Z, 2026-10-25T00:30:00Z, 2026-10-26T01:30:00Z, put back",
    "Europe/Vienna, 2026-10-25T01:00:00Z, 2026-10-25T00:30:00Z, 2026-10-26T01:30:00Z, once only",
  })
  void everyDayHasOne(String zone, Instant now, Instant last, Instant next, String rule) {
    DailyTime time = new DailyTime(LocalTime.of(2, 30), ZoneId.of(zone));
    assertThat(time.last(now)).as(rule).isEqualTo(last);
    assertThat(time.next(now)).as(rule).isEqualTo(next);
  }
}
