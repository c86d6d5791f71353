package org.muniment.dashboard.pages.stocktake;

import java.util.List;

/**
 * The list.
 *
 * @param open those that are being counted
 */
public record StocktakesView(List<String> open) {
  public boolean isEmpty() {
    return open.isEmpty();
  }
}
