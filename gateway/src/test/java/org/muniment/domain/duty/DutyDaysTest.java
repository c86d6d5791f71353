package org.muniment.domain.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a duty is due; the week of 5 to 9 October 2026 is free, Saturday the 10th is worked. */
class DutyDaysTest {
  private static final WorkCalendar CALENDAR = calendar();

  private static WorkCalendar calendar() {
    List<CalendarDay> days = new ArrayList<>();
    date("2026-10-05")
        .datesUntil(date("2026-10-10"))
        .forEach(day -> days.add(new CalendarDay(day, CalendarDay.Kind.FREE, "国庆节")));
    days.add(new CalendarDay(date("2026-10-10"), CalendarDay.Kind.WORKING, ""));
    return new WorkCalendar(days);
  }

  private static LocalDate date(String text) {
    return LocalDate.parse(text);
  }

  static DutyPlan plan(String end, DutyPlan.Terms... terms) {
    return new DutyPlan(
        1,
        DutyKind.OTHER,
        "x",
        Optional.empty(),
        OptionalLong.empty(),
        List.of(terms),
        Optional.ofNullable(end).map(DutyDaysTest::date),
        1);
  }

  static DutyPlan.Terms terms(String from, String recurrence, String shift) {
    return new DutyPlan.Terms(
        date(from),
        Recurrences.of(recurrence),
        Shift.of(shift).orElseThrow(),
        List.of("a"),
        false,
        false,
        Optional.empty(),
        "");
  }

  @ParameterizedTest(name = "{0} {1} from {2} to {3}: {4} ({5})")
  @CsvSource(
      delimiter = '|',
      value = {
        "working-days|stays|2026-10-02|2026-10-12|2026-10-02 2026-10-10 2026-10-12|worked Saturday",
        "daily|stays|2026-10-03|2026-10-05|2026-10-03 2026-10-04 2026-10-05|every day",
        "weekly:FRIDAY:1:2026-01-01|stays|2026-10-01|2026-10-16|2026-10-02 2026-10-09 2026-10-16|as"
            + " it is",
        "weekly:FRIDAY:1:2026-01-01|before|2026-10-01|2026-10-16|2026-10-02 2026-10-16|9th put off"
            + " to the 2nd, once",
        "weekly:FRIDAY:1:2026-01-01|after|2026-10-01|2026-10-16|2026-10-02 2026-10-10 2026-10-16|to"
            + " the worked Saturday",
        "weekly:FRIDAY:1:2026-01-01|before|2026-10-03|2026-10-10||before the period",
        "weekly:MONDAY:2:2026-01-01|stays|2026-01-01|2026-02-01|2026-01-12 2026-01-26|week of the"
            + " anchor counts",
        "weekly:MONDAY:2:2026-12-31|stays|2026-01-01|2026-01-31|2026-01-12 2026-01-26|turns go back"
            + " too",
        "monthly:31:1:2026-01-01|stays|2026-01-01|2026-04-30|2026-01-31 2026-02-28 2026-03-31"
            + " 2026-04-30|short months",
        "monthly:31:1:2024-01-01|stays|2024-02-01|2024-02-29|2024-02-29|leap year",
        "monthly:4:1:2026-01-01|after|2026-10-01|2026-10-31|2026-10-10|Sunday and the free week"
            + " after it",
        "monthly:31:1:2026-01-01|after|2026-02-01|2026-02-05|2026-02-02|from the month before",
        "monthly:1:3:2026-02-01|stays|2026-01-01|2026-12-31|2026-02-01 2026-05-01 2026-08-01"
            + " 2026-11-01|quarters",
        "yearly:2-29|stays|2024-01-01|2027-12-31|2024-02-29 2025-02-28 2026-02-28 2027-02-28|29"
            + " February",
        "yearly:1-1|before|2026-12-01|2026-12-31||1 January 2027 is a Friday",
        "yearly:1-2|before|2026-12-01|2027-01-31|2027-01-01|2 January 2027 is a Saturday",
        "yearly:1-1|before|2022-12-01|2022-12-31|2022-12-30|into the year before",
        "every-days:10:2026-10-01|stays|2026-09-01|2026-10-21|2026-09-01 2026-09-11 2026-09-21"
            + " 2026-10-01 2026-10-11 2026-10-21|both ways",
        "every-days:10:2026-10-01|after|2026-10-10|2026-10-12|2026-10-12|11th is a Sunday",
        "before-holidays:3|stays|2026-09-28|2026-10-31|2026-10-02|seven free days",
        "before-holidays:7|stays|2026-09-28|2026-10-31|2026-10-02|exactly seven",
        "before-holidays:8|stays|2026-09-28|2026-10-31||not eight",
        "before-holidays:2|stays|2026-09-28|2026-10-20|2026-10-02 2026-10-16|a usual weekend; the"
            + " 10th is before one day only",
        "before-holidays:1|stays|2026-10-08|2026-10-12|2026-10-10|one free day",
        "daily|stays|9999-12-30|9999-12-31|9999-12-30 9999-12-31|the end of what is reckoned with",
        "yearly:12-31|after|9999-12-01|9999-12-31|9999-12-31|a Friday",
        "daily|stays|2026-10-02|2026-10-01||no period"
      })
  void dueDates(
      String recurrence, String shift, String from, String to, String expected, String why) {
    DutyPlan plan = plan(null, terms("1900-01-01", recurrence, shift));
    List<LocalDate> wanted =
        expected == null
            ? List.of()
            : Stream.of(expected.split(" ")).map(LocalDate::parse).toList();
    assertThat(DutyDays.between(plan, CALENDAR, date(from), date(to))).as(why).isEqualTo(wanted);
  }

