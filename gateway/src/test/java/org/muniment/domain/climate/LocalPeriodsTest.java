package org.muniment.domain.climate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalPeriodsTest {
  @ParameterizedTest(name = "{0} {1}: a day of {2} hours, {3} minutes")
  @CsvSource({
    "Europe/Brussels, 2026-03-29T10:00:00Z, 23, 1380",
    "Europe/Brussels, 2026-10-25T10:00:00Z, 25, 1500",
    "Europe/Brussels, 2026-10-26T10:00:00Z, 24, 1440",
    "Asia/Kolkata, 2026-10-25T10:00:00Z, 24, 1440",
    "Asia/Shanghai, 2026-10-25T23:59:59Z, 24, 1440",
    // The clock moves by half an hour at 2:00.
    "Australia/Lord_Howe, 2026-04-04T20:00:00Z, 25, 1470",
    "Australia/Lord_Howe, 2026-10-03T20:00:00Z, 24, 1410",
    // Midnight itself is skipped, or comes twice.
    "America/Asuncion, 2023-10-01T12:00:00Z, 23, 1380",
    "America/St_Johns, 2006-10-28T12:00:00Z, 24, 1440",
  })
  void aDayHasTheHoursItHas(String zone, String inside, int hours, int minutes) {
    LocalPeriods periods = new LocalPeriods(ZoneId.of(zone));
    long at = Instant.parse(inside).toEpochMilli();
    long day = periods.dayStart(at);
    long end = periods.dayEnd(day);
    assertThat(Duration.ofMillis(end - day)).isEqualTo(Duration.ofMinutes(minutes));
    int count = 0;
    for (long hour = day; hour < end; hour = periods.hourEnd(hour)) {
      assertThat(periods.hourStart(hour)).isEqualTo(hour);
      assertThat(periods.hourStart(periods.hourEnd(hour) - 1)).isEqualTo(hour);
      assertThat(periods.dayStart(hour)).isEqualTo(day);
      count++;
    }
    assertThat(count).isEqualTo(hours);
  }

  @Test
  void hoursOfAHalfHourZoneBeginAtHalfPast() {
    LocalPeriods india = new LocalPeriods(ZoneId.of("Asia/Kolkata"));
    long start = india.hourStart(Instant.parse("2026-11-22T01:10:00Z").toEpochMilli());
    assertThat(Instant.ofEpochMilli(start)).isEqualTo("2026-11-22T00:30:00Z");
  }

  @ParameterizedTest(name = "{0} has no hole and no overlap in 60 years")
  @CsvSource({"America/St_Johns", "Pacific/Apia", "Africa/Monrovia", "Asia/Shanghai"})
  void periodsFollowEachOther(String zone) {
    LocalPeriods periods = new LocalPeriods(ZoneId.of(zone));
    long end = Instant.parse("2027-01-01T00:00:00Z").toEpochMilli();
    long day = periods.dayStart(Instant.parse("1967-01-01T00:00:00Z").toEpochMilli());
    while (day < end) {
      long next = periods.dayEnd(day);
      assertThat(next).isGreaterThan(day);
      assertThat(periods.dayStart(next)).isEqualTo(next);
      assertThat(periods.dayStart(next - 1)).isEqualTo(day);
      assertThat(periods.hourStart(next)).isEqualTo(next);
      day = next;
    }
  }
}
