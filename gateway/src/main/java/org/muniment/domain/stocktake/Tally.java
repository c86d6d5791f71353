package org.muniment.domain.stocktake;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.muniment.domain.text.Code;

/**
 * One open stock-take in memory, made of its facts: what is expected, what happened to boxes since,
 * what was scanned, which places were closed. Says something of each scan at once, and what follows
 * from all of them whenever it is asked. The facts of one device and count come in their order;
 * those of several may be mixed in any way, and the reckoning is the same. Not thread-safe.
 */
public final class Tally {
  private final Facts facts;
  private final Coverage coverage;
  private final Arrivals arrivals;
  private final Verdicts verdicts;

  /**
   * @param counts how many independent counts: 1 or 2
   * @param roomOfCabinet of cabinets outside the scope
   */
  public Tally(Stock stock, int counts, Function<Code, Optional<Code>> roomOfCabinet) {
    if (counts < 1 || counts > Stocktake.MAX_COUNTS) {
      throw new IllegalArgumentException("one or two independent counts, got " + counts);
    }
    facts = new Facts(stock, counts, roomOfCabinet);
    coverage = new Coverage(facts);
    arrivals = new Arrivals(facts, coverage);
    verdicts = new Verdicts(facts);
  }

  /** A line of the journal, in the order of events. */
  public void happened(Change change) {
    facts.journal.add(change);
    OptionalInt box = facts.stock.indexOfBox(change.box());
    box.ifPresent(facts.touched::set);
    if (facts.isInScope(History.after(change))) {
      facts.things.box(History.after(change));
    }
    if (Journal.isNumbered(change)) {
      arrivals.numbered(change);
    }
  }

  /** The newest state of a card: of those of boxes in the scope, and of each that changes. */
  public void knows(Card card) {
    facts.cards.knows(card);
  }

  /**
   * Each scan once, in the order of numbers; one that is there already is answered as it was.
   *
   * @param thing what its code stands for; of a taking-back anything
   */
  public Spoken add(Scan scan, Thing thing) {
    int known = facts.sightings.row(scan.id());
    return verdicts.spoken(known < 0 ? arrivals.add(scan, thing) : known);
  }

  public void close(Closing closing) {
    facts.closed.add(closing, facts.pass(closing.pass()));
  }

  /** What was said of a scan when it came. */
  public Optional<Spoken> spoken(String scanId) {
    int row = facts.sightings.row(scanId);
    return row < 0 ? Optional.empty() : Optional.of(verdicts.spoken(row));
  }

  /** Where a device scans; empty while it scanned no label of a place. */
  public Optional<Place> place(String device, Pass pass) {
    return arrivals.place(device, pass);
  }

  /** Everything that follows: some two seconds for a million boxes and as many scans. */
  public Reckoning reckon() {
    return new Reckoner(facts).reckon(progress());
  }

  public Progress progress() {
    return coverage.progress();
  }

  /** The positions of a shelf of the scope, from the left; none for other cabinets. */
  public List<ShelfCell> shelf(Code cabinet, int shelf, Pass pass) {
    return new Shelves(facts).cells(cabinet, shelf, facts.pass(pass));
  }

  /** What its arrays take, without the stock. */
  long memoryBytes() {
    return facts.sightings.memoryBytes() + (long) Integer.BYTES * facts.things.size();
  }
}
