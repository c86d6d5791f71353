package org.muniment.dashboard.pages.alarms;

import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.web.look.Icon;

/**
 * How well the alarms serve.
 *
 * @param periods to choose from
 * @param figures the numbers that ISA-18.2 looks at
 * @param bars one per day
 * @param most the highest bar, for the scale
 * @param lists floods, chattering, standing: what to look at
 */
public record HealthView(
    List<Period> periods,
    List<Figure> figures,
    List<Bar> bars,
    int most,
    String label,
    List<Finding> findings,
    List<Source> top) {
  /** Width of the drawing in its own units. */
  public static final int WIDTH = 1_000;

  /** Height of the drawing in its own units. */
  public static final int HEIGHT = 120;

  /** A length of time to look back. */
  public record Period(String href, String name, boolean chosen) {}

  /**
   * A number with its name.
   *
   * @param says what would be good
   */
  public record Figure(String name, String value, String says, Icon icon, String tone) {}

  /**
   * @param height empty for a day without
   */
  public record Bar(String date, int alarms, String x, String width, String y, String height) {}

  /** What deserves a look, with where. */
  public record Finding(String text, Optional<String> href) {}

  /** What alarms come from. */
  public record Source(String name, int alarms, String href) {}
}
