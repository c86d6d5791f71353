package org.muniment.dashboard.pages.findings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.look.Chip;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.table.Shown;
import org.muniment.domain.finding.Finding;

/**
 * The list of findings and the form for one more.
 *
 * @param state which of them: {@code open}, {@code handled}, {@code all}
 * @param form of a new one; empty for who may not write
 */
public record FindingsView(Shown<Line> findings, String state, Optional<NewOne> form) {
  /** The states that can be asked for, in their order. */
  public static final List<String> STATES = List.of("open", "handled", "all");

  /**
   * A finding in the list.
   *
   * @param about what of the archive it is about
   * @param box address of the box that it is about
   * @param text what was found, or that it is withheld
   */
  public record Line(
      long id,
      String about,
      Optional<String> box,
      String text,
      String origin,
      String foundBy,
      String owner,
      Chip chip,
      String state,
      Finding finding) {}

  /**
   * @param places rooms and cabinets by their codes
   * @param equipment by its ids
   * @param people who may see to it
   */
  public record NewOne(
      Form form, Map<String, String> places, Map<String, String> equipment, List<String> people) {}
}
