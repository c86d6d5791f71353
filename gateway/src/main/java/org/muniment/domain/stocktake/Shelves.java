package org.muniment.domain.stocktake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.muniment.domain.stocktake.Stocktake.Counted;
import org.muniment.domain.text.Code;

/** The strip of a shelf's positions on the scanning page. */
final class Shelves {
  private final Facts facts;

  Shelves(Facts facts) {
    this.facts = facts;
  }

  /** Empty for a cabinet outside the scope. */
  List<ShelfCell> cells(Code cabinet, int shelf, Pass pass) {
    Map<Integer, Integer> boxes = new HashMap<>();
    here(cabinet, shelf)
        .forEach(box -> facts.spot(box).ifPresent(spot -> boxes.putIfAbsent(spot.position(), box)));
    List<ShelfCell> cells = new ArrayList<>();
    for (int position = 1; position <= positions(cabinet); position++) {
      Optional<Integer> box = Optional.ofNullable(boxes.get(position));
      cells.add(
          new ShelfCell(position, box.map(facts::now), box.flatMap(one -> verdict(one, pass))));
    }
    return cells;
  }

  private int positions(Code cabinet) {
    int number = facts.stock.cabinetNumber(cabinet);
    List<Counted> cabinets = facts.stock.cabinets();
    return facts.closed.isInScope(number) ? cabinets.get(number).positionsPerShelf() : 0;
  }

  /** Boxes that the register has there now, or keeps the place for. */
  private Stream<Integer> here(Code cabinet, int shelf) {
    IntStream still = facts.stock.onShelf(cabinet, shelf).filter(facts::isStill);
    IntStream touched =
        facts
            .journal
            .boxes()
            .flatMapToInt(box -> facts.things.find(box).stream())
            .filter(
                box ->
                    facts
                        .spot(box)
                        .filter(spot -> spot.cabinet().equals(cabinet) && spot.shelf() == shelf)
                        .isPresent());
    return IntStream.concat(still, touched).boxed();
  }

  /** Of the box or, while it is away, of the card that stands for it. */
  private Optional<Verdict> verdict(int box, Pass pass) {
    Stream<Integer> cards = facts.things.cardsOf(facts.things.known(box).box());
    return Stream.concat(Stream.of(box), cards)
        .flatMap(thing -> said(thing, pass).stream())
        .findFirst();
  }

  /** What was said last, not that it had been said before. */
  private Optional<Verdict> said(int thing, Pass pass) {
    List<Verdict> verdicts =
        facts.rows(thing).stream()
            .filter(row -> facts.sightings.pass(row) == pass)
            .map(facts.sightings::verdict)
            .toList();
    return verdicts.stream()
        .filter(verdict -> verdict != Verdict.DUPLICATE)
        .findFirst()
        .or(() -> verdicts.stream().findFirst());
  }
}
