package org.muniment.testing;

import org.junit.jupiter.api.Nested;
import org.muniment.port.Office;
import org.muniment.port.RegisterThenContract;
import org.muniment.port.StocktakesContract;

class MemoryStocktakesTest {
  @Nested
  class Stocktakes extends StocktakesContract {
    @Override
    protected Office open() {
      return new MemoryOffice();
    }
  }

  @Nested
  class RegisterThen extends RegisterThenContract {
    @Override
    protected Office open() {
      return new MemoryOffice();
    }
  }
}
