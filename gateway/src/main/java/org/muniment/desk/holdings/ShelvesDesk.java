package org.muniment.desk.holdings;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.muniment.desk.Refusal;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.Carrier;
import org.muniment.domain.holding.Suitability;
import org.muniment.domain.limits.Limits;
import org.muniment.domain.limits.Preset;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.text.Code;
import org.muniment.domain.text.Message;
import org.muniment.port.Holdings;
import org.muniment.port.Office;

/** How full shelves are, what fits where, and what stands where it does not belong. */
public final class ShelvesDesk {
  /** Longer lists help nobody who looks for a place. */
  public static final int MAX_RUNS = 100;

  /**
   * @param taken positions that are taken or kept
   */
  public record ShelfFill(int shelf, int taken, int total) {
    public int free() {
      return total - taken;
    }
  }

  /** The same of a whole cabinet. */
  public record CabinetFill(Code cabinet, int taken, int total) {
    public int free() {
      return total - taken;
    }
  }

  /**
   * Free positions side by side.
   *
   * @param position the first of them, from the left
   * @param climate whether the carrier that was asked for belongs there
   */
  public record FreeRun(
      Cabinet cabinet, int shelf, int position, int length, Suitability.Verdict climate) {}

  /** A box in a climate that does not suit what it is written on (rule N3). */
  public record Unsuitable(Box box, Cabinet cabinet, Preset preset) {}

  private final Office office;
  private final Spots spots;
  private final Whereabouts whereabouts;

  ShelvesDesk(Office office, Whereabouts whereabouts) {
    this.office = office;
    this.spots = new Spots(office);
    this.whereabouts = whereabouts;
  }

  /**
   * The shelves of a cabinet in the order of their numbers.
   *
   * @throws Refusal when there is no such cabinet
   */
  public List<ShelfFill> fill(Code cabinet) {
    Cabinet found =
        spots.cabinet(cabinet).orElseThrow(() -> Refusal.notFound("cabinet", cabinet.value()));
    Map<Integer, BitSet> taken = office.holdings().taken(cabinet);
    List<ShelfFill> fills = new ArrayList<>();
    for (int shelf = 1; shelf <= found.shelves(); shelf++) {
      int count = taken.getOrDefault(shelf, new BitSet()).cardinality();
      fills.add(new ShelfFill(shelf, count, found.positionsPerShelf()));
    }
    return fills;
  }

  /** Of each cabinet of a room, in the order of their codes. */
  public Map<Code, CabinetFill> fills(Code room) {
    return fillsByRoom().getOrDefault(room, new TreeMap<>());
  }

  /** The same of every room that has cabinets. */
  public Map<Code, SortedMap<Code, CabinetFill>> fillsByRoom() {
    Map<Code, Long> taken = takenByCabinet();
    Map<Code, SortedMap<Code, CabinetFill>> fills = new HashMap<>();
    for (Cabinet cabinet : office.cabinets()) {
      int count = taken.getOrDefault(cabinet.code(), 0L).intValue();
      fills
          .computeIfAbsent(cabinet.room(), room -> new TreeMap<>())
          .put(cabinet.code(), new CabinetFill(cabinet.code(), count, places(cabinet)));
    }
    return fills;
  }

  private Map<Code, Long> takenByCabinet() {
    return office.holdings().counts().stream()
        .filter(count -> count.cabinet().isPresent())
        .collect(
            Collectors.groupingBy(
                count -> count.cabinet().get(), Collectors.summingLong(Holdings.Count::boxes)));
  }

  private static int places(Cabinet cabinet) {
    return cabinet.shelves() * cabinet.positionsPerShelf();
  }

  /**
   * Where so many boxes can stand side by side, the suitable climates first, then the shortest
   * runs, so that long ones stay for those who need them; at most {@link #MAX_RUNS}.
   */
  public List<FreeRun> whatFits(int boxes, Carrier carrier) {
    List<Cabinet> cabinets = office.cabinets();
    Climates climates = Climates.of(office, cabinets);
    Map<Code, Long> taken = takenByCabinet();
    List<FreeRun> runs = new ArrayList<>();
    cabinets.stream()
        .filter(it -> places(it) - taken.getOrDefault(it.code(), 0L) >= boxes)
        .sorted(Comparator.comparing(it -> climates.verdict(carrier, it.code())))
        .takeWhile(it -> runs.size() < MAX_RUNS)
        .forEach(it -> addRuns(runs, it, Math.max(1, boxes), climates.verdict(carrier, it.code())));
    runs.sort(
        Comparator.comparing((FreeRun run) -> !run.climate().isSuitable())
            .thenComparingInt(FreeRun::length));
    return runs.subList(0, Math.min(runs.size(), MAX_RUNS));
  }

