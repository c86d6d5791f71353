package org.muniment.dashboard.pages.environment.compare;

import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.pages.environment.around.Around;
import org.muniment.dashboard.web.table.Shown;

/**
 * Places beside each other.
 *
 * @param title what is compared and when, for a picture
 * @param hidden fields of the form that keep the rest of the choice
 */
public record CompareView(
    List<Around.Link> parts,
    List<Around.Choice> spans,
    String label,
    String previous,
    Optional<String> next,
    List<Around.Choice> quantities,
    List<Box> places,
    String span,
    String end,
    String quantity,
    String title,
    String steps,
    String query,
    Shown<Row> rows) {
  /** A place to tick. */
  public record Box(String code, String name, boolean chosen) {}

  /** A place's figures in words. */
  public record Row(
      String name,
      String href,
      String min,
      String mean,
      String max,
      String inLimits,
      String above,
      String below,
      String coverage,
      boolean incomplete) {}
}
