package org.muniment.dashboard.pages.duties;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.look.Confirm;
import org.muniment.dashboard.web.look.Fact;
import org.muniment.dashboard.web.look.Form;

/**
 * A duty: when it is due and what is ticked; to be made or changed.
 *
 * @param id empty for one that is to be made
 * @param action where the form is sent
 * @param facts what it is now; for those who may not change it the whole of it
 * @param equipment empty when none is in the register
 * @param people names of those who work here
 * @param end empty when it ended, or is new
 * @param terms what held, the newest first
 */
public record PlanView(
    String id,
    String title,
    String action,
    List<Fact> facts,
    Form form,
    Choices choices,
    Preview preview,
    Optional<Confirm> end,
    List<Term> terms) {
  /** What may be chosen, by key. */
  public record Choices(
      Map<String, String> kinds,
      Map<String, String> rooms,
      Map<String, String> equipment,
      Map<String, String> recurrences,
      Map<String, String> weekdays,
      Map<String, String> months,
      Map<String, String> shifts,
      List<String> people) {}

  /**
   * @param days the next due dates, in words
   * @param problem why there are none
   */
  public record Preview(String sentence, List<String> days, String problem) {}

  public record Term(String from, String when, List<String> checklist) {}
}
