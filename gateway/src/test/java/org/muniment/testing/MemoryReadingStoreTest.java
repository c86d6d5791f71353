package org.muniment.testing;

import java.time.ZoneId;
import org.muniment.adapters.sql.QuarantineBounds;
import org.muniment.port.LateDaysContract;
import org.muniment.port.ReadingStore;

class MemoryReadingStoreTest extends LateDaysContract {
  @Override
  protected ReadingStore open(ZoneId zone, QuarantineBounds bounds) {
    return new MemoryReadingStore(zone, bounds);
  }
}
