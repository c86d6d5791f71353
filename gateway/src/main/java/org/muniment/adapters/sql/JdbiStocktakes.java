package org.muniment.adapters.sql;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import org.muniment.domain.stocktake.Card;
import org.muniment.domain.stocktake.Change;
import org.muniment.domain.stocktake.Closing;
import org.muniment.domain.stocktake.Expected;
import org.muniment.domain.stocktake.Resolution;
import org.muniment.domain.stocktake.Scan;
import org.muniment.domain.stocktake.Stocktake;
import org.muniment.domain.text.Code;
import org.muniment.port.Stocktakes;

/** Stock-takes and their facts on any database. */
record JdbiStocktakes(Transactions transactions) implements Stocktakes {
  /** Read at a time, so that no transaction is open while somebody works on them. */
  private static final int FACTS_AT_A_TIME = 2_000;

  @Override
  public Stocktake add(Stocktake withoutId) {
    return transactions.write(handle -> StocktakeTable.add(handle, withoutId));
  }

  @Override
  public boolean update(Stocktake after) {
    return transactions.write(handle -> StocktakeTable.update(handle, after));
  }

  @Override
  public Optional<Stocktake> stocktake(long id) {
    return transactions.read(handle -> StocktakeTable.one(handle, id));
  }

  @Override
  public Page search(Set<Stocktake.State> states, Optional<String> cursor, int limit) {
    return transactions.read(handle -> StocktakeTable.page(handle, states, cursor, limit));
  }

  /** In one transaction: whoever moves a box meanwhile moves it behind this picture. */
  @Override
  public void expected(OptionalLong head, Set<Code> cabinets, Consumer<Expected> reader) {
    if (head.isEmpty()) {
      return;
    }
    transactions.read(
        handle -> {
          new ExpectedBoxes(handle, head.getAsLong()).each(cabinets, reader);
          return null;
        });
  }

  @Override
  public List<Expected> expected(OptionalLong head, Collection<Long> boxes) {
    if (head.isEmpty()) {
      return List.of();
    }
    return transactions.read(
        handle -> new ExpectedBoxes(handle, head.getAsLong()).several(Set.copyOf(boxes)));
  }

  @Override
  public void changes(OptionalLong behind, Consumer<Change> reader) {
    each(
        behind.orElse(0),
        last -> transactions.read(handle -> BoxJournal.changes(handle, last, FACTS_AT_A_TIME)),
        Change::event,
        reader);
  }

  /** What only grows stays the same between two pieces of it. */
  private static <T> void each(
      long behind, LongFunction<List<T>> read, ToLongFunction<T> number, Consumer<T> reader) {
    long last = behind;
    List<T> next;
    do {
      next = read.apply(last);
      next.forEach(reader);
      last = next.isEmpty() ? last : number.applyAsLong(next.get(next.size() - 1));
    } while (next.size() == FACTS_AT_A_TIME);
  }

  @Override
  public List<Card> cards(Collection<Long> boxes) {
    return transactions.read(handle -> LoanCards.of(handle, Set.copyOf(boxes)));
  }

  @Override
  public Optional<Card> card(String code) {
    return transactions.read(handle -> LoanCards.one(handle, code));
  }

  @Override
  public List<Card> cardsSince(Instant from) {
    return transactions.read(handle -> LoanCards.since(handle, from));
  }

  @Override
  public List<Scan> addScans(long stocktake, List<Scan> scans) {
    return transactions.write(handle -> ScanTable.add(handle, stocktake, scans));
  }

  @Override
  public void scans(long stocktake, long behind, Consumer<Scan> reader) {
    each(
        behind,
        last ->
            transactions.read(handle -> ScanTable.after(handle, stocktake, last, FACTS_AT_A_TIME)),
        Scan::number,
        reader);
  }

  @Override
  public List<Scan> latest(long stocktake, int limit) {
    return transactions.read(handle -> ScanTable.latest(handle, stocktake, limit));
  }

  @Override
  public Optional<Scan> scan(long stocktake, String id) {
    return transactions.read(handle -> ScanTable.one(handle, stocktake, id));
  }

  @Override
  public long scans(long stocktake) {
    return transactions.read(handle -> ScanTable.count(handle, stocktake));
  }

  @Override
  public Closing addClosing(long stocktake, Closing withoutNumber) {
    return transactions.write(handle -> ClosingTable.add(handle, stocktake, withoutNumber));
  }

  @Override
  public List<Closing> closings(long stocktake) {
    return transactions.read(handle -> ClosingTable.of(handle, stocktake));
  }

  @Override
  public Resolution addResolution(long stocktake, Resolution withoutNumber) {
    return transactions.write(handle -> ResolutionTable.add(handle, stocktake, withoutNumber));
  }

  @Override
  public void resolutions(long stocktake, Consumer<Resolution> reader) {
    each(
        0,
        last ->
            transactions.read(
                handle -> ResolutionTable.after(handle, stocktake, last, FACTS_AT_A_TIME)),
        Resolution::number,
        reader);
  }

  @Override
  public void saveResult(long stocktake, String text) {
    transactions.write(
        handle -> handle.execute("INSERT INTO stocktake_result VALUES (?, ?)", stocktake, text));
  }

  @Override
  public Optional<String> result(long stocktake) {
    String sql = "SELECT text FROM stocktake_result WHERE stocktake = ?";
    return transactions.read(handle -> handle.select(sql, stocktake).mapTo(String.class).findOne());
  }
}
