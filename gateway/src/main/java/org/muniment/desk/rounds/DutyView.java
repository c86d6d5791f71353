package org.muniment.desk.rounds;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.muniment.domain.duty.DutyEntry;
import org.muniment.domain.duty.DutyPlan;
import org.muniment.domain.duty.DutyWindows;

/**
 * A due date of a duty, as it stands today.
 *
 * @param opens the first day on which it may be done
 * @param checklist as it was written down when the day began; texts by {@link
 *     org.muniment.domain.duty.DutyTexts#line}
 * @param entry empty while it is not done
 */
public record DutyView(
    DutyPlan plan,
    LocalDate due,
    LocalDate opens,
    List<String> checklist,
    DutyWindows.State state,
    Optional<DutyEntry> entry) {
  public DutyView {
    checklist = List.copyOf(checklist);
  }

  /** Whether somebody can tick it now. */
  public boolean isToDo() {
    return switch (state) {
      case OPEN, DUE, MISSED -> true;
      case AHEAD, DONE, LATE -> false;
    };
  }
}
