package org.muniment.dashboard.pages.stocktake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Icon;
import org.muniment.dashboard.web.look.Outcome;

/**
 * The discrepancies of a class.
 *
 * @param mayDecide whether who looks may, and it is still open
 * @param outcome of what was sent
 * @param tabs every class that has something
 * @param group empty when there is no discrepancy at all
 */
public record DiscrepanciesView(
    long id,
    String name,
    boolean isOpen,
    boolean mayDecide,
    int open,
    String says,
    Optional<Outcome> outcome,
    List<Tab> tabs,
    Optional<Group> group) {
  /** A class to choose. */
  public record Tab(Figure figure, String href, boolean isChosen, boolean waits) {}

  /**
   * What is shown of a class.
   *
   * @param key of the class
   * @param means one sentence on it
   * @param form the filter
   * @param places to filter by
   * @param range which of how many are shown
   * @param actions what may be done about many at once; empty when nothing may
   * @param open how many of what the filter leaves wait for a decision
   */
  public record Group(
      String key,
      Look look,
      String means,
      Form form,
      Map<String, String> places,
      List<LineView> lines,
      String range,
      int page,
      Optional<String> previous,
      Optional<String> next,
      List<Choice> actions,
      int open,
      List<String> reasons,
      Form bulk) {}

  /** Something that may be done. */
  public record Choice(String key, String word) {}

  /**
   * One discrepancy.
   *
   * @param key for the page, made of the subject
   * @param title empty when there is none to be told
   * @param expected where it belongs; empty where it has no place
   * @param status what the register says, if it is anything but in place
   * @param answer what was decided
   * @param answered number of that decision; 0 for none
   * @param choices what may be done
   * @param form what was typed when it was refused
   */
  public record LineView(
      String key,
      String subject,
      Optional<String> href,
      String title,
      boolean isWithheld,
      String expected,
      String status,
      List<String> seen,
      Optional<String> loan,
      Optional<String> finding,
      boolean waits,
      Optional<Answered> answer,
      long answered,
      List<Choice> choices,
      Spot spot,
      Form form,
      boolean isRefused) {
    public boolean mayChoose(String action) {
      return choices.stream().anyMatch(choice -> choice.key().equals(action));
    }
  }

  /** Where it was seen last, as a first proposal for its place; empty texts where it is unknown. */
  public record Spot(String cabinet, String shelf) {}

  /**
   * What was decided.
   *
   * @param says by whom and when
   * @param detail the reason, and where to, by which document
   */
  public record Answered(Icon icon, String action, String says, String detail) {}
}
