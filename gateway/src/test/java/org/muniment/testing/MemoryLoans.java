package org.muniment.testing;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.BoxStatus;
import org.muniment.domain.loan.Borrower;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.loan.LoanEvent;
import org.muniment.domain.loan.LoanRules;
import org.muniment.domain.loan.LoanState;
import org.muniment.domain.loan.Signature;
import org.muniment.domain.text.BadInput;
import org.muniment.port.Loans;
import org.muniment.port.StoreException;

/** Loans and borrowers in maps. */
final class MemoryLoans implements Loans {
  /** The one namespace, which belongs to the office. */
  private final Map<String, String> kinds;

  private final MemoryHoldings holdings;
  private final Map<Long, Borrower> borrowers;
  private final Map<String, Long> cardsOf;
  private final Map<Long, Loan> loans;
  private final Map<Long, LoanEvent> events;
  private final Map<String, Signature> signatures;
  private final Map<String, LoanRules> rules;

  MemoryLoans(Undo undo, Map<String, String> kinds, MemoryHoldings holdings) {
    this.kinds = kinds;
    this.holdings = holdings;
    borrowers = undo.covers(new TreeMap<>());
    cardsOf = undo.covers(new TreeMap<>());
    loans = undo.covers(new TreeMap<>());
    events = undo.covers(new TreeMap<>());
    signatures = undo.covers(new TreeMap<>());
    rules = undo.covers(new TreeMap<>());
  }

  @Override
  public synchronized List<Borrower> borrowers() {
    return borrowers.values().stream()
        .sorted(Comparator.comparing(Borrower::name).thenComparing(Borrower::id))
        .toList();
  }

  @Override
  public synchronized Optional<Borrower> borrower(long id) {
    return Optional.ofNullable(borrowers.get(id));
  }

  @Override
  public synchronized Map<Long, Borrower> borrowers(Collection<Long> ids) {
    Map<Long, Borrower> found = new TreeMap<>(borrowers);
    found.keySet().retainAll(ids);
    return found;
  }

  @Override
  public synchronized Optional<Borrower> borrowerByCard(Barcode card) {
    return borrowers.values().stream()
        .filter(borrower -> borrower.card().equals(Optional.of(card)))
        .findFirst();
  }

  @Override
  public synchronized Optional<Borrower> addBorrower(Borrower withoutId) {
    long id = borrowers.size() + 1;
    if (!takeCard(withoutId, id)) {
      return Optional.empty();
    }
    return Optional.of(put(withoutId, id));
  }

  @Override
  public synchronized boolean updateBorrower(Borrower after) {
    Borrower before = borrowers.get(after.id());
    if (before == null || before.version() != after.version() - 1 || !takeCard(after, after.id())) {
      return false;
    }
    put(after, after.id());
    return true;
  }

  private boolean takeCard(Borrower borrower, long id) {
    if (borrower.card().isEmpty()) {
      return true;
    }
    String card = borrower.card().get().value();
    if (kinds.putIfAbsent(card, "reader-card") == null) {
      cardsOf.put(card, id);
    }
    return Long.valueOf(id).equals(cardsOf.get(card));
  }

  private Borrower put(Borrower b, long id) {
    Borrower stored =
        new Borrower(
            id,
            b.name(),
            b.kind(),
            b.organisation(),
            b.letter(),
            b.card(),
            b.clearance(),
            b.email(),
            b.phone(),
            b.account(),
            b.language(),
            b.active(),
            b.version(),
            b.since());
    borrowers.put(id, stored);
    return stored;
  }

  @Override
  public synchronized Loan add(Loan withoutId, LoanEvent event) {
    if (isOutTwice(withoutId) || !takeCard(Optional.empty(), withoutId.card())) {
      throw new StoreException("it is out already, or its card's number is taken: " + withoutId);
    }
    Loan added = withoutId.stored(loans.size() + 1);
    loans.put(added.id(), added);
    add(event, added.id());
    return added;
  }

  private LoanEvent add(LoanEvent event, long loan) {
    LoanEvent stored = event.stored(events.size() + 1, loan);
    events.put(stored.number(), stored);
    return stored;
  }

  @Override
  public synchronized Optional<LoanEvent> change(Loan after, LoanEvent event) {
    Loan before = loans.get(after.id());
    if (before == null
        || before.version() != after.version() - 1
        || isOutTwice(after)
        || !takeCard(before.card(), after.card())) {
      return Optional.empty();
    }
    loans.put(after.id(), after);
    return Optional.of(add(event, after.id()));
  }

