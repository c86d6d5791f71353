package org.muniment.desk.rounds;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.muniment.domain.duty.CalendarDay;

/** A month of the calendar with what is due. */
public record Month(YearMonth month, List<Day> days) {
  /**
   * @param special how it was entered, if it is not as its weekday says
   */
  public record Day(
      LocalDate date, boolean isWorking, Optional<CalendarDay> special, List<DutyView> duties) {
    public Day {
      duties = List.copyOf(duties);
    }
  }

  public Month {
    days = List.copyOf(days);
  }
}
