package org.muniment.testing;

import org.muniment.port.LogBookContract;
import org.muniment.port.Office;

class MemoryLogBookTest extends LogBookContract {
  @Override
  protected Office open() {
    return new MemoryOffice();
  }
}
