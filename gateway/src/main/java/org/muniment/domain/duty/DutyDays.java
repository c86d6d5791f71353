package org.muniment.domain.duty;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.MONTHS;
import static java.time.temporal.ChronoUnit.WEEKS;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** When a duty is due, by its dated terms and the calendar. Pure. */
public final class DutyDays {
  public static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  public static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  /** So far ahead and back a single date is looked for, in growing steps. */
  private static final List<Integer> REACHES = List.of(10, 100, 800, 4_000);

  private DutyDays() {}

  /** Whether a date is one that is reckoned with: 1900 to 9999. */
  public static boolean isPossible(LocalDate date) {
    return !date.isBefore(FIRST) && !date.isAfter(LAST);
  }

  /** The due dates from a day to a day, both included, in their order. */
  public static List<LocalDate> between(
      DutyPlan plan, WorkCalendar calendar, LocalDate from, LocalDate to) {
    SortedSet<LocalDate> due = new TreeSet<>();
    List<DutyPlan.Terms> terms = plan.terms();
    LocalDate end = earlier(to, plan.endedOn().map(day -> day.minusDays(1)).orElse(LAST));
    for (int i = 0; i < terms.size(); i++) {
      LocalDate first = later(from, terms.get(i).from());
      boolean isLast = i == terms.size() - 1;
      LocalDate last = isLast ? end : earlier(end, terms.get(i + 1).from().minusDays(1));
      due.addAll(of(terms.get(i), calendar, first, last));
    }
    return List.copyOf(due);
  }

  /** The first on a day or after it; empty when there is none within some ten years. */
  public static Optional<LocalDate> next(DutyPlan plan, WorkCalendar calendar, LocalDate from) {
    for (int reach : REACHES) {
      List<LocalDate> due = between(plan, calendar, from, earlier(from.plusDays(reach), LAST));
      if (!due.isEmpty()) {
        return Optional.of(due.get(0));
      }
    }
    return Optional.empty();
  }

  /** The last before a day; empty when there is none within some ten years. */
  public static Optional<LocalDate> lastBefore(
      DutyPlan plan, WorkCalendar calendar, LocalDate day) {
    for (int reach : REACHES) {
      List<LocalDate> due =
          between(plan, calendar, later(day.minusDays(reach), FIRST), day.minusDays(1));
      if (!due.isEmpty()) {
        return Optional.of(due.get(due.size() - 1));
      }
    }
    return Optional.empty();
  }

  private static SortedSet<LocalDate> of(
      DutyPlan.Terms terms, WorkCalendar calendar, LocalDate first, LocalDate last) {
    SortedSet<LocalDate> due = new TreeSet<>();
    if (first.isAfter(last)) {
      return due;
    }
    // What is put off from just outside of the period may fall into it.
    int reach = isShifted(terms) ? WorkCalendar.MAX_FREE_DAYS : 0;
    nominal(terms.recurrence(), calendar, first.minusDays(reach), last.plusDays(reach))
        .map(date -> shifted(date, terms.shift(), calendar))
        .filter(date -> !date.isBefore(first) && !date.isAfter(last) && isPossible(date))
        .forEach(due::add);
    return due;
  }

  private static boolean isShifted(DutyPlan.Terms terms) {
    return terms.shift() != Shift.STAYS;
  }

  private static LocalDate shifted(LocalDate date, Shift shift, WorkCalendar calendar) {
    if (calendar.isWorking(date)) {
      return date;
    }
    return switch (shift) {
      case STAYS -> date;
      case BEFORE -> calendar.workingBefore(date).orElse(date);
      case AFTER -> calendar.workingAfter(date).orElse(date);
    };
  }

  private static Stream<LocalDate> nominal(
      Recurrence recurrence, WorkCalendar calendar, LocalDate from, LocalDate to) {
    if (recurrence instanceof Recurrence.Daily daily) {
      return days(from, to, day -> !daily.workingDaysOnly() || calendar.isWorking(day));
    }
    if (recurrence instanceof Recurrence.BeforeHolidays before) {
      return days(from, to, day -> isBeforeHolidays(day, before.freeDays(), calendar));
    }
    if (recurrence instanceof Recurrence.Weekly weekly) {
      return weeks(weekly, from, to);
    }
    if (recurrence instanceof Recurrence.Monthly monthly) {
      return months(monthly, from, to);
    }
    if (recurrence instanceof Recurrence.Yearly yearly) {
      return Stream.iterate(from.getYear(), year -> year <= to.getYear(), year -> year + 1)
          .map(year -> inMonth(YearMonth.of(year, yearly.month()), yearly.day()))
          .filter(isWithin(from, to));
    }
    return everyDays((Recurrence.EveryDays) recurrence, from, to);
  }

  private static Stream<LocalDate> days(LocalDate from, LocalDate to, Predicate<LocalDate> wanted) {
    return from.datesUntil(to.plusDays(1)).filter(wanted);
  }

  private static boolean isBeforeHolidays(LocalDate day, int freeDays, WorkCalendar calendar) {
    return calendar.isWorking(day) && calendar.freeDaysFrom(day.plusDays(1), freeDays) == freeDays;
  }

  private static Stream<LocalDate> weeks(Recurrence.Weekly weekly, LocalDate from, LocalDate to) {
    LocalDate first = from.with(TemporalAdjusters.nextOrSame(weekly.day()));
    LocalDate anchor = monday(weekly.anchor());
    return Stream.iterate(first, date -> !date.isAfter(to), date -> date.plusWeeks(1))
        .filter(date -> isTurn(WEEKS.between(anchor, monday(date)), weekly.every()));
  }

  private static LocalDate monday(LocalDate date) {
    return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static Stream<LocalDate> months(
      Recurrence.Monthly monthly, LocalDate from, LocalDate to) {
    YearMonth anchor = YearMonth.from(monthly.anchor());
    YearMonth last = YearMonth.from(to);
    return Stream.iterate(YearMonth.from(from), m -> !m.isAfter(last), m -> m.plusMonths(1))
        .filter(month -> isTurn(MONTHS.between(anchor, month), monthly.every()))
        .map(month -> inMonth(month, monthly.day()))
        .filter(isWithin(from, to));
  }

  private static Stream<LocalDate> everyDays(
      Recurrence.EveryDays every, LocalDate from, LocalDate to) {
    long past = Math.floorMod(DAYS.between(every.anchor(), from), every.days());
    LocalDate first = past == 0 ? from : from.plusDays(every.days() - past);
    return Stream.iterate(first, date -> !date.isAfter(to), date -> date.plusDays(every.days()));
  }

  private static boolean isTurn(long since, int every) {
    return Math.floorMod(since, every) == 0;
  }

  private static LocalDate inMonth(YearMonth month, int day) {
    return month.atDay(Math.min(day, month.lengthOfMonth()));
  }

  private static Predicate<LocalDate> isWithin(LocalDate from, LocalDate to) {
    return date -> !date.isBefore(from) && !date.isAfter(to);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
