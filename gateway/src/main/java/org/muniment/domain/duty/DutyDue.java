package org.muniment.domain.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A day on which a duty was due, written down when the day began: later changes of the calendar or
 * of the duty do not take it away, and a missed one stays visible for ever.
 *
 * @param checklist as it was then
 */
public record DutyDue(long duty, LocalDate due, List<String> checklist) {
  public DutyDue {
    Objects.requireNonNull(due);
    checklist = List.copyOf(checklist);
  }
}
