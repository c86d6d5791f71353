package org.muniment.testing;

import org.muniment.port.BoxHistoryContract;
import org.muniment.port.Office;

class MemoryBoxHistoryTest extends BoxHistoryContract {
  @Override
  protected Office open() {
    return new MemoryOffice();
  }
}
