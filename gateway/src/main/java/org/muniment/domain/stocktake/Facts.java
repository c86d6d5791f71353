package org.muniment.domain.stocktake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.text.Code;

/** What a stock-take knows: grown by {@link Arrivals}, read by everybody else. */
final class Facts {
  final Stock stock;
  final int counts;

  /** Those in which every place is gone through. */
  final List<Pass> counting;

  final Journal journal = new Journal();
  final Things things;
  final Sightings sightings = new Sightings();
  final Runs runs = new Runs();
  final Cards cards = new Cards();
  final Closed closed;
  final Judging judging;

  /** Expected boxes to which something happened since. */
  final BitSet touched = new BitSet();

  Facts(Stock stock, int counts, Function<Code, Optional<Code>> roomOfCabinet) {
    this.stock = stock;
    this.counts = counts;
    counting = counts == 1 ? List.of(Pass.FIRST) : List.of(Pass.FIRST, Pass.SECOND);
    things = new Things(stock);
    closed = new Closed(stock.cabinets());
    judging = new Judging(cabinet -> stock.room(cabinet).or(() -> roomOfCabinet.apply(cabinet)));
  }

  /** Where there is one count, nobody belongs to the second. */
  Pass pass(Pass asked) {
    return counts == 1 && asked == Pass.SECOND ? Pass.FIRST : asked;
  }

  /** Of a box; of a card that of the box that it stands for. */
  History history(int thing) {
    Expected known = things.known(thing);
    return isStill(thing) ? History.unchanged(known) : journal.of(known);
  }

  /** As the register has a box now, or the one that a card stands for. */
  Expected now(int thing) {
    Expected known = things.known(thing);
    return isStill(thing) ? known : journal.now(known);
  }

  /** Where the register has a box now, or keeps a place for it. */
  Optional<Spot> spot(int box) {
    return isStill(box) ? stock.spot(box) : now(box).spot();
  }

  /** Whether it is an expected box to which nothing happened: most are. */
  boolean isStill(int thing) {
    return things.isExpected(thing) && !touched.get(thing);
  }

  /** Whether the register has it on a shelf of the scope. */
  boolean isInScope(Expected box) {
    return History.stands(box)
        && closed.isInScope(stock.cabinetNumber(box.spot().orElseThrow().cabinet()));
  }

  /** Where a scan counts: the place of its run. */
  Optional<Place> place(int row) {
    return runs.place(runs.counting(sightings.run(row)));
  }

  Judgement judge(int row) {
    return judge(row, place(row));
  }

  Judgement judge(int row, Optional<Place> place) {
    int thing = sightings.thing(row);
    if (isStill(thing) && stock.stands(thing)) {
      Spot spot = stock.spot(thing).orElseThrow();
      boolean isRight = place.isEmpty() || judging.covers(place.get(), spot);
      return isRight ? Judgement.RIGHT : Judgement.MISPLACED;
    }
    return things.isCard(thing)
        ? judging.card(cards.card(things.cardCode(thing)), history(thing), place, sightings.at(row))
        : judging.box(history(thing), place, sightings.at(row));
  }

  /** The rows of a thing that count, the last first. */
  List<Integer> rows(int thing) {
    List<Integer> rows = new ArrayList<>(1);
    for (int row = things.last(thing); row >= 0; row = sightings.sameThing(row)) {
      rows.add(row);
    }
    return rows;
  }
}
