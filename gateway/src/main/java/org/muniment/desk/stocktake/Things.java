package org.muniment.desk.stocktake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.muniment.desk.holdings.Scanned;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.BoxState;
import org.muniment.domain.stocktake.Change;
import org.muniment.domain.stocktake.Expected;
import org.muniment.domain.stocktake.Place;
import org.muniment.domain.stocktake.Stock;
import org.muniment.domain.stocktake.Stocktake;
import org.muniment.domain.stocktake.Thing;
import org.muniment.domain.text.Code;
import org.muniment.port.Office;

/** What scanned codes stand for in one stock-take. Not for several threads. */
final class Things {
  /** What a label says that was scanned; asks the store. */
  interface Codes {
    Scanned scan(String code);
  }

  private final Office office;
  private final Codes codes;
  private final Stocktake stocktake;
  private final Stock stock;
  private final Map<Long, Expected> registeredSince = new HashMap<>();
  private final Set<Long> renumbered = new HashSet<>();
  private final Set<String> unknown = new HashSet<>();
  private final Map<String, Place> places = new HashMap<>();
  private final PlaceCodes whereabouts;

  Things(Office office, Codes codes, Stocktake stocktake, Stock stock) {
    this.office = office;
    this.codes = codes;
    this.stocktake = stocktake;
    this.stock = stock;
    this.whereabouts = new PlaceCodes(office, stock);
  }

  /** The room of a cabinet, also of one outside the scope. */
  Optional<Code> room(Code cabinet) {
    return whereabouts.room(cabinet);
  }

  /**
   * Notes what was registered or renumbered.
   *
   * @return false when a label that nobody knew when it was scanned is known by now
   */
  boolean happened(Change change) {
    BoxState after = change.after();
    if (change.before().isEmpty()) {
      registeredSince.put(
          change.box(), new Expected(change.box(), after.barcode(), after.status(), after.spot()));
    } else if (!change.before().get().barcode().equals(after.barcode())) {
      renumbered.add(change.box());
    }
    return !unknown.contains(after.barcode().value());
  }

  /** Boxes that were there at the opening cost no question to the store. */
  Thing of(String code) {
    String text = code.strip();
    OptionalInt index = Barcode.isValid(text) ? stock.index(Barcode.of(text)) : OptionalInt.empty();
    if (index.isPresent()) {
      Expected box = stock.at(index.getAsInt());
      return new Thing.OfBox(box, renumbered.contains(box.box()));
    }
    Place place = places.get(text);
    return place == null ? asked(text) : new Thing.OfPlace(place);
  }

  private Thing asked(String text) {
    Optional<String> kind = Barcode.isValid(text) ? office.kindOf(text) : Optional.empty();
    if (kind.isEmpty()) {
      unknown.add(text);
      return new Thing.Nothing();
    }
    return switch (kind.get()) {
      case "room", "cabinet", "shelf" -> ofPlace(text, text);
      case "foreign" ->
          office
              .holdings()
              .placeOf(Barcode.of(text))
              .map(place -> ofPlace(text, place.value()))
              .orElseGet(Thing.Nothing::new);
      default -> ofOther(text);
    };
  }

  private Thing ofOther(String text) {
    Scanned scanned = codes.scan(text);
    if (scanned instanceof Scanned.OfBox found) {
      return new Thing.OfBox(expected(found.box()), found.isVoid());
    }
    if (scanned instanceof Scanned.OfLoanCard found) {
      return office
          .stocktakes()
          .card(text)
          .<Thing>map(card -> new Thing.OfCard(card, expected(found.box())))
          .orElseGet(Thing.Nothing::new);
    }
    return new Thing.Nothing();
  }

  private Thing ofPlace(String text, String code) {
    Optional<Place> place = whereabouts.place(code);
    place.ifPresent(it -> places.put(text, it));
    return place.<Thing>map(Thing.OfPlace::new).orElseGet(Thing.Nothing::new);
  }

  /** Whether what nobody knew when it was scanned is still unknown. */
  boolean isLevel() {
    return unknown.stream().filter(Barcode::isValid).noneMatch(it -> office.kindOf(it).isPresent());
  }

  /** As it was at the opening, else as it was registered since. */
  private Expected expected(Box box) {
    OptionalInt index = stock.indexOfBox(box.id());
    if (index.isPresent()) {
      return stock.at(index.getAsInt());
    }
    List<Expected> then = office.stocktakes().expected(stocktake.head(), List.of(box.id()));
    if (!then.isEmpty()) {
      return then.get(0);
    }
    BoxState now = box.state();
    return registeredSince.getOrDefault(
        box.id(), new Expected(box.id(), now.barcode(), now.status(), now.spot()));
  }
}
