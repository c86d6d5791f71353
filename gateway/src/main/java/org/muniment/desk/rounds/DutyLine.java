package org.muniment.desk.rounds;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.muniment.domain.duty.DutyEntry;
import org.muniment.domain.duty.DutyPlan;
import org.muniment.domain.duty.DutyWindows;

/**
 * A line of the ledger of duties: what was due, and what became of it.
 *
 * @param entry empty when it was not done
 */
public record DutyLine(
    DutyPlan plan,
    LocalDate due,
    DutyWindows.State state,
    List<String> checklist,
    Optional<DutyEntry> entry) {
  public DutyLine {
    checklist = List.copyOf(checklist);
  }
}
