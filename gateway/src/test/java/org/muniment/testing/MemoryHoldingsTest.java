package org.muniment.testing;

import org.muniment.port.HoldingsContract;
import org.muniment.port.Office;

class MemoryHoldingsTest extends HoldingsContract {
  @Override
  protected Office open() {
    return new MemoryOffice();
  }
}
