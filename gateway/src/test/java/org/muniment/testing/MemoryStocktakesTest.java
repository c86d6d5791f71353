package org.muniment.testing;

import org.muniment.port.Office;
import org.muniment.port.StocktakesContract;

class MemoryStocktakesTest extends StocktakesContract {
  @Override
  protected Office open() {
    return new MemoryOffice();
  }
}
