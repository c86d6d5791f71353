package org.muniment.domain.loan;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.muniment.domain.trail.By;

/**
 * Something that happened to a loan; never changed, never deleted: the loan register.
 *
 * @param number given when it is stored, 0 before; grows over all loans
 * @param loan id; 0 in the first event before the loan is stored
 * @param due the due date from then on, where it was set
 * @param text reason, condition or effect in words; empty where none was asked for
 */
public record LoanEvent(
    long number, long loan, Kind kind, By by, Optional<LocalDate> due, String text) {
  /** What happened; each has a text {@code loan.event.<key>}. */
  public enum Kind {
    REQUESTED,
    APPROVED,
    REFUSED,
    WITHDRAWN,
    ISSUED,
    RENEWED,
    RETURNED,
    EFFECT_NOTED,
    CARD_PRINTED,
    CARD_PLACED,
    CARD_REMOVED,
    SIGNED,
    /** A reminder went to the borrower. */
    CALLED_IN;

    /** {@code card-placed}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Kind> of(String key) {
      return Stream.of(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
  }

  public LoanEvent {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(by);
    Objects.requireNonNull(due);
    Objects.requireNonNull(text);
  }

  public LoanEvent stored(long givenNumber, long givenLoan) {
    return new LoanEvent(givenNumber, givenLoan, kind, by, due, text);
  }
}
