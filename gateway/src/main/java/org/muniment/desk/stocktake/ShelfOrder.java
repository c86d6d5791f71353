package org.muniment.desk.stocktake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import org.muniment.desk.stocktake.ShelfRuns.Run;
import org.muniment.desk.stocktake.ShelfRuns.Shelf;
import org.muniment.desk.stocktake.ShelfRuns.Sighting;
import org.muniment.domain.holding.Spot;

/**
 * Takes the order of a shelf over as it was scanned (rule P1): the boxes of a run keep the
 * positions that they have between them, and get them in the order in which they stand.
 */
final class ShelfOrder {
  private ShelfOrder() {}

  /**
   * Where each box of a shelf belongs from now on; those that stay are left out.
   *
   * @param runs of the shelf, the newest last
   * @param wanted the boxes whose order is to be taken over
   * @param left those that keep their positions whatever was scanned: they are put back
   * @param registered where the register has a box that is in place
   */
  static Map<Long, Spot> of(
      Shelf shelf,
      List<Run> runs,
      Set<Long> wanted,
      Set<Long> left,
      LongFunction<Optional<Spot>> registered) {
    Map<Long, Spot> to = new HashMap<>();
    Set<Long> done = new HashSet<>(left);
    for (int i = runs.size() - 1; i >= 0; i--) {
      List<Long> order = order(shelf, runs.get(i), done, registered);
      if (order.stream().anyMatch(wanted::contains)) {
        List<Spot> spots =
            order.stream().map(box -> registered.apply(box).orElseThrow()).sorted().toList();
        for (int j = 0; j < spots.size(); j++) {
          done.add(order.get(j));
          to.put(order.get(j), spots.get(j));
        }
      }
    }
    to.entrySet().removeIf(it -> registered.apply(it.getKey()).equals(Optional.of(it.getValue())));
    return to;
  }

  /** Those of a run that the register has on the shelf, each once. */
  private static List<Long> order(
      Shelf shelf, Run run, Set<Long> done, LongFunction<Optional<Spot>> registered) {
    Set<Long> seen = new HashSet<>();
    List<Long> order = new ArrayList<>();
    for (Sighting sighting : run.sightings()) {
      long box = sighting.box();
      boolean isHere =
          registered
              .apply(box)
              .filter(spot -> spot.cabinet().equals(shelf.cabinet()))
              .filter(spot -> spot.shelf() == shelf.shelf())
              .isPresent();
      if (isHere && !done.contains(box) && seen.add(box)) {
        order.add(box);
      }
    }
    return order;
  }
}
