package org.muniment.domain.stocktake;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a stock-take says of a box, a card or a code (numbers: stock-take classes); each has a text
 * {@code stocktake.outcome.<key>}.
 */
public enum Outcome {
  IN_PLACE(false),
  MISPLACED(true),
  OUT_OF_ORDER(true),
  REGISTER_SAYS_OUT(true),
  UNKNOWN(true),
  MISSING(true),
  /** A place where it could stand was not gone through to its end. */
  NOT_YET_SEEN(false),
  /** Out, and its card stands in its place. */
  ON_LOAN(false),
  CARD_ABSENT(true),
  CARD_WITHOUT_LOAN(true),
  /** In transit, in repair, in the reading room, or known to be missing. */
  EXCLUDED(false),
  /** Scanned more than once; needs an answer where it was seen in different places. */
  DUPLICATES(true),
  MOVED_DURING_COUNT(false),
  /** Two independent counts say different things. */
  COUNTS_DIFFER(true);

  private final boolean needsAnswer;

  Outcome(boolean needsAnswer) {
    this.needsAnswer = needsAnswer;
  }

  /** Whether somebody must say what is done about it before the stock-take is closed. */
  public boolean needsAnswer() {
    return needsAnswer;
  }

  /** {@code out-of-order}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Outcome> of(String key) {
    return Stream.of(values()).filter(outcome -> outcome.key().equals(key)).findFirst();
  }
}
