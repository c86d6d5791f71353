package org.muniment.domain.loan;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What may be lent to whom, by whose leave and for how long (rules U2, U3). Empty means: any.
 *
 * @param secrecy key of the level
 * @param category key of the category, or of the one above it
 * @param use what is allowed at most
 * @param forReading whose leave a consultation needs
 * @param forLoan whose leave a loan of up to {@code shortDays} needs
 * @param forLonger whose leave a longer one needs; empty when there is none
 * @param usualDays until it is due when nobody asks for another day
 * @param longestDays empty for no bound
 * @param renewals how often the due date may be put off
 */
public record LoanRule(
    Optional<String> secrecy,
    Optional<Borrower.Kind> borrower,
    Optional<String> category,
    Use use,
    Approver forReading,
    Approver forLoan,
    Optional<Approver> forLonger,
    int usualDays,
    int shortDays,
    OptionalInt longestDays,
    int renewals) {
  /** Each has a text {@code loan.use.<key>}. */
  public enum Use {
    NEVER,
    READING_ROOM,
    LOAN;

    /** {@code reading-room}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Use> of(String key) {
      return Stream.of(values()).filter(use -> use.key().equals(key)).findFirst();
    }
  }

  /** Whose leave is needed; each has a text {@code loan.approver.<key>}. */
  public enum Approver {
    /** The rule itself gives it. */
    NONE,
    ARCHIVIST,
    HEAD,
    DEPUTY_HEAD;

    /** {@code deputy-head}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Approver> of(String key) {
      return Stream.of(values()).filter(who -> who.key().equals(key)).findFirst();
    }
  }

  public LoanRule {
    Objects.requireNonNull(secrecy);
    Objects.requireNonNull(borrower);
    Objects.requireNonNull(category);
    Objects.requireNonNull(use);
    Objects.requireNonNull(forReading);
    Objects.requireNonNull(forLoan);
    Objects.requireNonNull(forLonger);
    Objects.requireNonNull(longestDays);
  }

  public boolean isForEverything() {
    return secrecy.isEmpty() && borrower.isEmpty() && category.isEmpty();
  }
}
