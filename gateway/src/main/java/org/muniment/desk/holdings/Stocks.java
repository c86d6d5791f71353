package org.muniment.desk.holdings;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.muniment.domain.holding.Carrier;
import org.muniment.domain.limits.Preset;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.place.Room;
import org.muniment.domain.text.Code;
import org.muniment.port.Holdings;
import org.muniment.port.Office;

/**
 * How many boxes of what carrier each place holds; read once, for many questions. No title is in
 * it, so that everybody who may see the place may see it (rule T3).
 */
public final class Stocks {
  private static final Comparator<Stock> UNSUITABLE_FIRST =
      Comparator.comparingLong(Stock::unsuitable)
          .thenComparingLong(Stock::boxes)
          .reversed()
          .thenComparing(Stock::carrier);

  /**
   * Boxes of one carrier.
   *
   * @param boxes that stand in the place or have their place there
   * @param unsuitable how many of them are in a climate that does not suit the carrier (rule N3)
   */
  public record Stock(Carrier carrier, long boxes, long unsuitable) {
    private Stock and(Stock more) {
      return new Stock(carrier, boxes + more.boxes, unsuitable + more.unsuitable);
    }
  }

  private final Map<Code, Cabinet> cabinets = new LinkedHashMap<>();
  private final Map<Code, Preset> presets = new HashMap<>();
  private final Map<Code, Map<Carrier, Stock>> byCabinet = new HashMap<>();

  private Stocks(Office office) {
    List<Cabinet> all = office.cabinets();
    Climates climates = Climates.of(office, all);
    all.forEach(it -> cabinets.put(it.code(), it));
    all.forEach(it -> presets.put(it.code(), climates.preset(it.code())));
    addRooms(office);
    for (Holdings.Count count : office.holdings().counts()) {
      count.cabinet().filter(cabinets::containsKey).ifPresent(at -> add(climates, at, count));
    }
  }

  static Stocks of(Office office) {
    return new Stocks(office);
  }

  private void addRooms(Office office) {
    Map<String, Preset> byKey = new HashMap<>();
    office.presets().forEach(preset -> byKey.put(preset.key(), preset));
    for (Room room : office.rooms()) {
      presets.put(room.code(), byKey.get(room.preset()));
    }
  }

  private void add(Climates climates, Code cabinet, Holdings.Count count) {
    boolean fits = climates.verdict(count.carrier(), cabinet).isSuitable();
    byCabinet
        .computeIfAbsent(cabinet, it -> new EnumMap<>(Carrier.class))
        .merge(
            count.carrier(),
            new Stock(count.carrier(), count.boxes(), fits ? 0 : count.boxes()),
            Stock::and);
  }

  /** Of a room with its cabinets, or of a cabinet; unsuitable first, then the most boxes. */
  public List<Stock> in(Code place) {
    Map<Carrier, Stock> sums = new EnumMap<>(Carrier.class);
    cabinetsIn(place)
        .flatMap(it -> byCabinet.getOrDefault(it.code(), Map.of()).values().stream())
        .forEach(stock -> sums.merge(stock.carrier(), stock, Stock::and));
    return sums.values().stream().sorted(UNSUITABLE_FIRST).toList();
  }

  private Stream<Cabinet> cabinetsIn(Code place) {
    return cabinets.values().stream()
        .filter(it -> it.code().equals(place) || it.room().equals(place));
  }

  public boolean isCabinet(Code place) {
    return cabinets.containsKey(place);
  }

  /** Cabinets with boxes in a climate that does not suit them, the most of them first. */
  public List<Code> unsuitable() {
    return cabinets.keySet().stream()
        .filter(it -> misfits(it) > 0)
        .sorted(Comparator.comparingLong(this::misfits).reversed())
        .toList();
  }

  private long misfits(Code cabinet) {
    return byCabinet.getOrDefault(cabinet, Map.of()).values().stream()
        .mapToLong(Stock::unsuitable)
        .sum();
  }

  /** The preset that a room or cabinet is kept by now; empty when there is no such place. */
  Optional<Preset> preset(Code place) {
    return Optional.ofNullable(presets.get(place));
  }

  /** The room of a cabinet, else the place itself. */
  Code room(Code place) {
    return isCabinet(place) ? cabinets.get(place).room() : place;
  }
}
