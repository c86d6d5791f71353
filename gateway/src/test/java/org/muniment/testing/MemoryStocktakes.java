package org.muniment.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.muniment.domain.holding.BoxEvent;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.loan.LoanState;
import org.muniment.domain.stocktake.Card;
import org.muniment.domain.stocktake.Change;
import org.muniment.domain.stocktake.Closing;
import org.muniment.domain.stocktake.Expected;
import org.muniment.domain.stocktake.Resolution;
import org.muniment.domain.stocktake.Scan;
import org.muniment.domain.stocktake.Stocktake;
import org.muniment.domain.text.BadInput;
import org.muniment.domain.text.Code;
import org.muniment.domain.trail.By;
import org.muniment.port.Loans;
import org.muniment.port.Stocktakes;
import org.muniment.port.StoreException;

/** Stock-takes in maps; what was expected is found by playing all events again. */
final class MemoryStocktakes implements Stocktakes {
  /** A fact and the stock-take that it belongs to. */
  private record Of<T>(long stocktake, T fact) {}

  private record Key(long stocktake, long number) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparingLong(Key::stocktake).thenComparingLong(Key::number);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  private final MemoryHoldings holdings;
  private final MemoryLoans loans;
  private final Map<Long, Stocktake> stocktakes;
  private final NavigableMap<Key, Scan> scans = new TreeMap<>();
  private final Map<Of<String>, Long> scanNumbers;
  private final Map<Long, Of<Closing>> closings;
  private final Map<Long, Of<Resolution>> resolutions;
  private final Map<Long, String> results;

  MemoryStocktakes(Undo undo, MemoryHoldings holdings, MemoryLoans loans) {
    this.holdings = holdings;
    this.loans = loans;
    stocktakes = undo.covers(new TreeMap<>());
    undo.covers(scans);
    scanNumbers = undo.covers(new HashMap<>());
    closings = undo.covers(new TreeMap<>());
    resolutions = undo.covers(new TreeMap<>());
    results = undo.covers(new TreeMap<>());
  }

  @Override
  public synchronized Stocktake add(Stocktake withoutId) {
    Stocktake added = withoutId.stored(stocktakes.size() + 1);
    stocktakes.put(added.id(), added);
    return added;
  }

  @Override
  public synchronized boolean update(Stocktake after) {
    Stocktake before = stocktakes.get(after.id());
    if (before == null || before.version() != after.version() - 1) {
      return false;
    }
    checkOpen(after.id());
    stocktakes.put(after.id(), changed(before, after));
    return true;
  }

  /** Facts are those of a stock-take that is there and not over. */
  private void checkOpen(long id) {
    if (!stocktake(id).map(Stocktake::isOpen).orElse(false)) {
      throw new StoreException("a stock-take that is over stays as it is: " + id);
    }
  }

  private static Stocktake changed(Stocktake b, Stocktake a) {
    return new Stocktake(
        b.id(),
        a.name(),
        b.scope(),
        b.cabinets(),
        b.handover(),
        b.isBlind(),
        b.counts(),
        a.members(),
        a.state(),
        b.head(),
        b.expected(),
        b.opened(),
        a.ended(),
        a.reason(),
        a.seal(),
        a.version());
  }

  @Override
  public synchronized Optional<Stocktake> stocktake(long id) {
    return Optional.ofNullable(stocktakes.get(id));
  }

  @Override
  public synchronized Page search(Set<Stocktake.State> states, Optional<String> cursor, int limit) {
    long below = cursor.map(MemoryStocktakes::id).orElse(Long.MAX_VALUE);
    List<Stocktake> found =
        stocktakes.values().stream()
            .filter(one -> states.isEmpty() || states.contains(one.state()))
            .filter(one -> one.id() < below)
            .sorted(Comparator.comparing(Stocktake::id).reversed())
            .toList();
    if (found.size() <= limit) {
      return new Page(found, Optional.empty());
    }
    return new Page(found.subList(0, limit), Optional.of("" + found.get(limit - 1).id()));
  }

  private static long id(String cursor) {
    if (!cursor.matches("[1-9][0-9]{0,17}")) {
      throw new BadInput("refusal.cursor");
    }
    return Long.parseLong(cursor);
  }

  @Override
  public void expected(OptionalLong head, Set<Code> cabinets, Consumer<Expected> reader) {
    Comparator<Optional<Spot>> placedFirst =
        Comparator.comparing(
            spot -> spot.orElse(null), Comparator.nullsLast(Comparator.naturalOrder()));
    replay(head).values().stream()
        .filter(one -> one.status().isHeld())
        .filter(one -> cabinets.isEmpty() || isIn(one, cabinets))
        .sorted(Comparator.comparing(Expected::spot, placedFirst).thenComparing(Expected::box))
        .forEach(reader);
  }

  private static boolean isIn(Expected one, Set<Code> cabinets) {
    return one.spot().map(Spot::cabinet).filter(cabinets::contains).isPresent();
  }

  private Map<Long, Expected> replay(OptionalLong head) {
    Map<Long, Expected> boxes = new TreeMap<>();
    events(1, head.orElse(0))
        .forEach(
            event ->
                boxes.put(
                    event.box(),
                    new Expected(
                        event.box(),
                        event.after().barcode(),
                        event.after().status(),
                        event.after().spot())));
    return boxes;
  }

