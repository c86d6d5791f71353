package org.muniment.port;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.loan.Borrower;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.loan.LoanEvent;
import org.muniment.domain.loan.LoanKind;
import org.muniment.domain.loan.LoanRules;
import org.muniment.domain.loan.LoanState;
import org.muniment.domain.loan.Signature;

/**
 * Who uses what of the holdings. Part of the {@link Office} and of its transactions: what must hold
 * together (nothing is lent twice, a version is the one that was seen) is asked and written inside
 * one {@link Office#together}. Any thread.
 */
public interface Loans {
  /**
   * Which loans. Empty means: any.
   *
   * @param overdueOn those that are out and were due before this day
   * @param from requested not before this moment
   * @param to requested before this moment
   */
  record Query(
      Set<LoanState> states,
      Optional<LoanKind> kind,
      OptionalLong borrower,
      OptionalLong box,
      OptionalLong request,
      Optional<LocalDate> overdueOn,
      Optional<Instant> from,
      Optional<Instant> to) {
    public static final Query ALL =
        new Query(
            Set.of(),
            Optional.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public Query {
      states = Set.copyOf(states);
    }
  }

  /**
   * A piece of a list.
   *
   * @param next what to ask for the piece behind it; empty at the end
   */
  record Page(List<Loan> loans, Optional<String> next) {
    public Page {
      loans = List.copyOf(loans);
    }
  }

  // Borrowers

  /** By name, those that are not active any more too. */
  List<Borrower> borrowers();

  Optional<Borrower> borrower(long id);

  /** Several at once, by their ids; those that are not there are left out. */
  Map<Long, Borrower> borrowers(Collection<Long> ids);

  Optional<Borrower> borrowerByCard(Barcode card);

  /** Stores under a new id; empty when the card's code is taken. */
  Optional<Borrower> addBorrower(Borrower withoutId);

  /**
   * Changes everything but the id; takes a new card's code, or one that the same borrower had
   * before, and leaves the old one taken.
   *
   * @param after with the version that was seen, plus one
   * @return false, and nothing changed, when the version is another or the new code is taken
   */
  boolean updateBorrower(Borrower after);

  // Loans

  /**
   * Stores under a new id, with its first event; the id is in the answer.
   *
   * @throws StoreException as {@link #change} answers empty for what is out already or a card's
   *     number that is taken: a loan begins as a request, without either
   */
  Loan add(Loan withoutId, LoanEvent event);

  /**
   * Stores what an event has made of a loan. A card's number that is new is taken into the
   * namespace of codes, as {@code loan-card}, for ever.
   *
   * @param after with the version that was seen, plus one
   * @return the event with its number; empty, and nothing changed, when the version is another, the
   *     card's number is taken, or something would be out twice: the same box or item, or a box and
   *     an item of it
   */
  Optional<LoanEvent> change(Loan after, LoanEvent event);

  Optional<Loan> loan(long id);

  Optional<Loan> byCard(Barcode card);

  /** Those of a box, or of items in it, that are open: requested, approved, out. */
  List<Loan> openOf(long box);

  /** The newest first. */
  Page search(Query query, Optional<String> cursor, int limit);

  /** Counted up to {@code most}. */
  long count(Query query, long most);

  /**
   * Calls for each, the oldest first, without holding all of them or a transaction: registers and
   * statistics.
   */
  void each(Query query, Consumer<Loan> reader);

  /**
   * What is out and has no card in its place, cards that stand though nothing is out, and boxes
   * that are in place though they are out; the oldest first.
   */
  List<Loan> withOddCards(int limit);

  /** The events of a loan, the oldest first. */
  List<LoanEvent> events(long loan);

  /** Replaces none: there is one of each moment. False when there is one already. */
  boolean addSignature(Signature signature);

  List<Signature> signatures(long loan);

  /** What the archive has set; empty for the shipped rules. */
  Optional<LoanRules> rules();

  /**
   * @param after with the version that was seen, plus one
   * @return false, and nothing changed, when the version is another
   */
  boolean saveRules(LoanRules after);
}
