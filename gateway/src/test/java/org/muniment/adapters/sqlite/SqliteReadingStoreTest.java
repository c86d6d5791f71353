package org.muniment.adapters.sqlite;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;
import org.muniment.adapters.sql.QuarantineBounds;
import org.muniment.port.LateDaysContract;
import org.muniment.port.ReadingStore;

/** The contract, whatever was done between two calls. */
class SqliteReadingStoreTest {
  abstract static class OnSqlite extends LateDaysContract {
    @TempDir Path folder;
    Stores rules;
    private QuarantineBounds bounds;
    private int opened;

    @Override
    protected ReadingStore open(ZoneId zone, QuarantineBounds quarantineBounds) {
      rules = new Stores(zone, sensor(1), sensor(2), sensor(9, Duration.ofHours(20)));
      bounds = quarantineBounds;
      folder = folder.resolve("data" + opened++);
      return openAgain();
    }

    SqliteReadingStore openAgain() {
      return Stores.readings(folder, rules, bounds);
    }

    SqliteReadingStore sqlite() {
      return (SqliteReadingStore) store;
    }
  }

  @Nested
  class NothingArranged extends OnSqlite {}

  @Nested
  class EverythingArranged extends OnSqlite {
    @Override
    protected void settle() {
      sqlite().arrangeNow();
    }
  }

  @Nested
  class EverythingSummed extends OnSqlite {
    @Override
    protected void settle() {
      sqlite().arrangeNow();
      sqlite().summariseNow();
    }
  }

  @Nested
  class OpenedAgain extends OnSqlite {
    @Override
    protected void settle() {
      sqlite().summariseNow();
      store.close();
      store = openAgain();
    }
  }

  /** As after a kill: the old one is never closed, so its tail has to be found again. */
  @Nested
  class OpenedAgainWithoutClosing extends OnSqlite {
    @Override
    protected void settle() {
      store = openAgain();
    }
  }
}
