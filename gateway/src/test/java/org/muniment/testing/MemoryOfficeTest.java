package org.muniment.testing;

import org.muniment.port.Office;
import org.muniment.port.OfficeContract;

class MemoryOfficeTest extends OfficeContract {
  @Override
  protected Office open() {
    return new MemoryOffice();
  }
}
