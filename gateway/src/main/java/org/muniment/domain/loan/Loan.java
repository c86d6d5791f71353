package org.muniment.domain.loan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.muniment.domain.holding.Barcode;

/**
 * One box or one item that somebody asked for, from the request to the return (rules U1–U6). What
 * was asked for together has the same request, and each part its own card, due date and return.
 *
 * @param id 0 before it is stored; the number in the register
 * @param request number of what was asked for together: the id of its first loan
 * @param purpose what it is wanted for (rule U6)
 * @param due the day until whose end it is lent; empty before it is issued when none was asked for
 * @param card number of the substitute card (rule U4); given at the approval, never used again
 * @param issued when it went out; empty before
 * @param returned when it came back; empty before
 * @param effect what came of the use (rule U6); empty until it is known
 * @param version grows with each event; two people at the counter are told apart by it
 */
public record Loan(
    long id,
    long request,
    Thing thing,
    Who who,
    LoanKind kind,
    String purpose,
    LoanState state,
    Optional<LocalDate> due,
    int renewals,
    Optional<Barcode> card,
    CardState cardState,
    Optional<Handing> issued,
    Optional<Handing> returned,
    String effect,
    long version,
    Instant requestedAt,
    Instant changedAt) {
  /**
   * What is lent.
   *
   * @param item id of the one item of the box; empty for the whole box
   */
  public record Thing(long box, OptionalLong item) {
    public Thing {
      Objects.requireNonNull(item);
    }

    /** Whether both cannot be lent at the same time. */
    public boolean overlaps(Thing other) {
      return box == other.box
          && (item.isEmpty() || other.item.isEmpty() || item.equals(other.item));
    }
  }

  /**
   * Who asks, as they were called at that time.
   *
   * @param borrower id of the registered one; empty for who is only named
   */
  public record Who(OptionalLong borrower, String name, Borrower.Kind kind) {
    public Who {
      Objects.requireNonNull(borrower);
      Objects.requireNonNull(name);
      Objects.requireNonNull(kind);
    }
  }

  /**
   * What was counted and seen when it was handed over, in the borrower's presence (rule U5).
   *
   * @param by name of who stood at the counter
   * @param pieces empty when they were not counted
   * @param condition in words; empty for as it should be
   */
  public record Handing(Instant at, String by, OptionalInt pieces, String condition) {
    public Handing {
      Objects.requireNonNull(by);
      Objects.requireNonNull(pieces);
      Objects.requireNonNull(condition);
      at = at.truncatedTo(ChronoUnit.MILLIS);
    }
  }

  /** Where the substitute card is; each has a text {@code loan.card.<key>}. */
  public enum CardState {
    NONE,
    PRINTED,
    /** It stands in the place of what was lent. */
    PLACED,
    /** Taken out when that was put back. */
    REMOVED;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<CardState> of(String key) {
      return Stream.of(values()).filter(state -> state.key().equals(key)).findFirst();
    }
  }

  public Loan {
    Objects.requireNonNull(thing);
    Objects.requireNonNull(who);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(purpose);
    Objects.requireNonNull(state);
    Objects.requireNonNull(due);
    Objects.requireNonNull(card);
    Objects.requireNonNull(cardState);
    Objects.requireNonNull(issued);
    Objects.requireNonNull(returned);
    Objects.requireNonNull(effect);
    requestedAt = requestedAt.truncatedTo(ChronoUnit.MILLIS);
    changedAt = changedAt.truncatedTo(ChronoUnit.MILLIS);
    boolean wasIssued = state == LoanState.ISSUED || state == LoanState.RETURNED;
    if (wasIssued != issued.isPresent() || (state == LoanState.RETURNED) != returned.isPresent()) {
      throw new IllegalArgumentException(
          "a loan that is %s cannot have gone out %s and come back %s"
              .formatted(state.key(), issued, returned));
    }
    if (state == LoanState.ISSUED && due.isEmpty()) {
      throw new IllegalArgumentException("what is out is due some day, got none for " + id);
    }
  }

  public boolean isOverdue(LocalDate today) {
    return state == LoanState.ISSUED && due.filter(today::isAfter).isPresent();
  }

  /** As it is once it is stored; the first of a request gives the request its number. */
  public Loan stored(long givenId) {
    return new Loan(
        givenId,
        request == 0 ? givenId : request,
        thing,
        who,
        kind,
        purpose,
        state,
        due,
        renewals,
        card,
        cardState,
        issued,
        returned,
        effect,
        version,
        requestedAt,
        changedAt);
  }
}
