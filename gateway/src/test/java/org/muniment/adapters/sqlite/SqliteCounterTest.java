package org.muniment.adapters.sqlite;

import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;
import org.muniment.port.DutiesContract;
import org.muniment.port.FindingsContract;
import org.muniment.port.LoanListsContract;
import org.muniment.port.LoansContract;
import org.muniment.port.Office;

class SqliteCounterTest {
  @Nested
  class Loans extends LoansContract {
    @TempDir Path folder;

    @Override
    protected Office open() {
      return Stores.office(folder);
    }
  }

  @Nested
  class LoansOpenedAgain extends LoansContract {
    @TempDir Path folder;

    @Override
    protected Office open() {
      return Stores.office(folder);
    }

    @Override
    protected void settle() {
      office.close();
      office = SqliteOffice.open(folder);
    }
  }

  @Nested
  class LoanLists extends LoanListsContract {
    @TempDir Path folder;

    @Override
    protected Office open() {
      return Stores.office(folder);
    }
  }

  @Nested
  class LoanListsOpenedAgain extends LoanListsContract {
    @TempDir Path folder;

    @Override
    protected Office open() {
      return Stores.office(folder);
    }

    @Override
    protected void settle() {
      office.close();
      office = SqliteOffice.open(folder);
    }
  }

  @Nested
  class Duties extends DutiesContract {
    @TempDir Path folder;

    @Override
    protected Office open() {
      return Stores.office(folder);
    }
  }

  @Nested
  class DutiesOpenedAgain extends DutiesContract {
    @TempDir Path folder;

    @Override
    protected Office open() {
      return Stores.office(folder);
    }

    @Override
    protected void settle() {
      office.close();
      office = SqliteOffice.open(folder);
    }
  }

  @Nested
  class Findings extends FindingsContract {
    @TempDir Path folder;

    @Override
    protected Office open() {
      return Stores.office(folder);
    }
  }

  @Nested
  class FindingsOpenedAgain extends FindingsContract {
    @TempDir Path folder;

    @Override
    protected Office open() {
      return Stores.office(folder);
    }

    @Override
    protected void settle() {
      office.close();
      office = SqliteOffice.open(folder);
    }
  }
}
