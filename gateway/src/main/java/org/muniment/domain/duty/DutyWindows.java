package org.muniment.domain.duty;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * Within which days a duty may be done for a due date, and where it stands. Pure.
 *
 * <p>The window begins after the due date before and ends with the due date: the cleaning of Friday
 * may be done on Wednesday. What belongs to the day itself (closing in the evening, seals before
 * holidays) can be done on no other.
 */
public final class DutyWindows {
  /** Where a due date stands; each has a text {@code duty.state.<key>}. */
  public enum State {
    /** Its window has not begun. */
    AHEAD,
    /** It may be done, and is due on a later day. */
    OPEN,
    /** Due today. */
    DUE,
    DONE,
    /** Missed and made up for. */
    LATE,
    MISSED;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Both days belong to it. */
  public record Window(LocalDate opens, LocalDate due) {
    public boolean holds(LocalDate day) {
      return !day.isBefore(opens) && !day.isAfter(due);
    }
  }

  private DutyWindows() {}

  public static Window of(DutyPlan plan, WorkCalendar calendar, LocalDate due) {
    if (isOfTheDay(plan.termsOn(due).recurrence())) {
      return new Window(due, due);
    }
    LocalDate first = plan.terms().get(0).from();
    LocalDate opens =
        DutyDays.lastBefore(plan, calendar, due).map(before -> before.plusDays(1)).orElse(first);
    return new Window(opens.isAfter(due) ? due : opens, due);
  }

  /** The window that a day is in, if it is in one. */
  public static Optional<Window> at(DutyPlan plan, WorkCalendar calendar, LocalDate day) {
    return DutyDays.next(plan, calendar, day)
        .map(due -> of(plan, calendar, due))
        .filter(window -> window.holds(day));
  }

  private static boolean isOfTheDay(Recurrence recurrence) {
    return recurrence instanceof Recurrence.Daily
        || recurrence instanceof Recurrence.BeforeHolidays;
  }

  /**
   * Where a due date stands today. What was written down after the due date is late, whatever day
   * it says: a missed duty stays visible.
   *
   * @param zone of the site, for the day on which an entry was written
   */
  public static State state(
      Window window, Optional<DutyEntry> entry, LocalDate today, ZoneId zone) {
    if (entry.isPresent()) {
      LocalDate written = LocalDate.ofInstant(entry.get().by().at(), zone);
      boolean isLate = entry.get().doneOn().isAfter(window.due()) || written.isAfter(window.due());
      return isLate ? State.LATE : State.DONE;
    }
    if (today.isAfter(window.due())) {
      return State.MISSED;
    }
    if (today.equals(window.due())) {
      return State.DUE;
    }
    return today.isBefore(window.opens()) ? State.AHEAD : State.OPEN;
  }
}
