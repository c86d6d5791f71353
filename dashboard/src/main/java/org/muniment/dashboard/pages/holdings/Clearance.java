package org.muniment.dashboard.pages.holdings;

import org.muniment.desk.Refusal;
import org.muniment.desk.holdings.Reader;
import org.muniment.domain.holding.Box;

/** Nobody writes into what they may not read (rule T3). */
final class Clearance {
  private Clearance() {}

  /**
   * @throws Refusal when the reader is not cleared for the box
   */
  static void check(Reader reader, Box box) {
    if (!reader.maySee(box)) {
      throw Refusal.conflict("holdings.not-cleared", box.barcode().value());
    }
  }
}
