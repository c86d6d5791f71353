package org.muniment.testing;

import org.junit.jupiter.api.Nested;
import org.muniment.port.DutiesContract;
import org.muniment.port.FindingsContract;
import org.muniment.port.LoanListsContract;
import org.muniment.port.LoansContract;
import org.muniment.port.Office;

class MemoryCounterTest {
  @Nested
  class Loans extends LoansContract {
    @Override
    protected Office open() {
      return new MemoryOffice();
    }
  }

  @Nested
  class LoanLists extends LoanListsContract {
    @Override
    protected Office open() {
      return new MemoryOffice();
    }
  }

  @Nested
  class Duties extends DutiesContract {
    @Override
    protected Office open() {
      return new MemoryOffice();
    }
  }

  @Nested
  class Findings extends FindingsContract {
    @Override
    protected Office open() {
      return new MemoryOffice();
    }
  }
}
