package org.muniment.domain.duty;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Objects;
import org.muniment.domain.text.BadInput;

/**
 * When something comes again, before {@link Shift} puts it off a free day. Written as text, {@code
 * weekly:FRIDAY:1:2026-01-02}, by {@link Recurrences}. Constructors throw {@link BadInput} with the
 * sentence for the person.
 */
public sealed interface Recurrence {
  int MAX_WEEKS = 52;
  int MAX_MONTHS = 60;
  int MAX_DAYS = 3_660;
  int MAX_FREE_DAYS = 10;

  /** Every day, or every working day. */
  record Daily(boolean workingDaysOnly) implements Recurrence {}

  /**
   * @param every 1 for each week, counted from the week of {@code anchor}
   */
  record Weekly(DayOfWeek day, int every, LocalDate anchor) implements Recurrence {
    public Weekly {
      Objects.requireNonNull(day);
      check("refusal.duty.weeks", every, MAX_WEEKS);
      check(anchor);
    }
  }

  /**
   * @param day of the month; in a shorter month its last
   * @param every 1 for each month, counted from the month of {@code anchor}
   */
  record Monthly(int day, int every, LocalDate anchor) implements Recurrence {
    public Monthly {
      check("refusal.duty.day", day, Month.JANUARY.maxLength());
      check("refusal.duty.months", every, MAX_MONTHS);
      check(anchor);
    }
  }

  /** A year later, on the same day; 29 February becomes 28. */
  record Yearly(int month, int day) implements Recurrence {
    public Yearly {
      check("refusal.duty.month", month, Month.values().length);
      check("refusal.duty.day", day, Month.of(month).maxLength());
    }
  }

  /** Every so many days, counted from {@code anchor}. */
  record EveryDays(int days, LocalDate anchor) implements Recurrence {
    public EveryDays {
      check("refusal.duty.days", days, MAX_DAYS);
      check(anchor);
    }
  }

  /**
   * On the last working day before free days.
   *
   * @param freeDays at least so many in a row: 3 leaves out usual weekends
   */
  record BeforeHolidays(int freeDays) implements Recurrence {
    public BeforeHolidays {
      check("refusal.duty.free-days", freeDays, MAX_FREE_DAYS);
    }
  }

  private static void check(String refusal, int value, int most) {
    if (value < 1 || value > most) {
      throw new BadInput(refusal, value, most);
    }
  }

  private static void check(LocalDate anchor) {
    if (!DutyDays.isPossible(anchor)) {
      throw new BadInput("refusal.duty.date", anchor.toString());
    }
  }
}
