package org.muniment.desk.stocktake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.muniment.domain.stocktake.Change;
import org.muniment.domain.stocktake.Closing;
import org.muniment.domain.stocktake.Reckoning;
import org.muniment.domain.stocktake.Scan;
import org.muniment.domain.stocktake.Spoken;
import org.muniment.domain.stocktake.Stock;
import org.muniment.domain.stocktake.Stocktake;
import org.muniment.domain.stocktake.Tally;
import org.muniment.domain.stocktake.Thing;
import org.muniment.domain.stocktake.Verdict;

/**
 * One stock-take in memory, level with the stored facts. Everything here is done by who holds its
 * lock.
 */
final class Session {
  /** So many times as long as reckoning takes, those who only watch get the last one again. */
  private static final int REST = 20;

  private final StocktakeBook book;
  private final Stocktake begun;
  private final Tally tally;
  private final Stock stock;
  private final Things things;
  private OptionalLong lastEvent;
  private long lastScan;
  private Optional<Reckoned> reckoned = Optional.empty();

  /**
   * What was reckoned last.
   *
   * @param isFresh false once something has happened since
   * @param until then it is good enough for who only looks by the way
   */
  private record Reckoned(Reckoning reckoning, boolean isFresh, Instant until) {}

  private Session(StocktakeBook book, Stocktake begun, Stock stock, Things things) {
    this.book = book;
    this.begun = begun;
    this.stock = stock;
    this.things = things;
    this.tally = new Tally(stock, begun.counts(), things::room);
    this.lastEvent = begun.head();
  }

  /** Without any fact yet. */
  static Session begun(StocktakeBook book, Things.Codes codes, Stocktake stocktake, Stock stock) {
    Things things = new Things(book.office, codes, stocktake, stock);
    Session session = new Session(book, stocktake, stock, things);
    session.knowCards();
    return session;
  }

  long id() {
    return begun.id();
  }

  /** As it was when it was read; who changes it has it read again. */
  Stocktake stocktake() {
    return begun;
  }

  Stock stock() {
    return stock;
  }

  Thing thing(String code) {
    return things.of(code);
  }

  Tally tally() {
    return tally;
  }

  /** All that is stored, the journal first: a scan may be of what was registered since. */
  void loadFacts() {
    catchUp();
    List<Scan> scans = new ArrayList<>();
    book.stocktakes().scans(id(), 0, scans::add);
    scans.forEach(this::take);
    book.stocktakes().closings(id()).forEach(this::close);
  }

  /**
   * Hears what happened to boxes since the last time.
   *
   * @return false when a code that nobody knew means something by now, so that what was scanned is
   *     to be looked at again from the beginning
   */
  boolean catchUp() {
    OptionalLong head = book.office.holdings().head();
    if (head.equals(lastEvent)) {
      return true;
    }
    List<Change> journal = new ArrayList<>();
    book.stocktakes().changes(lastEvent, journal::add);
    Set<Long> boxes = new HashSet<>();
    boolean isLevel = true;
    for (Change change : journal) {
      lastEvent = OptionalLong.of(change.event());
      if (begun.ended().filter(end -> change.at().isAfter(end.at())).isPresent()) {
        continue;
      }
      isLevel &= things.happened(change);
      tally.happened(change);
      boxes.add(change.box());
    }
    book.stocktakes().cards(boxes).forEach(tally::knows);
    changed();
    return isLevel;
  }

  private void knowCards() {
    book.stocktakes().cardsSince(begun.opened().at()).forEach(tally::knows);
  }

  /** Whether a stored scan is one that the tally does not have yet. */
  boolean isNew(Scan scan) {
    return scan.number() > lastScan;
  }

  /** Takes in what is stored. */
  Spoken take(Scan scan) {
    Thing thing = scan.code().<Thing>map(things::of).orElseGet(Thing.Nothing::new);
    if (thing instanceof Thing.OfCard card) {
      tally.knows(card.card());
    }
    Spoken spoken = tally.add(scan, thing);
    lastScan = scan.number();
    changed();
    return spoken;
  }

  /** What was said of a scan that the tally has. */
  Spoken spoken(Scan scan) {
    Optional<Spoken> said = tally.spoken(scan.id());
    return said.orElseGet(
        () ->
            new Spoken(
                Verdict.RECORDED,
                Optional.empty(),
                tally.place(scan.device(), scan.pass()),
                Optional.empty(),
                Optional.empty(),
                0));
  }

  /** What those who count may hear of it. */
  Spoken told(Spoken spoken) {
    return begun.isBlind() ? Blind.told(spoken) : spoken;
  }

  /** Takes in what is stored. */
  void close(Closing closing) {
    tally.close(closing);
    changed();
  }

  private void changed() {
    reckoned = reckoned.map(last -> new Reckoned(last.reckoning(), false, last.until()));
  }

  /**
   * Whether all that was scanned still means what it meant; what is not level is made again from
   * the facts.
   */
  boolean isLevel() {
    return things.isLevel();
  }

  /** What follows from all facts; loans may have begun and ended without any event of a box. */
  Reckoning reckon(InstantSource clock) {
    Instant begin = clock.instant();
    knowCards();
    Reckoning fresh = tally.reckon();
    Instant end = clock.instant();
    Duration rest = Duration.between(begin, end).multipliedBy(REST);
    reckoned = Optional.of(new Reckoned(fresh, true, end.plus(rest)));
    return fresh;
  }

  /** The same, perhaps a little old: those who scan do not wait for those who watch. */
  Reckoning lately(InstantSource clock) {
    Instant now = clock.instant();
    return reckoned
        .filter(last -> last.isFresh() || now.isBefore(last.until()))
        .map(Reckoned::reckoning)
        .orElseGet(() -> reckon(clock));
  }
}