  @Test
  void termsHoldFromTheirDayOnAndTheEndIsNotDueAnyMore() {
    DutyPlan plan =
        plan(
            "2026-11-25",
            terms("2026-11-04", "weekly:FRIDAY:1:2026-01-01", "stays"),
            terms("2026-11-18", "weekly:WEDNESDAY:1:2026-01-01", "stays"));
    assertThat(DutyDays.between(plan, CALENDAR, date("2026-01-01"), date("2026-12-31")))
        .containsExactly(date("2026-11-06"), date("2026-11-13"), date("2026-11-18"));
  }

  @Test
  void aSingleDateIsFoundFarAwayButNotForEver() {
    DutyPlan yearly = plan(null, terms("2020-01-01", "yearly:11-9", "stays"));
    assertThat(DutyDays.next(yearly, CALENDAR, date("2026-11-10"))).contains(date("2027-11-09"));
    assertThat(DutyDays.next(yearly, CALENDAR, date("2026-11-09"))).contains(date("2026-11-09"));
    assertThat(DutyDays.lastBefore(yearly, CALENDAR, date("2026-11-09")))
        .contains(date("2025-11-09"));
    assertThat(DutyDays.lastBefore(yearly, CALENDAR, date("2020-11-09"))).isEmpty();
    DutyPlan never = plan(null, terms("2020-01-01", "before-holidays:10", "stays"));
    assertThat(DutyDays.next(never, CALENDAR, date("2026-11-10"))).isEmpty();
    assertThat(DutyDays.next(yearly, CALENDAR, DutyDays.LAST)).isEmpty();
  }

  @Test
  void aYearWithoutAnyWorkingDayLeavesDatesWhereTheyAre() {
    List<CalendarDay> free = new ArrayList<>();
    date("2026-01-01")
        .datesUntil(date("2027-01-01"))
        .forEach(day -> free.add(new CalendarDay(day, CalendarDay.Kind.FREE, "")));
    DutyPlan plan = plan(null, terms("2020-01-01", "monthly:15:1:2026-01-01", "after"));
    assertThat(
            DutyDays.between(plan, new WorkCalendar(free), date("2026-06-01"), date("2026-06-30")))
        .containsExactly(date("2026-06-15"));
  }
}
