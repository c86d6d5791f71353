package org.muniment.domain.duty;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which days are worked: Monday to Friday, but for the days that were entered. Immutable.
 *
 * <p>Source of what the days are: who keeps the calendar, in China the yearly notice of the State
 * Council.
 */
public final class WorkCalendar {
  /** Monday to Friday, always. */
  public static final WorkCalendar USUAL = new WorkCalendar(java.util.List.of());

  /** Nothing is put off further than this: nobody is away longer. */
  public static final int MAX_FREE_DAYS = 60;

  private final Map<LocalDate, CalendarDay> days = new HashMap<>();

  /**
   * @param days those that are not as their weekday says; of two of a date the later counts
   */
  public WorkCalendar(Collection<CalendarDay> days) {
    days.forEach(day -> this.days.put(day.date(), day));
  }

  /** The day as it was entered, if it was. */
  public Optional<CalendarDay> special(LocalDate date) {
    return Optional.ofNullable(days.get(date));
  }

  /** {@code 国庆节}; empty for a day without a name. */
  public String name(LocalDate date) {
    return special(date).map(CalendarDay::name).orElse("");
  }

  public boolean isWorking(LocalDate date) {
    return special(date)
        .map(day -> day.kind() == CalendarDay.Kind.WORKING)
        .orElseGet(() -> date.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue());
  }

  /** The last working day before a date; empty when that is too far away. */
  public Optional<LocalDate> workingBefore(LocalDate date) {
    return nearest(date, -1);
  }

  /** The first working day after a date; empty when that is too far away. */
  public Optional<LocalDate> workingAfter(LocalDate date) {
    return nearest(date, 1);
  }

  private Optional<LocalDate> nearest(LocalDate date, int step) {
    LocalDate near = date.plusDays(step);
    for (int i = 0; i < MAX_FREE_DAYS; i++, near = near.plusDays(step)) {
      if (isWorking(near)) {
        return Optional.of(near);
      }
    }
    return Optional.empty();
  }

  /** How many free days follow one another from this date on; no more are counted than asked. */
  public int freeDaysFrom(LocalDate date, int most) {
    int free = 0;
    while (free < most && !isWorking(date.plusDays(free))) {
      free++;
    }
    return free;
  }
}
