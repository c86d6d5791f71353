package org.muniment.domain.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.muniment.domain.trail.By;

/**
 * That a duty was done; never changed, never deleted.
 *
 * @param id 0 before it is stored
 * @param due the due date that it fulfils; one entry for each
 * @param doneOn the day on which it was done, as whoever did it says; whether that was in time, see
 *     {@link DutyWindows#state}
 * @param answers to the checklist, line by line
 * @param strokes the signature as an SVG path, see {@link org.muniment.domain.loan.Signature};
 *     empty when none was asked for
 */
public record DutyEntry(
    long id,
    long duty,
    LocalDate due,
    LocalDate doneOn,
    By by,
    List<Answer> answers,
    String remark,
    String strokes) {
  /**
   * @param line of the checklist, in the words that were ticked
   * @param isRight false is a finding
   * @param remark empty when there is none
   */
  public record Answer(String line, boolean isRight, String remark) {
    public Answer {
      Objects.requireNonNull(line);
      Objects.requireNonNull(remark);
    }
  }

  public DutyEntry {
    Objects.requireNonNull(due);
    Objects.requireNonNull(doneOn);
    Objects.requireNonNull(by);
    Objects.requireNonNull(remark);
    Objects.requireNonNull(strokes);
    answers = List.copyOf(answers);
  }

  public DutyEntry stored(long givenId) {
    return new DutyEntry(givenId, duty, due, doneOn, by, answers, remark, strokes);
  }
}
