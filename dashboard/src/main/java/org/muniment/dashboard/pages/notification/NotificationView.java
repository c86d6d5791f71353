package org.muniment.dashboard.pages.notification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.look.Chip;
import org.muniment.dashboard.web.look.Confirm;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Outcome;

/**
 * Who is told, and how.
 *
 * @param silence why nobody would be told, if so
 * @param now who is told at this moment, step by step
 * @param refused a sentence of a step that could not be done
 */
public record NotificationView(
    Optional<String> silence,
    List<Step> now,
    List<ChannelLine> channels,
    Map<String, String> types,
    List<ContactLine> contacts,
    List<Day> week,
    List<ShiftLine> shifts,
    Form shift,
    Map<String, String> days,
    List<String> chosenDays,
    Map<String, String> steps,
    Map<String, String> people,
    Form times,
    Optional<String> refused) {
  /** When, and whom. */
  public record Step(String when, String names) {}

  /**
   * @param where what can be shown of its address
   * @param tested what became of the test letter that was just sent
   * @param remove empty for one of the configuration file
   */
  public record ChannelLine(
      String id,
      String name,
      String type,
      Chip chip,
      String state,
      String where,
      Optional<Outcome> tested,
      Optional<Confirm> remove) {}

  public record ContactLine(
      String id, String name, String language, String reaches, Confirm remove) {}

  public record Day(String name, List<Stretch> stretches) {}

  /**
   * @param steps one cell for each step
   */
  public record Stretch(String hours, List<String> steps) {}

  /**
   * @param key of the desk, to take it out
   */
  public record ShiftLine(String key, String days, String hours, String step, String contact) {}
}
