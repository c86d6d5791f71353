package org.muniment.dashboard.pages.stocktake;

import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.web.look.Icon;

/**
 * The list.
 *
 * @param open those that are being counted
 * @param over those that were closed or given up, the newest first
 * @param older the address of those before, if there are more
 */
public record StocktakesView(List<Open> open, List<Over> over, Optional<String> older) {
  /**
   * One that is being counted.
   *
   * @param bar empty for who is not told what is expected
   */
  public record Open(
      long id,
      String name,
      String scope,
      List<String> ways,
      String begun,
      Optional<Bar> bar,
      String scans) {}

  /**
   * One that is over.
   *
   * @param ended by whom, when, and why it was given up
   * @param figures by class, those that are not nothing
   * @param seal its first digits; empty when it was given up
   */
  public record Over(
      long id,
      String name,
      String scope,
      List<String> ways,
      boolean isClosed,
      Icon icon,
      String state,
      String ended,
      String reason,
      List<Figure> figures,
      String seal) {}

  public boolean isEmpty() {
    return open.isEmpty() && over.isEmpty() && older.isEmpty();
  }
}
