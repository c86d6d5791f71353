package org.muniment.desk.holdings;

import java.util.List;
import java.util.Optional;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.PrefixRule;
import org.muniment.domain.loan.Borrower;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.place.Room;

/** What a label that was scanned stands for. */
public sealed interface Scanned {
  /**
   * @param isVoid whether the label has a number that the box had before
   */
  record OfBox(Box box, boolean isVoid) implements Scanned {}

  record OfRoom(Room room) implements Scanned {}

  record OfCabinet(Cabinet cabinet) implements Scanned {}

  record OfShelf(Cabinet cabinet, int shelf) implements Scanned {}

  /**
   * A substitute card (rule U4).
   *
   * @param box that it stands for, whole or in part
   */
  record OfLoanCard(Loan loan, Box box) implements Scanned {}

  record OfReaderCard(Borrower borrower) implements Scanned {}

  /**
   * Nobody has registered it.
   *
   * @param alike boxes whose numbers look like it
   * @param kind what it would be by its prefix
   * @param checkDigitFails whether it looks misread or mistyped
   */
  record Unknown(List<Barcode> alike, Optional<PrefixRule.Kind> kind, boolean checkDigitFails)
      implements Scanned {
    public Unknown {
      alike = List.copyOf(alike);
    }
  }
}
