package org.muniment.domain.stocktake;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.text.Code;

/** When somebody first began to look at a place in each count: scanned its label. */
final class Looks {
  private static final int ROOM = -1;

  private record Label(Pass pass, Code code, int shelf) {}

  private final Map<Label, Instant> first = new HashMap<>();
  private final Stock stock;

  Looks(Facts facts) {
    stock = facts.stock;
    Runs runs = facts.runs;
    for (int run = 0; run < runs.size(); run++) {
      if (runs.label(run) >= 0 && !runs.isUndone(run)) {
        int row = runs.label(run);
        Label label = label(facts.sightings.pass(row), runs.place(run).orElseThrow());
        first.merge(label, facts.sightings.at(row), (a, b) -> a.isBefore(b) ? a : b);
      }
    }
  }

  /** At the shelf of a spot, under its own label, its cabinet's or its room's. */
  Optional<Instant> first(Pass pass, Spot spot) {
    Stream<Label> labels =
        Stream.concat(
            Stream.of(spot.shelf(), 0).map(shelf -> new Label(pass, spot.cabinet(), shelf)),
            stock.room(spot.cabinet()).stream().map(room -> new Label(pass, room, ROOM)));
    return labels.flatMap(label -> Stream.ofNullable(first.get(label))).min(Instant::compareTo);
  }

  private static Label label(Pass pass, Place place) {
    return place
        .cabinet()
        .map(cabinet -> new Label(pass, cabinet, place.shelf()))
        .orElseGet(() -> new Label(pass, place.room(), ROOM));
  }
}
