package org.muniment.testing;

import java.time.ZoneId;
import org.muniment.port.OutboxContract;
import org.muniment.port.ReadingStore;

class MemoryOutboxTest extends OutboxContract {
  @Override
  protected ReadingStore open() {
    return new MemoryReadingStore(ZoneId.of("UTC"));
  }
}
