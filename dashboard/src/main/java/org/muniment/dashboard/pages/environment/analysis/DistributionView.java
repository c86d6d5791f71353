package org.muniment.dashboard.pages.environment.analysis;

import java.util.List;
import org.muniment.dashboard.pages.environment.around.Around;
import org.muniment.dashboard.web.table.Shown;

/**
 * How a place's values are distributed.
 *
 * @param title place and period, for a picture
 */
public record DistributionView(Around around, String title, List<Panel> panels, Shown<Row> rows) {
  /**
   * A quantity.
   *
   * @param percentiles in words, the lowest first
   * @param inLimits share in words
   * @param coverage share in words
   */
  public record Panel(
      String name,
      List<Bar> bars,
      List<Mark> limits,
      List<Mark> ticks,
      List<Figure> percentiles,
      String inLimits,
      String coverage,
      boolean incomplete,
      String alternative) {
    public boolean isEmpty() {
      return bars.isEmpty();
    }
  }

  /** A column of the drawing; {@code says} is what a pointer reads. */
  public record Bar(String x, String width, String y, String height, String tone, String says) {}

  /** A line or a tick of the drawing. */
  public record Mark(String x, String word) {}

  /** A percentile. */
  public record Figure(String name, String value) {}

  /** A column in numbers. */
  public record Row(String quantity, String from, String to, String hours, String share) {}
}
