package org.muniment.dashboard.pages.alarms;

import java.util.List;
import java.util.Optional;

/**
 * What a rule would have meant, as a number and on the curve. Lengths are SVG's, in a drawing of
 * {@link #WIDTH} by {@link #HEIGHT}.
 *
 * @param problem why there is no answer
 * @param sentence "3 alarms, not 41"
 * @param range the band between the lowest and the highest of each day
 * @param mean the line of the daily means
 * @param limits heights of the limits that were asked about
 * @param asked when the rule that was asked about would have called
 * @param inForce the same of the rule that holds now
 */
public record RehearsalView(
    Optional<String> problem,
    String sentence,
    String detail,
    String label,
    String range,
    String mean,
    Optional<Band> band,
    List<String> limits,
    List<Mark> asked,
    List<Mark> inForce,
    List<Line> lines,
    boolean isCut) {
  public static final int WIDTH = 1_000;
  public static final int HEIGHT = 150;

  /** What lies inside the limits. */
  public record Band(String y, String height) {}

  /** A time in alarm. */
  public record Mark(String x, String width) {}

  /** An alarm of the table behind the curve. */
  public record Line(String from, String lasted, String severity, String worst) {}

  static RehearsalView refused(String sentence) {
    return new RehearsalView(
        Optional.of(sentence),
        "",
        "",
        "",
        "",
        "",
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        false);
  }
}
