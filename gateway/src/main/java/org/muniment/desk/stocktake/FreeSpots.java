package org.muniment.desk.stocktake;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import org.muniment.desk.holdings.CountedSteps;
import org.muniment.desk.stocktake.ShelfRuns.Run;
import org.muniment.desk.stocktake.ShelfRuns.Shelf;
import org.muniment.desk.stocktake.ShelfRuns.Sighting;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.stocktake.Place;
import org.muniment.domain.stocktake.Seen;
import org.muniment.domain.text.Code;

/**
 * Where the register can have what was seen on a shelf: between the positions of those that were
 * scanned beside it (rule P1), else where the shelf is free.
 */
final class FreeSpots {
  private final CountedSteps steps;
  private final Map<Shelf, List<Run>> runs;
  private final LongFunction<Optional<Spot>> registered;
  private final Set<Spot> promised = new HashSet<>();
  private final Map<Code, Map<Integer, BitSet>> free = new HashMap<>();

  /**
   * @param registered where the register has a box
   */
  FreeSpots(
      CountedSteps steps, Map<Shelf, List<Run>> runs, LongFunction<Optional<Spot>> registered) {
    this.steps = steps;
    this.runs = runs;
    this.registered = registered;
  }

  /** It is given away already. */
  void promise(Spot spot) {
    promised.add(spot);
  }

  /** Empty when nothing is free where it was seen, or it was seen at no cabinet. */
  Optional<Spot> near(Seen seen) {
    Optional<Place> place = seen.place().filter(it -> it.cabinet().isPresent());
    if (place.isEmpty()) {
      return Optional.empty();
    }
    Code cabinet = place.get().cabinet().get();
    Map<Integer, BitSet> shelves = free.computeIfAbsent(cabinet, steps::free);
    Set<Integer> asked =
        place.get().shelf() > 0 ? Set.of(place.get().shelf()) : new TreeSet<>(shelves.keySet());
    return asked.stream()
        .map(shelf -> onShelf(new Shelf(cabinet, shelf), shelves.get(shelf), seen))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Spot> onShelf(Shelf shelf, BitSet positions, Seen seen) {
    if (positions == null) {
      return Optional.empty();
    }
    int[] beside = beside(shelf, seen);
    Optional<Spot> between = first(shelf, positions, beside[0] + 1, beside[1]);
    return between.isPresent() ? between : first(shelf, positions, 1, Integer.MAX_VALUE);
  }

  private Optional<Spot> first(Shelf shelf, BitSet positions, int from, int before) {
    for (int at = positions.nextSetBit(from);
        at >= 0 && at < before;
        at = positions.nextSetBit(at + 1)) {
      Spot spot = new Spot(shelf.cabinet(), shelf.shelf(), at);
      if (!promised.contains(spot)) {
        return Optional.of(spot);
      }
    }
    return Optional.empty();
  }

  /** The positions of its neighbours in the register, left and right. */
  private int[] beside(Shelf shelf, Seen seen) {
    int left = 0;
    int right = Integer.MAX_VALUE;
    for (Sighting other : run(shelf, seen)) {
      Optional<Spot> spot = registered.apply(other.box()).filter(at -> isOn(shelf, at));
      if (spot.isPresent() && other.scan() < seen.scan()) {
        left = spot.get().position();
      } else if (spot.isPresent() && other.scan() > seen.scan()) {
        return new int[] {left, spot.get().position()};
      }
    }
    return new int[] {left, right};
  }

  private static boolean isOn(Shelf shelf, Spot spot) {
    return spot.cabinet().equals(shelf.cabinet()) && spot.shelf() == shelf.shelf();
  }

  /** The one that the device had begun last when it saw it. */
  private List<Sighting> run(Shelf shelf, Seen seen) {
    List<Sighting> last = List.of();
    for (Run run : runs.getOrDefault(shelf, List.of())) {
      boolean isTheirs = run.device().equals(seen.device()) && run.pass() == seen.pass();
      last = isTheirs && run.from() < seen.scan() ? run.sightings() : last;
    }
    return last;
  }
}
