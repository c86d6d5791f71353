package org.muniment.adapters.sqlite;

import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;
import org.muniment.port.Office;
import org.muniment.port.SetupContract;

class SqliteSetupTest {
  @Nested
  class KeptOpen extends SetupContract {
    @TempDir Path folder;

    @Override
    protected Office open() {
      return Stores.office(folder);
    }
  }

  @Nested
  class OpenedAgain extends SetupContract {
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
