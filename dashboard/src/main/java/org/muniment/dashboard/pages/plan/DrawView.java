package org.muniment.dashboard.pages.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A plan to be changed, by hand or by numbers.
 *
 * @param json the plan as the script has it
 * @param problems what could not be kept; then the plan is as it was drawn
 * @param kinds what can be added, with its word
 * @param facings with their words
 * @param sensors of the room, with their names
 */
public record DrawView(
    String code,
    String name,
    String json,
    long version,
    double widthM,
    double depthM,
    List<Thing> things,
    List<String> problems,
    Optional<String> kept,
    Map<String, String> kinds,
    Map<String, String> facings,
    Map<String, String> sensors,
    String reason) {
  public DrawView {
    things = List.copyOf(things);
    problems = List.copyOf(problems);
  }

  /**
   * Something on the plan, in numbers.
   *
   * @param index among those of its type
   * @param front key of its facing; empty for what has none
   */
  public record Thing(
      boolean isCabinet,
      int index,
      String title,
      double x,
      double y,
      double width,
      double depth,
      String front,
      int columns,
      String label) {
    public String type() {
      return isCabinet ? "cabinet" : "fixture";
    }

    public String id() {
      return type() + "-" + index;
    }
  }
}
