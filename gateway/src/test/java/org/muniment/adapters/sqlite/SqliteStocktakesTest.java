package org.muniment.adapters.sqlite;

import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;
import org.muniment.port.Office;
import org.muniment.port.RegisterThenContract;
import org.muniment.port.StocktakesContract;

class SqliteStocktakesTest {
  @Nested
  class Stocktakes extends StocktakesContract {
    @TempDir Path folder;

    @Override
    protected Office open() {
      return Stores.office(folder);
    }
  }

  @Nested
  class StocktakesOpenedAgain extends StocktakesContract {
    @TempDir Path folder;

    @Override
    protected Office open() {
      return Stores.office(folder);
    }

    @Override
    protected void settle() {
      office.close();
      office = SqliteOffice.open(folder);
    }
  }

  @Nested
  class RegisterThen extends RegisterThenContract {
    @TempDir Path folder;

    @Override
    protected Office open() {
      return Stores.office(folder);
    }
  }

  @Nested
  class RegisterThenOpenedAgain extends RegisterThenContract {
    @TempDir Path folder;

    @Override
    protected Office open() {
      return Stores.office(folder);
    }

    @Override
    protected void settle() {
      office.close();
      office = SqliteOffice.open(folder);
    }
  }
}
