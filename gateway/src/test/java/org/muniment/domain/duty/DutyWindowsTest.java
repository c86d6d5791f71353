package org.muniment.domain.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.domain.trail.By;

/** Within which days a duty may be done, and where it stands. */
class DutyWindowsTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @ParameterizedTest
  @CsvSource({
    "weekly:FRIDAY:1:2026-01-01, 2026-11-20, 2026-11-14, after the Friday before",
    "weekly:FRIDAY:1:2026-01-01, 2026-11-06, 2026-11-04, not before the duty began",
    "monthly:5:1:2026-01-01, 2027-01-05, 2026-12-06, over the end of a year",
    "yearly:11-9, 2026-11-09, 2026-11-04, the first of all",
    "yearly:11-9, 2027-11-09, 2026-11-10, a whole year",
    "working-days, 2026-11-23, 2026-11-23, Monday's closing is of Monday only",
    "before-holidays:2, 2026-11-20, 2026-11-20, seals are of their day"
  })
  void windowOfADueDate(String recurrence, LocalDate due, LocalDate opens, String why) {
    DutyPlan plan = DutyDaysTest.plan(null, DutyDaysTest.terms("2026-11-04", recurrence, "stays"));
    assertThat(DutyWindows.of(plan, WorkCalendar.USUAL, due))
        .as(why)
        .isEqualTo(new DutyWindows.Window(opens, due));
  }

  @ParameterizedTest
  @CsvSource({
    "weekly:FRIDAY:1:2026-01-01, 2026-11-18, 2026-11-20",
    "weekly:FRIDAY:1:2026-01-01, 2026-11-20, 2026-11-20",
    "weekly:FRIDAY:1:2026-01-01, 2026-11-21, 2026-11-27",
    "weekly:FRIDAY:1:2026-01-01, 2026-11-03, ",
    "working-days, 2026-11-21, ",
    "working-days, 2026-11-23, 2026-11-23"
  })
  void windowThatADayIsIn(String recurrence, LocalDate day, LocalDate due) {
    DutyPlan plan = DutyDaysTest.plan(null, DutyDaysTest.terms("2026-11-04", recurrence, "stays"));
    assertThat(DutyWindows.at(plan, WorkCalendar.USUAL, day).map(DutyWindows.Window::due))
        .isEqualTo(Optional.ofNullable(due));
  }

  @ParameterizedTest(name = "on {0}, done {1} and written {2}: {3}")
  @CsvSource({
    "2026-11-13,,, AHEAD",
    "2026-11-14,,, OPEN",
    "2026-11-19,,, OPEN",
    "2026-11-20,,, DUE",
    "2026-11-21,,, MISSED",
    "2036-11-21,,, MISSED",
    "2026-11-21, 2026-11-20, 2026-11-20T15:59:59Z, DONE",
    "2026-11-21, 2026-11-16, 2026-11-16T04:00:00Z, DONE",
    "2026-11-21, 2026-11-21, 2026-11-20T16:00:00Z, LATE",
    "2026-11-25, 2026-11-20, 2026-11-25T04:00:00Z, LATE"
  })
  void stateOfADueDate(
      LocalDate today, LocalDate doneOn, Instant written, DutyWindows.State state) {
    DutyWindows.Window window =
        new DutyWindows.Window(LocalDate.parse("2026-11-14"), LocalDate.parse("2026-11-20"));
    Optional<DutyEntry> entry =
        Optional.ofNullable(doneOn)
            .map(
                day ->
                    new DutyEntry(
                        1,
                        1,
                        window.due(),
                        day,
                        new By(By.Kind.PERSON, "li", "-", written),
                        List.of(),
                        "",
                        ""));
    assertThat(DutyWindows.state(window, entry, today, ZONE)).isEqualTo(state);
  }
}
