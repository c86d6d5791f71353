package org.muniment.domain.stocktake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.muniment.domain.stocktake.Reckoning.PlaceProgress;
import org.muniment.domain.stocktake.Stocktake.Counted;
import org.muniment.domain.text.Code;

/** How far the count is, by cabinet, counted along so that nobody has to wait for it. */
final class Coverage {
  private final Facts facts;
  private final int[] expectedIn;
  private final int[] seenIn;
  private int expected;
  private int seen;
  private long scans;

  Coverage(Facts facts) {
    this.facts = facts;
    Stock stock = facts.stock;
    expectedIn = new int[stock.cabinetCount()];
    seenIn = new int[stock.cabinetCount()];
    for (int box = 0; box < stock.size(); box++) {
      if (!stock.status(box).isAway()) {
        expected++;
        add(expectedIn, box, 1);
      }
    }
  }

  /** A thing was seen for the first time, or not at all after a taking-back. */
  void seen(int thing, int more) {
    if (facts.things.isExpected(thing) && !facts.stock.status(thing).isAway()) {
      seen += more;
      add(seenIn, thing, more);
    }
  }

  void scanned(int more) {
    scans += more;
  }

  Progress progress() {
    Map<Code, PlaceProgress> places = new HashMap<>();
    List<Counted> cabinets = facts.stock.cabinets();
    for (int i = 0; i < cabinets.size(); i++) {
      int closed = facts.closed.closedShelves(i, facts.counting);
      places.put(
          cabinets.get(i).cabinet(),
          new PlaceProgress(expectedIn[i], seenIn[i], cabinets.get(i).shelves(), closed));
    }
    return new Progress(expected, seen, scans, places);
  }

  private void add(int[] byCabinet, int box, int more) {
    if (facts.stock.cabinet(box) >= 0) {
      byCabinet[facts.stock.cabinet(box)] += more;
    }
  }
}
