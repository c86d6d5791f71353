package org.muniment.testing;

import org.muniment.port.Office;
import org.muniment.port.SetupContract;

class MemorySetupTest extends SetupContract {
  @Override
  protected Office open() {
    return new MemoryOffice();
  }
}
