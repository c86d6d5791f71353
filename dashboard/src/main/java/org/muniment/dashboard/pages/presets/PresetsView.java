package org.muniment.dashboard.pages.presets;

import java.util.List;
import java.util.Map;
import org.muniment.dashboard.web.look.Form;

/**
 * All presets, who is kept by which, and what holds for every sensor.
 *
 * @param choice the form that gives a place another preset
 * @param general the form of the general rules
 */
public record PresetsView(
    List<Line> presets,
    List<PlaceLine> places,
    Form choice,
    Map<String, String> placeChoices,
    Map<String, String> presetChoices,
    Form general) {
  /**
   * @param used the places that are kept by it
   */
  public record Line(
      String key, String name, String rule, List<Figure> figures, int versions, String used) {}

  /**
   * @param change within 24 hours; empty when it is free
   */
  public record Figure(String quantity, String range, String change) {}

  /**
   * @param before the presets that it had, the newest first
   */
  public record PlaceLine(String code, String name, String preset, List<String> before) {}
}
