package org.muniment.dashboard.pages.duties;

import java.time.LocalDate;
import java.util.Optional;
import org.muniment.dashboard.web.look.Chip;
import org.muniment.dashboard.web.look.Icon;
import org.muniment.dashboard.web.table.Shown;

/**
 * What is checked again and again.
 *
 * @param hasUsual whether all of the usual ones are there
 * @param refused a sentence of a step that could not be done
 */
public record PlansView(Shown<Line> plans, boolean hasUsual, Optional<String> refused) {
  /**
   * @param when how often, in words
   * @param next the next due date, in words
   * @param checklist line by line, for files
   */
  public record Line(
      long id,
      String name,
      String place,
      String when,
      String next,
      String responsible,
      Chip chip,
      Icon icon,
      String state,
      Optional<LocalDate> nextDay,
      String checklist) {}
}
