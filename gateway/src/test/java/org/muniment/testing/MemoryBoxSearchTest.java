package org.muniment.testing;

import org.muniment.port.BoxSearchContract;
import org.muniment.port.Office;

class MemoryBoxSearchTest extends BoxSearchContract {
  @Override
  protected Office open() {
    return new MemoryOffice();
  }
}
