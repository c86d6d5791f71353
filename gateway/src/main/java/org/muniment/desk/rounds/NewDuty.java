package org.muniment.desk.rounds;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A recurring check as a person asks for it.
 *
 * @param kind key of {@link org.muniment.domain.duty.DutyKind}
 * @param name empty for what is called by its kind
 * @param room empty for the whole archive
 * @param equipment id of the piece that is checked, if it is one
 */
public record NewDuty(
    String kind, String name, Optional<String> room, OptionalLong equipment, AskedTerms terms) {
  /**
   * @param from the first day on which these hold; empty for today
   * @param recurrence as {@link org.muniment.domain.duty.Recurrences} writes it
   * @param shift key of {@link org.muniment.domain.duty.Shift}
   * @param remindAt {@code 17:00}; empty for only with the daily reminder
   * @param responsible empty for whoever is there
   */
  public record AskedTerms(
      Optional<LocalDate> from,
      String recurrence,
      String shift,
      List<String> checklist,
      boolean signature,
      boolean photo,
      Optional<String> remindAt,
      String responsible) {
    public AskedTerms {
      checklist = List.copyOf(checklist);
    }
  }
}
