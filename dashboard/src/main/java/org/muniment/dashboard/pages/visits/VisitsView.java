package org.muniment.dashboard.pages.visits;

import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.table.Shown;
import org.muniment.domain.visit.Visit;

/**
 * Who is inside, the form to write somebody in, and the register of a period.
 *
 * @param form empty for who may not write
 * @param said what became of writing somebody out, if something was wrong with it
 * @param people who may accompany a visitor
 * @param from the first day of the period
 * @param to its last day
 */
public record VisitsView(
    List<Inside> inside,
    Optional<Form> form,
    Optional<String> said,
    List<String> people,
    Shown<Line> register,
    String from,
    String to) {
  /**
   * Somebody who is inside.
   *
   * @param who with the organisation
   * @param why purpose, rooms, by whom accompanied
   * @param since and how long
   * @param isOverNight whether they came on an earlier day
   */
  public record Inside(long id, String who, String why, String since, boolean isOverNight) {}

  /** A visit in the register, with names as they are shown. */
  public record Line(Visit visit, String enteredBy, String leftBy) {}
}
