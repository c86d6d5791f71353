package org.muniment.dashboard.pages.notification;

import java.util.List;
import java.util.Map;
import org.muniment.dashboard.web.look.Form;

/**
 * The form of a channel.
 *
 * @param id empty for a new one
 * @param action where the form is sent
 * @param help how one comes to have such a channel
 */
public record ChannelView(
    String id,
    String action,
    String type,
    String help,
    Form form,
    Map<String, String> switches,
    List<Field> fields) {
  /** How a field is drawn. */
  public enum Kind {
    LINE,
    LINES,
    CHOICE,
    SECRET
  }

  /**
   * @param name of the field in the form: {@code settings.host}
   * @param choices of a choice, by what is sent
   * @param drop name of the box that removes a secret; empty when there is none to remove
   */
  public record Field(
      Kind kind,
      String name,
      String label,
      String hint,
      boolean required,
      Map<String, String> choices,
      String drop) {}
}
