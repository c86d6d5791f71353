package org.muniment.dashboard.pages.presets;

import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.web.look.Form;

/**
 * One preset with its versions, or the form of a new one.
 *
 * @param preset empty for a new one
 * @param action where the form is sent
 * @param versions the newest first
 */
public record PresetView(
    Optional<PresetsView.Line> preset,
    String action,
    Form form,
    List<Field> fields,
    List<Version> versions) {
  /**
   * A quantity in the form.
   *
   * @param changes whether a change within 24 hours can be limited
   */
  public record Field(String key, String label, String unit, boolean changes) {}

  /**
   * @param isNow whether it holds at this moment
   */
  public record Version(
      String from, boolean isNow, List<PresetsView.Figure> figures, String by, String reason) {}
}
