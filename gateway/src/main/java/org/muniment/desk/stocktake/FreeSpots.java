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
   * @param registered where the register has a box, or will have it
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
    Gap gap = gap(shelf, seen);
    List<Spot> between = free(shelf, positions, gap.left(), gap.right());
    List<Spot> any = between.isEmpty() ? free(shelf, positions, 0, Integer.MAX_VALUE) : between;
    return any.isEmpty()
        ? Optional.empty()
        : Optional.of(any.get(Math.min(gap.before(), any.size() - 1)));
  }

  /** Behind one position and before another. */
  private List<Spot> free(Shelf shelf, BitSet positions, int left, int right) {
    return positions.stream()
        .filter(at -> at > left && at < right)
        .mapToObj(at -> new Spot(shelf.cabinet(), shelf.shelf(), at))
        .filter(spot -> !promised.contains(spot))
        .toList();
  }

  /**
   * Between which positions of the register it stands.
   *
   * @param before how many stand in the same gap, left of it, that have no place here yet
   */
  private record Gap(int left, int right, int before) {}

  private Gap gap(Shelf shelf, Seen seen) {
    int left = 0;
    int before = 0;
    for (Sighting other : run(shelf, seen)) {
      Optional<Spot> spot = registered.apply(other.box()).filter(at -> isOn(shelf, at));
      if (spot.isPresent() && other.scan() > seen.scan()) {
        return new Gap(left, spot.get().position(), before);
      }
      if (other.scan() < seen.scan()) {
        before = spot.isPresent() ? 0 : before + 1;
        left = spot.map(Spot::position).orElse(left);
      }
    }
    return new Gap(left, Integer.MAX_VALUE, before);
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
