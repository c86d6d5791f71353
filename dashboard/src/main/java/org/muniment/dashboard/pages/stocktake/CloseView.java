package org.muniment.dashboard.pages.stocktake;

import java.util.List;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Icon;

/**
 * What closing will change.
 *
 * @param open discrepancies that stand in the way, by class
 * @param openPlaces cabinets that were not gone through to their end
 * @param changes what will be done
 * @param problems why it cannot be done now
 * @param canClose whether nothing stands in the way but a reason for what is left out
 */
public record CloseView(
    long id,
    String name,
    List<Figure> figures,
    List<Figure> open,
    List<Place> openPlaces,
    String morePlaces,
    List<Change> changes,
    List<String> problems,
    boolean isPartial,
    boolean canClose,
    Form form,
    long version) {
  /** A cabinet that was not gone through. */
  public record Place(String name, String shelves) {}

  /**
   * Something that will be done.
   *
   * @param says to how many, and what it means
   */
  public record Change(Icon icon, String action, String says) {}
}
