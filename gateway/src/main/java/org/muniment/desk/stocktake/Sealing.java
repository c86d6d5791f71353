package org.muniment.desk.stocktake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.muniment.domain.holding.Box;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.place.Room;
import org.muniment.domain.stocktake.Line;
import org.muniment.domain.stocktake.Outcome;
import org.muniment.domain.stocktake.Pass;
import org.muniment.domain.stocktake.Resolution;
import org.muniment.domain.stocktake.Result;
import org.muniment.domain.stocktake.Result.Decided;
import org.muniment.domain.stocktake.Result.Digests;
import org.muniment.domain.stocktake.Result.Share;
import org.muniment.domain.stocktake.Scan;
import org.muniment.domain.stocktake.Stocktake;
import org.muniment.domain.stocktake.Stocktake.Counted;
import org.muniment.domain.text.Code;
import org.muniment.domain.text.FieldHash;
import org.muniment.domain.trail.By;
import org.muniment.port.Office;

/** Puts together what a closed stock-take says for ever. */
final class Sealing {
  private static final int TITLES_AT_ONCE = 1_000;

  private record Track(String by, String device, Pass pass) {}

  private final Office office;
  private final Map<Track, Share> shares = new LinkedHashMap<>();
  private final FieldHash scans = new FieldHash();
  private final String expectedDigest;

  private Sealing(Office office, String expectedDigest) {
    this.office = office;
    this.expectedDigest = expectedDigest;
  }

  /** Reads all scans of a stock-take, of which no more come. */
  static Sealing of(Office office, long id, String expectedDigest) {
    Sealing sealing = new Sealing(office, expectedDigest);
    Set<String> undone = new HashSet<>();
    office.stocktakes().scans(id, 0, scan -> scan.undoes().ifPresent(undone::add));
    office.stocktakes().scans(id, 0, scan -> sealing.add(scan, undone.contains(scan.id())));
    return sealing;
  }

  private void add(Scan scan, boolean isUndone) {
    scans
        .add(scan.number())
        .add(scan.id())
        .add(scan.device())
        .add(scan.pass().key())
        .add(scan.code().orElse(""))
        .add(scan.undoes().orElse(""))
        .add(scan.at().toEpochMilli())
        .add(scan.receivedAt().toEpochMilli())
        .add(scan.by().name());
    if (scan.code().isPresent() && !isUndone) {
      Track track = new Track(scan.by().name(), scan.device(), scan.pass());
      Share one = new Share(track.by(), track.device(), track.pass(), 1, scan.at(), scan.at());
      shares.merge(track, one, Sealing::both);
    }
  }

  private static Share both(Share some, Share more) {
    return new Share(
        some.by(),
        some.device(),
        some.pass(),
        some.scans() + more.scans(),
        some.first().isBefore(more.first()) ? some.first() : more.first(),
        some.last().isAfter(more.last()) ? some.last() : more.last());
  }

  Result result(By by, Stocktake stocktake, Settled settled, String reason) {
    List<Decided> lines = lines(settled);
    return new Result(
        stocktake,
        by,
        settled.reckoning().isWhole(),
        reason,
        names(stocktake),
        new Digests(expectedDigest, scans.hex()),
        settled.reckoning().counts(),
        settled.reckoning().places(),
        new ArrayList<>(shares.values()),
        lines,
        titles(lines));
  }

  private Map<Code, String> names(Stocktake stocktake) {
    Set<Code> codes = new HashSet<>();
    for (Counted cabinet : stocktake.cabinets()) {
      codes.add(cabinet.cabinet());
      codes.add(cabinet.room());
    }
    Map<Code, String> names = new HashMap<>();
    for (Room room : office.rooms()) {
      names.put(room.code(), room.name());
    }
    for (Cabinet cabinet : office.cabinets()) {
      names.put(cabinet.code(), cabinet.name());
    }
    names.keySet().retainAll(codes);
    return names;
  }

  private static List<Decided> lines(Settled settled) {
    List<Decided> lines = new ArrayList<>();
    int unseen = 0;
    for (Line line : settled.reckoning().lines()) {
      unseen += line.outcome() == Outcome.NOT_YET_SEEN ? 1 : 0;
      if (line.outcome() != Outcome.NOT_YET_SEEN || unseen <= Result.MAX_NOT_YET_SEEN) {
        Optional<Resolution> answer =
            line.needsAnswer()
                ? Optional.ofNullable(settled.answers().get(line.subject()))
                : Optional.empty();
        lines.add(new Decided(line, answer));
      }
    }
    return lines;
  }

  /** Piece by piece, since there may be a hundred thousand. */
  private Map<String, String> titles(List<Decided> lines) {
    List<Line> boxes =
        lines.stream().map(Decided::line).filter(line -> line.box().isPresent()).toList();
    Map<String, String> titles = new HashMap<>();
    for (int from = 0; from < boxes.size(); from += TITLES_AT_ONCE) {
      List<Line> piece = boxes.subList(from, Math.min(from + TITLES_AT_ONCE, boxes.size()));
      Map<Long, Box> found =
          office
              .holdings()
              .byIds(piece.stream().map(line -> line.box().getAsLong()).distinct().toList());
      for (Line line : piece) {
        Box box = found.get(line.box().getAsLong());
        if (box != null) {
          titles.put(line.subject(), box.description().title());
        }
      }
    }
    return titles;
  }
}