  private boolean isOutTwice(Loan loan) {
    return loan.state() == LoanState.ISSUED
        && loans.values().stream()
            .filter(other -> other.state() == LoanState.ISSUED && other.id() != loan.id())
            .anyMatch(other -> other.thing().overlaps(loan.thing()));
  }

  private boolean takeCard(Optional<Barcode> before, Optional<Barcode> after) {
    return after.isEmpty()
        || after.equals(before)
        || kinds.putIfAbsent(after.get().value(), "loan-card") == null;
  }

  @Override
  public synchronized Optional<Loan> loan(long id) {
    return Optional.ofNullable(loans.get(id));
  }

  @Override
  public synchronized Optional<Loan> byCard(Barcode card) {
    return loans.values().stream()
        .filter(loan -> loan.card().equals(Optional.of(card)))
        .findFirst();
  }

  @Override
  public synchronized List<Loan> openOf(long box) {
    return loans.values().stream()
        .filter(loan -> loan.thing().box() == box && loan.state().isOpen())
        .toList();
  }

  @Override
  public synchronized Page search(Query query, Optional<String> cursor, int limit) {
    long below = cursor.map(MemoryLoans::id).orElse(Long.MAX_VALUE);
    List<Loan> found =
        found(query)
            .filter(loan -> loan.id() < below)
            .sorted(Comparator.comparing(Loan::id).reversed())
            .toList();
    if (found.size() <= limit) {
      return new Page(found, Optional.empty());
    }
    return new Page(found.subList(0, limit), Optional.of(Long.toString(found.get(limit - 1).id())));
  }

  private static long id(String cursor) {
    if (!cursor.matches("[1-9][0-9]{0,17}")) {
      throw new BadInput("refusal.cursor");
    }
    return Long.parseLong(cursor);
  }

  @Override
  public synchronized long count(Query query, long most) {
    return found(query).limit(most).count();
  }

  @Override
  public synchronized void each(Query query, Consumer<Loan> reader) {
    found(query).toList().forEach(reader);
  }

  private Stream<Loan> found(Query query) {
    return loans.values().stream().filter(loan -> isWanted(query, loan));
  }

  private static boolean isWanted(Query query, Loan loan) {
    return (query.states().isEmpty() || query.states().contains(loan.state()))
        && query.kind().filter(kind -> kind != loan.kind()).isEmpty()
        && (query.borrower().isEmpty() || query.borrower().equals(loan.who().borrower()))
        && (query.box().isEmpty() || query.box().getAsLong() == loan.thing().box())
        && (query.request().isEmpty() || query.request().getAsLong() == loan.request())
        && query.overdueOn().filter(day -> !loan.isOverdue(day)).isEmpty()
        && query.from().filter(from -> loan.requestedAt().isBefore(from)).isEmpty()
        && query.to().filter(to -> !loan.requestedAt().isBefore(to)).isEmpty();
  }

  @Override
  public synchronized List<Loan> withOddCards(int limit) {
    return loans.values().stream().filter(this::isOdd).limit(limit).toList();
  }

  private boolean isOdd(Loan loan) {
    boolean stands = loan.cardState() == Loan.CardState.PLACED;
    boolean isOut = loan.state() == LoanState.ISSUED;
    return stands != isOut || isOut && loan.thing().item().isEmpty() && isInPlace(loan);
  }

  private boolean isInPlace(Loan loan) {
    return holdings
        .byId(loan.thing().box())
        .filter(box -> box.state().status() == BoxStatus.IN_PLACE)
        .isPresent();
  }

  @Override
  public synchronized List<LoanEvent> events(long loan) {
    return events.values().stream().filter(event -> event.loan() == loan).toList();
  }

  @Override
  public synchronized boolean addSignature(Signature signature) {
    String key = signature.loan() + " " + signature.moment();
    return signatures.putIfAbsent(key, signature) == null;
  }

  @Override
  public synchronized List<Signature> signatures(long loan) {
    return signatures.values().stream().filter(one -> one.loan() == loan).toList();
  }

  @Override
  public synchronized Optional<LoanRules> rules() {
    return Optional.ofNullable(rules.get(""));
  }

  @Override
  public synchronized boolean saveRules(LoanRules after) {
    if (after.version() != rules().map(LoanRules::version).orElse(0L) + 1) {
      return false;
    }
    rules.put("", after);
    return true;
  }
}
