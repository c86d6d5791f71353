package org.muniment.adapters.sqlite;

import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;
import org.muniment.adapters.sql.QuarantineBounds;
import org.muniment.port.OutboxContract;
import org.muniment.port.ReadingStore;

class SqliteOutboxTest {
  abstract static class OnSqlite extends OutboxContract {
    @TempDir Path folder;

    @Override
    protected ReadingStore open() {
      return Stores.readings(folder, new Stores(ZoneId.of("UTC")), QuarantineBounds.DEFAULT);
    }
  }

  @Nested
  class Open extends OnSqlite {}

  @Nested
  class OpenedAgainBetweenAnyTwoCalls extends OnSqlite {
    @Override
    protected void settle() {
      store.close();
      store = open();
    }
  }
}
