package org.muniment.domain.duty;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * When something comes again, before {@link Shift} puts it off a free day. Written as text, {@code
 * weekly:FRIDAY:1}, by {@link Recurrences}.
 */
public sealed interface Recurrence {
  /** Every day, or every working day. */
  record Daily(boolean workingDaysOnly) implements Recurrence {}

  /**
   * @param every 1 for each week, counted from the week of {@code anchor}
   */
  record Weekly(DayOfWeek day, int every, LocalDate anchor) implements Recurrence {}

  /**
   * @param day of the month; in a shorter month its last
   * @param every 1 for each month, counted from the month of {@code anchor}
   */
  record Monthly(int day, int every, LocalDate anchor) implements Recurrence {}

  /** A year later, on the same day; 29 February becomes 28. */
  record Yearly(int month, int day) implements Recurrence {}

  /** Every so many days, counted from {@code anchor}. */
  record EveryDays(int days, LocalDate anchor) implements Recurrence {}

  /**
   * On the last working day before free days.
   *
   * @param freeDays at least so many in a row: 3 leaves out usual weekends
   */
  record BeforeHolidays(int freeDays) implements Recurrence {}
}
