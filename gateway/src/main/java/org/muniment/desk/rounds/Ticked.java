package org.muniment.desk.rounds;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.muniment.domain.duty.DutyEntry;

/**
 * What a person says who did a duty.
 *
 * @param date the day on which it was done
 * @param due which due date it is for; empty for the one in whose window {@code date} is
 * @param answers to each line of the checklist in its order, each with the words that the person
 *     saw: they stand in the ledger, and in the finding when the line is not right
 * @param remark may be empty
 * @param strokes the signature, empty without one
 */
public record Ticked(
    LocalDate date,
    Optional<LocalDate> due,
    List<DutyEntry.Answer> answers,
    String remark,
    String strokes,
    List<PhotosDesk.NewPhoto> photos) {
  public Ticked {
    answers = List.copyOf(answers);
    photos = List.copyOf(photos);
  }
}
