package org.muniment.desk.holdings.intake;

import java.util.ArrayList;
import java.util.List;
import org.muniment.domain.holding.intake.Problem;

/** Counts while rows are read; of the problems it keeps the first. */
final class Tally {
  private final List<Problem> problems = new ArrayList<>();
  long accepted;
  long refused;
  long warnings;
  long boxes;
  long items;
  long unchanged;
  long corrected;

  void add(Problem problem) {
    warnings += problem.isWarning() ? 1 : 0;
    if (problems.size() < ImportReport.MAX_PROBLEMS) {
      problems.add(problem);
    }
  }

  void addAll(List<Problem> more) {
    more.forEach(this::add);
  }

  ImportReport report() {
    return new ImportReport(
        accepted, refused, warnings, problems, boxes, items, unchanged, corrected, false);
  }
}
