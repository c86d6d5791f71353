package org.muniment.domain.stocktake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.stocktake.Stocktake.Counted;
import org.muniment.domain.text.Code;

/** Which shelves of the scope were gone through to their end, in which count, and when. */
final class Closed {
  private static final long OPEN = Long.MIN_VALUE;

  /** A shelf of the scope; 0 for all shelves. */
  private record Target(int cabinet, int shelf) {}

  private final List<Counted> cabinets;
  private final Map<Code, Target> targets = new HashMap<>();
  private final Map<Code, List<Integer>> rooms = new HashMap<>();
  private final Map<Pass, long[][]> since = new EnumMap<>(Pass.class);
  private final Map<Pass, Integer> stillOpen = new EnumMap<>(Pass.class);

  Closed(List<Counted> cabinets) {
    this.cabinets = cabinets;
    for (int i = 0; i < cabinets.size(); i++) {
      Counted cabinet = cabinets.get(i);
      targets.put(cabinet.cabinet(), new Target(i, 0));
      for (int shelf = 1; shelf <= cabinet.shelves(); shelf++) {
        targets.putIfAbsent(Cabinet.shelfCode(cabinet.cabinet(), shelf), new Target(i, shelf));
      }
      rooms.computeIfAbsent(cabinet.room(), room -> new ArrayList<>()).add(i);
    }
    for (Pass pass : Pass.values()) {
      since.put(pass, cabinets.stream().map(Closed::open).toArray(long[][]::new));
      stillOpen.put(pass, cabinets.stream().mapToInt(Counted::shelves).sum());
    }
  }

  /** Places outside the scope close nothing. */
  void add(Closing closing, Pass pass) {
    long time = closing.isClosed() ? closing.by().at().toEpochMilli() : OPEN;
    Target target = targets.get(closing.place());
    if (target != null) {
      set(pass, target, time);
      return;
    }
    for (int cabinet : rooms.getOrDefault(closing.place(), List.of())) {
      set(pass, new Target(cabinet, 0), time);
    }
  }

  /** When the shelf of a place was closed; empty while it is open. */
  Optional<Instant> at(Pass pass, int cabinet, int shelf) {
    if (!isInScope(cabinet)) {
      return Optional.empty();
    }
    long[] shelves = since.get(pass)[cabinet];
    long time = shelves[Math.min(shelf, shelves.length) - 1];
    return time == OPEN ? Optional.empty() : Optional.of(Instant.ofEpochMilli(time));
  }

  /** Of what has no place in the scope: whether everything was closed. */
  boolean isClosed(Pass pass, int cabinet, int shelf) {
    if (!isInScope(cabinet)) {
      return isWhole(pass);
    }
    long[] shelves = since.get(pass)[cabinet];
    return shelves[Math.min(shelf, shelves.length) - 1] != OPEN;
  }

  /** Whether all places of the scope were closed. */
  boolean isWhole(Pass pass) {
    return stillOpen.get(pass) == 0;
  }

  /** Whether everything that a place covers was closed; of places outside the scope, everything. */
  boolean isClosed(Pass pass, Place place) {
    Target target = place.cabinet().map(targets::get).orElse(null);
    if (target != null) {
      return place.shelf() == 0
          ? isClosed(pass, target.cabinet())
          : isClosed(pass, target.cabinet(), place.shelf());
    }
    List<Integer> inRoom = place.cabinet().isEmpty() ? rooms.get(place.room()) : null;
    return inRoom == null
        ? isWhole(pass)
        : inRoom.stream().allMatch(cabinet -> isClosed(pass, cabinet));
  }

  /** How many shelves of a cabinet were closed in each of some counts. */
  int closedShelves(int cabinet, List<Pass> passes) {
    return (int)
        IntStream.rangeClosed(1, cabinets.get(cabinet).shelves())
            .filter(shelf -> passes.stream().allMatch(pass -> isClosed(pass, cabinet, shelf)))
            .count();
  }

  boolean isInScope(int cabinet) {
    return cabinet >= 0 && cabinet < cabinets.size();
  }

  private boolean isClosed(Pass pass, int cabinet) {
    return closedShelves(cabinet, List.of(pass)) == cabinets.get(cabinet).shelves();
  }

  private void set(Pass pass, Target target, long time) {
    long[] shelves = since.get(pass)[target.cabinet()];
    int from = target.shelf() == 0 ? 1 : target.shelf();
    int to = target.shelf() == 0 ? shelves.length : target.shelf();
    for (int shelf = from; shelf <= to; shelf++) {
      int opened = (time == OPEN ? 1 : 0) - (shelves[shelf - 1] == OPEN ? 1 : 0);
      stillOpen.merge(pass, opened, Integer::sum);
      shelves[shelf - 1] = time;
    }
  }

  private static long[] open(Counted cabinet) {
    long[] shelves = new long[cabinet.shelves()];
    Arrays.fill(shelves, OPEN);
    return shelves;
  }
}
