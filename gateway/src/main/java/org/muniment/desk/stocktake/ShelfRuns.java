package org.muniment.desk.stocktake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.muniment.domain.stocktake.Pass;
import org.muniment.domain.stocktake.Place;
import org.muniment.domain.stocktake.Scan;
import org.muniment.domain.stocktake.Seen;
import org.muniment.domain.stocktake.Thing;
import org.muniment.domain.text.Code;
import org.muniment.port.Stocktakes;

/** Which boxes stood how on some shelves, as they were scanned there from the left to the right. */
final class ShelfRuns {
  private static final long NOBODY_KNOWS = 0;

  /** A shelf of a cabinet. */
  record Shelf(Code cabinet, int shelf) {
    /** Empty where only a room's or a cabinet's label was scanned. */
    static Optional<Shelf> of(Seen seen) {
      return seen.place()
          .filter(place -> place.shelf() > 0)
          .map(place -> new Shelf(place.cabinet().orElseThrow(), place.shelf()));
    }
  }

  /**
   * Where something was scanned.
   *
   * @param scan number of the scan
   * @param box its id; 0 for a label that nobody knows
   */
  record Sighting(long scan, long box) {}

  /**
   * What one device scanned between two labels of places.
   *
   * @param from number of the scan of the shelf's label
   */
  record Run(String device, Pass pass, long from, List<Sighting> sightings) {}

  private record Track(String device, Pass pass) {}

  private final Set<Shelf> asked;
  private final Function<String, Thing> things;
  private final Map<Shelf, List<Run>> runs = new HashMap<>();
  private final Map<Track, Run> open = new HashMap<>();

  private ShelfRuns(Set<Shelf> asked, Function<String, Thing> things) {
    this.asked = asked;
    this.things = things;
  }

  /**
   * Of each shelf in the order in which they were begun.
   *
   * @param things what a code stands for
   */
  static Map<Shelf, List<Run>> of(
      Stocktakes stocktakes, long id, Set<Shelf> asked, Function<String, Thing> things) {
    if (asked.isEmpty()) {
      return Map.of();
    }
    Set<String> undone = new HashSet<>();
    List<Scan> scans = new ArrayList<>();
    stocktakes.scans(
        id,
        0,
        scan -> {
          scan.undoes().ifPresent(undone::add);
          scans.add(scan);
        });
    ShelfRuns shelves = new ShelfRuns(asked, things);
    scans.stream()
        .filter(scan -> scan.code().isPresent() && !undone.contains(scan.id()))
        .forEach(shelves::add);
    return shelves.runs;
  }

  private void add(Scan scan) {
    Track track = new Track(scan.device(), scan.pass());
    Thing thing = things.apply(scan.code().orElseThrow());
    if (thing instanceof Thing.OfPlace at) {
      open.remove(track);
      shelf(at.place()).filter(asked::contains).ifPresent(shelf -> begin(shelf, track, scan));
    } else if (open.containsKey(track) && !(thing instanceof Thing.OfCard)) {
      long box = thing instanceof Thing.OfBox of ? of.box().box() : NOBODY_KNOWS;
      open.get(track).sightings().add(new Sighting(scan.number(), box));
    }
  }

  private static Optional<Shelf> shelf(Place place) {
    return place.shelf() == 0
        ? Optional.empty()
        : Optional.of(new Shelf(place.cabinet().orElseThrow(), place.shelf()));
  }

  private void begin(Shelf shelf, Track track, Scan scan) {
    Run run = new Run(track.device(), track.pass(), scan.number(), new ArrayList<>());
    open.put(track, run);
    runs.computeIfAbsent(shelf, it -> new ArrayList<>()).add(run);
  }
}
