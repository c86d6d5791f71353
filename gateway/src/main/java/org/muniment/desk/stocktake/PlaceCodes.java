package org.muniment.desk.stocktake;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.stocktake.Place;
import org.muniment.domain.stocktake.Stock;
import org.muniment.domain.text.Code;
import org.muniment.port.Office;

/**
 * The labels of rooms, cabinets and shelves, kept at hand: ten thousand cabinets are not read for
 * each shelf. Not for several threads.
 */
final class PlaceCodes {
  private static final Pattern SHELF = Pattern.compile("(.+)-S([0-9]{2})");

  private final Office office;
  private final Stock stock;
  private final Map<Code, Cabinet> cabinets = new HashMap<>();

  PlaceCodes(Office office, Stock stock) {
    this.office = office;
    this.stock = stock;
  }

  /** The room of a cabinet; one of the scope stays in the room where it was at the opening. */
  Optional<Code> room(Code cabinet) {
    return stock.room(cabinet).or(() -> cabinet(cabinet).map(Cabinet::room));
  }

  /**
   * Looks again when it is not there: a cabinet may be new, or have got shelves.
   *
   * @param text the code of a room, a cabinet or a shelf
   */
  Optional<Place> place(String text) {
    Optional<Place> known = found(text);
    if (known.isPresent()) {
      return known;
    }
    cabinets.clear();
    return found(text);
  }

  private Optional<Place> found(String text) {
    Code code = Code.of(text);
    return cabinet(code)
        .map(cabinet -> place(cabinet, 0))
        .or(() -> shelf(text))
        .or(() -> ofRoom(code));
  }

  private Optional<Place> shelf(String text) {
    Matcher parts = SHELF.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int shelf = Integer.parseInt(parts.group(2));
    return cabinet(Code.of(parts.group(1)))
        .filter(cabinet -> shelf >= 1 && shelf <= cabinet.shelves())
        .map(cabinet -> place(cabinet, shelf));
  }

  private Place place(Cabinet cabinet, int shelf) {
    Code room = stock.room(cabinet.code()).orElse(cabinet.room());
    return new Place(room, Optional.of(cabinet.code()), shelf);
  }

  private Optional<Place> ofRoom(Code code) {
    return office.rooms().stream()
        .filter(room -> room.code().equals(code))
        .map(room -> new Place(room.code(), Optional.empty(), 0))
        .findFirst();
  }

  private Optional<Cabinet> cabinet(Code code) {
    if (cabinets.isEmpty()) {
      office.cabinets().forEach(it -> cabinets.put(it.code(), it));
    }
    return Optional.ofNullable(cabinets.get(code));
  }
}
