package org.muniment.domain.stocktake;

import java.util.Locale;

/** What is said of a scan (contract); each has a text {@code stocktake.verdict.<key>}. */
public enum Verdict {
  /** The label of a place: what follows is scanned there. */
  PLACE,
  IN_PLACE,
  /** Belongs elsewhere. */
  MISPLACED,
  /** Right shelf, wrong order from the left. */
  OUT_OF_ORDER,
  /** Stands there although the register says that it is out, lost or gone. */
  REGISTER_SAYS_OUT,
  UNKNOWN,
  /** Was scanned before. */
  DUPLICATE,
  /** Was moved there while others counted. */
  MOVED,
  /** A card stands there although nothing is out. */
  CARD_WITHOUT_LOAN,
  /** A scan was taken back. */
  UNDONE,
  /** Taken down; in a blind count nobody is told more. */
  RECORDED;

  /** {@code out-of-order}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