  private Stream<BoxEvent> events(long from, long to) {
    return LongStream.rangeClosed(from, to)
        .mapToObj(number -> holdings.event(number).orElseThrow());
  }

  @Override
  public List<Expected> expected(OptionalLong head, Collection<Long> boxes) {
    Map<Long, Expected> all = replay(head);
    all.keySet().retainAll(boxes);
    return List.copyOf(all.values());
  }

  @Override
  public void changes(OptionalLong behind, Consumer<Change> reader) {
    events(behind.orElse(0) + 1, holdings.head().orElse(0))
        .map(e -> new Change(e.number(), e.box(), e.by().at(), e.before(), e.after()))
        .forEach(reader);
  }

  @Override
  public List<Card> cards(Collection<Long> boxes) {
    return cards(loan -> boxes.contains(loan.thing().box()));
  }

  @Override
  public Optional<Card> card(String code) {
    return cards(loan -> loan.card().orElseThrow().value().equals(code)).stream().findFirst();
  }

  @Override
  public List<Card> cardsSince(Instant from) {
    return cards(
        loan ->
            loan.state() == LoanState.ISSUED
                || loan.returned().filter(back -> !back.at().isBefore(from)).isPresent());
  }

  private List<Card> cards(Predicate<Loan> wanted) {
    List<Card> cards = new ArrayList<>();
    loans.each(
        Loans.Query.ALL,
        loan -> {
          if (loan.card().isPresent() && wanted.test(loan)) {
            cards.add(card(loan));
          }
        });
    cards.sort(Comparator.comparing(Card::box).thenComparing(Card::loan));
    return cards;
  }

  private static Card card(Loan loan) {
    return new Card(
        loan.card().orElseThrow(),
        loan.id(),
        loan.thing().box(),
        loan.thing().item().isEmpty(),
        loan.issued().map(Loan.Handing::at),
        loan.returned().map(Loan.Handing::at),
        loan.state() == LoanState.REFUSED || loan.state() == LoanState.WITHDRAWN);
  }

  @Override
  public synchronized List<Scan> addScans(long stocktake, List<Scan> given) {
    return given.stream().map(scan -> addScan(stocktake, scan)).toList();
  }

  private Scan addScan(long stocktake, Scan s) {
    Of<String> id = new Of<>(stocktake, s.id());
    if (!scanNumbers.containsKey(id)) {
      checkOpen(stocktake);
      long number = scans(stocktake) + 1;
      scanNumbers.put(id, number);
      scans.put(new Key(stocktake, number), asStored(s, number));
    }
    return scans.get(new Key(stocktake, scanNumbers.get(id)));
  }

  private static Scan asStored(Scan s, long number) {
    By by = new By(s.by().kind(), s.by().name(), s.by().from(), s.receivedAt());
    return new Scan(
        number, s.id(), s.device(), s.pass(), s.code(), s.undoes(), s.at(), s.receivedAt(), by);
  }

  @Override
  public synchronized void scans(long stocktake, long behind, Consumer<Scan> reader) {
    List.copyOf(after(stocktake, behind).values()).forEach(reader);
  }

  private NavigableMap<Key, Scan> after(long stocktake, long number) {
    return scans.subMap(
        new Key(stocktake, number), false, new Key(stocktake, Long.MAX_VALUE), true);
  }

  private static <T> List<T> of(Map<Long, Of<T>> facts, long stocktake) {
    return facts.values().stream()
        .filter(one -> one.stocktake() == stocktake)
        .map(Of::fact)
        .toList();
  }

  @Override
  public synchronized List<Scan> latest(long stocktake, int limit) {
    return after(stocktake, 0).descendingMap().values().stream().limit(limit).toList();
  }

  @Override
  public synchronized Optional<Scan> scan(long stocktake, String id) {
    return Optional.ofNullable(scanNumbers.get(new Of<>(stocktake, id)))
        .map(number -> scans.get(new Key(stocktake, number)));
  }

  @Override
  public synchronized long scans(long stocktake) {
    NavigableMap<Key, Scan> all = after(stocktake, 0);
    return all.isEmpty() ? 0 : all.lastKey().number();
  }

  @Override
  public synchronized Closing addClosing(long stocktake, Closing c) {
    checkOpen(stocktake);
    Closing added = new Closing(closings.size() + 1L, c.place(), c.pass(), c.isClosed(), c.by());
    closings.put(added.number(), new Of<>(stocktake, added));
    return added;
  }

  @Override
  public synchronized List<Closing> closings(long stocktake) {
    return of(closings, stocktake);
  }

  @Override
  public synchronized Resolution addResolution(long stocktake, Resolution r) {
    checkOpen(stocktake);
    Resolution added =
        new Resolution(
            resolutions.size() + 1L,
            r.outcome(),
            r.subject(),
            r.action(),
            r.to(),
            r.title(),
            r.reason(),
            r.document(),
            r.by());
    resolutions.put(added.number(), new Of<>(stocktake, added));
    return added;
  }

  @Override
  public synchronized void resolutions(long stocktake, Consumer<Resolution> reader) {
    of(resolutions, stocktake).forEach(reader);
  }

  @Override
  public synchronized void saveResult(long stocktake, String text) {
    if (results.putIfAbsent(stocktake, text) != null) {
      throw new StoreException("stock-take " + stocktake + " is sealed already");
    }
  }

  @Override
  public synchronized Optional<String> result(long stocktake) {
    return Optional.ofNullable(results.get(stocktake));
  }
}
