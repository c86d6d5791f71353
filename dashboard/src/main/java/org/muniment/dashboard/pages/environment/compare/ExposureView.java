package org.muniment.dashboard.pages.environment.compare;

import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.pages.environment.around.Around;
import org.muniment.dashboard.web.table.Shown;

/** How long every place was out of its limits. */
public record ExposureView(
    List<Around.Link> parts,
    List<Around.Choice> spans,
    String label,
    String previous,
    Optional<String> next,
    Shown<Row> rows) {
  /** A place in words: above and below per quantity, in hours. */
  public record Row(
      String name,
      String href,
      String warm,
      String cold,
      String damp,
      String dry,
      String coverage,
      boolean incomplete) {}
}