  private void addRuns(
      List<FreeRun> runs, Cabinet cabinet, int boxes, Suitability.Verdict climate) {
    Map<Integer, BitSet> taken = office.holdings().taken(cabinet.code());
    for (int shelf = 1; shelf <= cabinet.shelves(); shelf++) {
      BitSet here = taken.getOrDefault(shelf, new BitSet());
      int from = here.nextClearBit(1);
      while (from <= cabinet.positionsPerShelf()) {
        int next = here.nextSetBit(from);
        int end = next < 0 ? cabinet.positionsPerShelf() + 1 : next;
        if (end - from >= boxes) {
          runs.add(new FreeRun(cabinet, shelf, from, end - from, climate));
        }
        from = here.nextClearBit(end);
      }
    }
  }

  /** At most {@code limit}, in the order of walking. */
  public List<Unsuitable> unsuitable(int limit) {
    List<Cabinet> cabinets = office.cabinets();
    Climates climates = Climates.of(office, cabinets);
    Map<Code, Cabinet> byCode =
        cabinets.stream().collect(Collectors.toMap(Cabinet::code, it -> it));
    return wrong(climates).stream()
        .flatMap(count -> boxes(count, limit).stream())
        .distinct()
        .sorted(Comparator.comparing((Box box) -> box.state().spot().orElseThrow()))
        .limit(limit)
        .map(
            box -> {
              Code cabinet = box.state().spot().orElseThrow().cabinet();
              return new Unsuitable(box, byCode.get(cabinet), climates.preset(cabinet));
            })
        .toList();
  }

  /** How many there are. */
  public long unsuitable() {
    return wrong(Climates.of(office, office.cabinets())).stream()
        .mapToLong(Holdings.Count::boxes)
        .sum();
  }

  private List<Holdings.Count> wrong(Climates climates) {
    return office.holdings().counts().stream()
        .filter(count -> count.cabinet().isPresent())
        .filter(count -> climates.misfit(count.carrier(), count.cabinet().get()).isPresent())
        .toList();
  }

  private List<Box> boxes(Holdings.Count count, int limit) {
    Holdings.Query query =
        new Holdings.Query(
            "",
            Set.of(),
            Set.of(count.cabinet().orElseThrow()),
            OptionalInt.empty(),
            Set.of(count.status()),
            Set.of(count.carrier()),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            Holdings.Order.PLACE);
    return office.holdings().search(query, Optional.empty(), limit).boxes();
  }

  /** The sentence when a carrier does not belong into a cabinet's climate. */
  public Optional<Message> misfit(Carrier carrier, Code cabinet) {
    Optional<Cabinet> found = spots.cabinet(cabinet);
    return found
        .flatMap(it -> Climates.of(office, List.of(it)).misfit(carrier, cabinet))
        .map(preset -> misfit(carrier, cabinet.value()));
  }

  private static Message misfit(Carrier carrier, String cabinet) {
    Map<Quantity, Limits> needed = Suitability.limits(carrier);
    Limits temperature = needed.get(Quantity.TEMPERATURE);
    Limits humidity = needed.get(Quantity.HUMIDITY);
    return Message.of(
        "warning.box.climate",
        cabinet,
        Message.of("carrier." + carrier.key()),
        temperature.low(),
        temperature.high(),
        humidity.low(),
        humidity.high());
  }

  /**
   * How long a box stood out of limits, following its moves.
   *
   * @throws Refusal when there is no such box
   */
  public Whereabouts.StayHours hoursOutOfLimits(String barcode) {
    return whereabouts.hours(barcode);
  }

  /**
   * What stands in a room or cabinet, and what it went through in the last year.
   *
   * @throws Refusal when there is no such place
   */
  public Whereabouts.CabinetExposure affected(Code place) {
    return whereabouts.affected(place);
  }

  /** The cabinets with unsuitable boxes, those with the most first, and the same of each. */
  public List<Whereabouts.CabinetExposure> unsuitablePlaces(int limit) {
    return whereabouts.unsuitable(limit);
  }

  /** What stands where, without what it went through: cheap, for lists of many places. */
  public Stocks stocks() {
    return Stocks.of(office);
  }
}
