package org.muniment.desk.holdings.intake;

import java.util.List;
import org.muniment.domain.holding.intake.Problem;

/**
 * What became of a list, or would.
 *
 * @param accepted rows; of a finding aid boxes
 * @param refused rows
 * @param warnings how many, those too that are not in the list
 * @param problems errors and warnings in the order of the rows, at most {@link #MAX_PROBLEMS}
 * @param boxes that are new
 * @param items in new boxes
 * @param unchanged boxes that are there as the list says
 * @param corrected boxes that now are as the list says
 * @param isDone whether anything was written; else it was a check, or it was refused
 */
public record ImportReport(
    long accepted,
    long refused,
    long warnings,
    List<Problem> problems,
    long boxes,
    long items,
    long unchanged,
    long corrected,
    boolean isDone) {
  public static final int MAX_PROBLEMS = 1_000;

  public ImportReport {
    problems = List.copyOf(problems);
  }

  ImportReport done() {
    return new ImportReport(
        accepted, refused, warnings, problems, boxes, items, unchanged, corrected, true);
  }

  /** With the problems and warnings of the check before it. */
  ImportReport saying(ImportReport check) {
    return new ImportReport(
        accepted,
        refused,
        check.warnings,
        check.problems,
        boxes,
        items,
        unchanged,
        corrected,
        isDone);
  }
}
