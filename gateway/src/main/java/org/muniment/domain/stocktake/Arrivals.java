package org.muniment.domain.stocktake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Takes scans in. A taking-back may come before what it takes back, from another device; it cannot
 * itself be taken back: the thing is scanned again.
 */
final class Arrivals {
  private record Device(String name, Pass pass) {}

  private final Facts facts;
  private final Verdicts verdicts;
  private final Coverage coverage;
  private final Map<Device, Track> tracks = new HashMap<>();
  private final Set<String> undoneBefore = new HashSet<>();

  Arrivals(Facts facts, Coverage coverage) {
    this.facts = facts;
    this.coverage = coverage;
    verdicts = new Verdicts(facts);
  }

  /** The scan's row. */
  int add(Scan scan, Thing thing) {
    Pass pass = facts.pass(scan.pass());
    Track track =
        tracks.computeIfAbsent(
            new Device(scan.device(), pass), fresh -> new Track(facts.runs.begin()));
    int row =
        scan.undoes().isPresent()
            ? takeBack(scan, pass, track)
            : thing instanceof Thing.OfPlace label
                ? enter(scan, pass, track, label.place())
                : see(scan, pass, track, number(scan, thing));
    track.lastRow = row;
    return row;
  }

  Optional<Place> place(String device, Pass pass) {
    return Optional.ofNullable(tracks.get(new Device(device, facts.pass(pass))))
        .flatMap(track -> facts.runs.place(track.run));
  }

  /** The number that a box got may have been scanned before as one that nobody knew. */
  void numbered(Change change) {
    facts
        .things
        .findUnknown(change.after().barcode().value())
        .ifPresent(unknown -> hand(unknown, facts.things.box(History.after(change))));
  }

  private int number(Scan scan, Thing thing) {
    if (thing instanceof Thing.OfBox box) {
      return facts.things.box(box.box());
    }
    if (thing instanceof Thing.OfCard card) {
      facts.cards.meets(card.card());
      return facts.things.card(card.card(), card.box());
    }
    String code = scan.code().orElseThrow();
    return facts
        .journal
        .numbered(code)
        .map(change -> facts.things.box(History.after(change)))
        .orElseGet(() -> facts.things.unknown(code));
  }

  private int enter(Scan scan, Pass pass, Track track, Place place) {
    int run = facts.runs.begin(place, facts.sightings.size(), track.begun);
    int row = facts.sightings.add(scan, pass, Things.NOTHING, run, track.lastRow);
    coverage.scanned(1);
    facts.sightings.say(row, Verdict.PLACE, 0);
    track.enter(run);
    takeBackAtOnce(scan, row);
    return row;
  }

  private int see(Scan scan, Pass pass, Track track, int thing) {
    int row = facts.sightings.add(scan, pass, thing, track.begun, track.lastRow);
    coverage.scanned(1);
    if (undoneBefore.contains(scan.id())) {
      link(row);
      takeBackAtOnce(scan, row);
    } else {
      int rank = track.rank(thing);
      facts.sightings.say(row, verdicts.of(row, lengthens(track, row, rank)), rank);
      link(row);
    }
    return row;
  }

  private int takeBack(Scan scan, Pass pass, Track track) {
    int row = facts.sightings.add(scan, pass, Things.NOTHING, track.begun, track.lastRow);
    facts.sightings.say(row, Verdict.UNDONE, 0);
    String undone = scan.undoes().orElseThrow();
    int its = facts.sightings.row(undone);
    if (its < 0) {
      undoneBefore.add(undone);
    } else {
      takeBack(its);
    }
    return row;
  }

  private void takeBackAtOnce(Scan scan, int row) {
    if (undoneBefore.remove(scan.id())) {
      facts.sightings.say(row, Verdict.UNDONE, 0);
      takeBack(row);
    }
  }

  private void takeBack(int row) {
    boolean isLabel = isLabel(row);
    if (facts.sightings.isUndone(row) || (!isLabel && facts.sightings.thing(row) < 0)) {
      return;
    }
    facts.sightings.undo(row);
    coverage.scanned(-1);
    if (isLabel) {
      facts.runs.undo(facts.sightings.run(row));
    } else {
      unlink(row);
    }
    Sightings.Source source = facts.sightings.source(row);
    goOn(tracks.get(new Device(source.device(), source.pass())));
  }

  private boolean isLabel(int row) {
    return facts.runs.label(facts.sightings.run(row)) == row;
  }

  /** What a device says next must not depend on what was taken back. */
  private void goOn(Track track) {
    track.restart(facts.runs.counting(track.begun));
    List<Integer> rows = new ArrayList<>();
    int row = track.lastRow;
    while (row >= 0 && facts.sightings.run(row) >= track.run) {
      rows.add(row);
      row = facts.sightings.sameTrack(row);
    }
    Collections.reverse(rows);
    rows.stream()
        .filter(each -> facts.sightings.thing(each) >= 0 && !facts.sightings.isUndone(each))
        .filter(each -> facts.runs.counting(facts.sightings.run(each)) == track.run)
        .forEach(each -> lengthens(track, each, track.rank(facts.sightings.thing(each))));
  }

  private boolean lengthens(Track track, int row, int rank) {
    int thing = facts.sightings.thing(row);
    Optional<Place> place = facts.runs.place(track.run).filter(where -> where.shelf() > 0);
    return place.isEmpty()
        || !facts.things.isBox(thing)
        || facts
            .judging
            .position(facts.history(thing), place.get(), facts.sightings.at(row))
            .stream()
            .allMatch(position -> track.tails.lengthens(Track.key(position, rank)));
  }

  private void hand(int unknown, int box) {
    List<Integer> rows =
        Stream.concat(facts.rows(unknown).stream(), facts.rows(box).stream())
            .sorted(Comparator.naturalOrder())
            .toList();
    facts.rows(unknown).forEach(this::unlink);
    facts.rows(box).forEach(this::unlink);
    for (int row : rows) {
      facts.sightings.setThing(row, box);
      link(row);
    }
  }

  private void link(int row) {
    int thing = facts.sightings.thing(row);
    int before = facts.things.last(thing);
    facts.sightings.setSameThing(row, before);
    facts.things.setLast(thing, row);
    if (before < 0) {
      coverage.seen(thing, 1);
    }
  }

  private void unlink(int row) {
    int thing = facts.sightings.thing(row);
    int before = facts.sightings.sameThing(row);
    int next = facts.things.last(thing);
    if (next == row) {
      facts.things.setLast(thing, before);
    } else {
      while (facts.sightings.sameThing(next) != row) {
        next = facts.sightings.sameThing(next);
      }
      facts.sightings.setSameThing(next, before);
    }
    if (facts.things.last(thing) < 0) {
      coverage.seen(thing, -1);
    }
  }
}
