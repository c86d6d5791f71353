package org.muniment.adapters.sqlite;

import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;
import org.muniment.port.BoxHistoryContract;
import org.muniment.port.BoxSearchContract;
import org.muniment.port.HoldingsContract;
import org.muniment.port.Office;

class SqliteHoldingsTest {
  @Nested
  class KeptOpen extends HoldingsContract {
    @TempDir Path folder;

    @Override
    protected Office open() {
      return Stores.office(folder);
    }
  }

  @Nested
  class OpenedAgain extends HoldingsContract {
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
  class SearchKeptOpen extends BoxSearchContract {
    @TempDir Path folder;

    @Override
    protected Office open() {
      return Stores.office(folder);
    }
  }

  @Nested
  class SearchOpenedAgain extends BoxSearchContract {
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
  class History extends BoxHistoryContract {
    @TempDir Path folder;

    @Override
    protected Office open() {
      return Stores.office(folder);
    }
  }
}
