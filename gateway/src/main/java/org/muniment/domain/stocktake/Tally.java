package org.muniment.domain.stocktake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.BoxStatus;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.stocktake.Reckoning.PlaceProgress;
import org.muniment.domain.stocktake.Stocktake.Counted;
import org.muniment.domain.text.Code;

/**
 * One open stock-take in memory, made of its facts: what is expected, what happened to boxes since,
 * what was scanned, which places were closed. Not thread-safe.
 */
public final class Tally {
  private final Stock stock;
  private final Function<Code, Optional<Code>> roomOfCabinet;
  private final Map<String, Place> places = new HashMap<>();
  private final Map<String, Spoken> spoken = new HashMap<>();
  private final Map<String, List<Seen>> seen = new HashMap<>();
  private final Set<String> unknown = new HashSet<>();
  private final Set<Code> closed = new HashSet<>();
  private final Map<Barcode, Card> cards = new HashMap<>();
  private long scans;

  /**
   * @param counts how many independent counts: 1 or 2
   * @param roomOfCabinet of cabinets outside the scope
   */
  public Tally(Stock stock, int counts, Function<Code, Optional<Code>> roomOfCabinet) {
    this.stock = stock;
    this.roomOfCabinet = roomOfCabinet;
  }

  /** A line of the journal, in the order of events. */
  public void happened(Change change) {}

  /** The newest state of a card. */
  public void knows(Card card) {
    cards.put(card.code(), card);
  }

  /**
   * Each scan once, in the order of numbers.
   *
   * @param thing what its code stands for; for a taking-back anything
   */
  public Spoken add(Scan scan, Thing thing) {
    scans++;
    Spoken said =
        scan.undoes().isPresent()
            ? Spoken.of(Verdict.UNDONE, Optional.empty())
            : judge(scan, thing);
    spoken.put(scan.id(), said);
    return said;
  }

  private Spoken judge(Scan scan, Thing thing) {
    String track = scan.device() + " " + scan.pass();
    if (thing instanceof Thing.OfPlace of) {
      places.put(track, of.place());
      return Spoken.of(Verdict.PLACE, Optional.of(of.place()));
    }
    Optional<Place> place = Optional.ofNullable(places.get(track));
    if (thing instanceof Thing.OfBox of) {
      List<Seen> before =
          seen.computeIfAbsent(of.box().barcode().value(), code -> new ArrayList<>());
      Verdict verdict = !before.isEmpty() ? Verdict.DUPLICATE : verdict(of.box(), place);
      before.add(
          new Seen(
              scan.number(), place, 1, scan.pass(), scan.by().name(), scan.device(), scan.at()));
      return new Spoken(
          verdict, of.box().spot(), place, Optional.of(of.box()), Optional.empty(), 1);
    }
    if (thing instanceof Thing.OfCard of) {
      return new Spoken(
          Verdict.IN_PLACE,
          of.box().spot(),
          place,
          Optional.of(of.box()),
          Optional.of(of.card()),
          1);
    }
    unknown.add(scan.code().orElseThrow());
    return Spoken.of(Verdict.UNKNOWN, place);
  }

  private Verdict verdict(Expected box, Optional<Place> place) {
    if (box.status() != BoxStatus.IN_PLACE) {
      return Verdict.REGISTER_SAYS_OUT;
    }
    return place.isEmpty() || covers(place.get(), box.spot())
        ? Verdict.IN_PLACE
        : Verdict.MISPLACED;
  }

  private boolean covers(Place place, Optional<Spot> spot) {
    return spot.filter(
            at ->
                stock
                    .room(at.cabinet())
                    .or(() -> roomOfCabinet.apply(at.cabinet()))
                    .filter(room -> place.covers(at, room))
                    .isPresent())
        .isPresent();
  }

  public void close(Closing closing) {
    if (closing.isClosed()) {
      closed.add(closing.place());
    } else {
      closed.remove(closing.place());
    }
  }

  /** What was said of a scan when it came. */
  public Optional<Spoken> spoken(String scanId) {
    return Optional.ofNullable(spoken.get(scanId));
  }

  /** Where a device scans. */
  public Optional<Place> place(String device, Pass pass) {
    return Optional.ofNullable(places.get(device + " " + pass));
  }

  public Reckoning reckon() {
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < stock.size(); i++) {
      Expected box = stock.at(i);
      Outcome outcome =
          seen.containsKey(box.barcode().value())
              ? Outcome.IN_PLACE
              : box.spot().filter(spot -> closed.contains(spot.cabinet())).isPresent()
                  ? Outcome.MISSING
                  : Outcome.NOT_YET_SEEN;
      counts.merge(outcome, 1, Integer::sum);
      if (outcome != Outcome.IN_PLACE) {
        lines.add(
            new Line(
                outcome,
                box.barcode().value(),
                OptionalLong.of(box.box()),
                box.spot(),
                Optional.of(box.status()),
                List.of(),
                OptionalLong.empty(),
                outcome.needsAnswer()));
      }
    }
    for (String code : unknown) {
      counts.merge(Outcome.UNKNOWN, 1, Integer::sum);
      lines.add(
          new Line(
              Outcome.UNKNOWN,
              code,
              OptionalLong.empty(),
              Optional.empty(),
              Optional.empty(),
              List.of(),
              OptionalLong.empty(),
              true));
    }
    return new Reckoning(counts, lines, progress().places());
  }

  public Progress progress() {
    Map<Code, PlaceProgress> far = new HashMap<>();
    for (Counted cabinet : stock.cabinets()) {
      int shelves = cabinet.shelves();
      far.put(
          cabinet.cabinet(),
          new PlaceProgress(0, 0, shelves, closed.contains(cabinet.cabinet()) ? shelves : 0));
    }
    return new Progress(stock.size(), seen.size(), scans, far);
  }

  /** The positions of a shelf, from the left. */
  public List<ShelfCell> shelf(Code cabinet, int shelf, Pass pass) {
    return stock
        .onShelf(cabinet, shelf)
        .mapToObj(stock::at)
        .map(
            box ->
                new ShelfCell(
                    box.spot().orElseThrow().position(),
                    Optional.of(box),
                    Optional.ofNullable(seen.get(box.barcode().value()))
                        .map(any -> Verdict.IN_PLACE)))
        .toList();
  }
}
