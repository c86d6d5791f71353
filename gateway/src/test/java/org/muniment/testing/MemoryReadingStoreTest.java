package org.muniment.testing;

import java.time.ZoneId;
import org.muniment.adapters.sql.QuarantineBounds;
import org.muniment.port.ReadingStore;
import org.muniment.port.ReadingStoreContract;

class MemoryReadingStoreTest extends ReadingStoreContract {
  @Override
  protected ReadingStore open(ZoneId zone, QuarantineBounds bounds) {
    return new MemoryReadingStore(zone, bounds);
  }
}
