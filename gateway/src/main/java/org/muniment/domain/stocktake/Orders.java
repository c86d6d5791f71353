package org.muniment.domain.stocktake;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The order from left to right in all runs, once everything is known (P1): the rank of each scan,
 * and which ones can stay when the fewest boxes are moved. Only boxes that are right on the shelf
 * take part, by the position that the register gave them when they were seen; cards, and scans
 * under the label of a whole cabinet, do not.
 *
 * <p>A box that the register has elsewhere by now is not out of order any more, although it took
 * its part in the order of the others.
 */
final class Orders {
  /** What the order of its run says of one scan. */
  enum Order {
    NOT_JUDGED,
    KEPT,
    LOST
  }

  private final Facts facts;
  private final int[] rank;
  private final BitSet kept = new BitSet();
  private final BitSet lost = new BitSet();
  private final int[] rankOfThing;
  private final int[] runOfThing;
  private int[] rows = new int[0];
  private long[] keys = new long[0];
  private int judged;

  Orders(Facts facts) {
    this.facts = facts;
    rank = new int[facts.sightings.size()];
    rankOfThing = new int[facts.things.size()];
    runOfThing = new int[facts.things.size()];
    Arrays.fill(runOfThing, Sightings.NONE);
    judge();
  }

  int rank(int row) {
    return rank[row];
  }

  Order order(int row) {
    return kept.get(row) ? Order.KEPT : lost.get(row) ? Order.LOST : Order.NOT_JUDGED;
  }

  private void judge() {
    int[] counting = facts.runs.counting();
    int[] ends = new int[counting.length];
    int[] byRun = byRun(counting, ends);
    int from = 0;
    for (int run = 0; run < counting.length; run++) {
      judge(run, byRun, from, ends[run]);
      from = ends[run];
    }
  }

  /** All rows of things that count, sorted by run, in each in the order of arrival. */
  private int[] byRun(int[] counting, int[] ends) {
    Sightings sightings = facts.sightings;
    for (int row = 0; row < rank.length; row++) {
      if (counts(row)) {
        ends[counting[sightings.run(row)]]++;
      }
    }
    int[] next = new int[ends.length];
    for (int run = 1; run < ends.length; run++) {
      next[run] = ends[run - 1];
      ends[run] += ends[run - 1];
    }
    int[] byRun = new int[ends.length == 0 ? 0 : ends[ends.length - 1]];
    for (int row = 0; row < rank.length; row++) {
      if (counts(row)) {
        byRun[next[counting[sightings.run(row)]]++] = row;
      }
    }
    return byRun;
  }

  private boolean counts(int row) {
    return facts.sightings.thing(row) >= 0 && !facts.sightings.isUndone(row);
  }

  private void judge(int run, int[] byRun, int from, int to) {
    Optional<Place> shelf = facts.runs.place(run).filter(place -> place.shelf() > 0);
    int cabinet = shelf.map(this::cabinet).orElse(Stock.NOWHERE);
    reserve(to - from);
    int met = 0;
    for (int i = from; i < to; i++) {
      int row = byRun[i];
      int thing = facts.sightings.thing(row);
      if (runOfThing[thing] != run) {
        runOfThing[thing] = run;
        rankOfThing[thing] = ++met;
      }
      rank[row] = rankOfThing[thing];
      if (shelf.isPresent()) {
        collect(row, thing, shelf.get(), cabinet);
      }
    }
    settle();
  }

  private int cabinet(Place place) {
    return place.cabinet().map(facts.stock::cabinetNumber).orElse(Stock.NOWHERE);
  }

  private void collect(int row, int thing, Place shelf, int cabinet) {
    if (facts.isStill(thing) && cabinet >= 0) {
      Stock stock = facts.stock;
      if (stock.stands(thing) && stock.isOn(thing, cabinet, shelf.shelf())) {
        put(row, stock.position(thing));
      }
    } else if (facts.things.isBox(thing)) {
      OptionalInt position =
          facts.judging.position(facts.history(thing), shelf, facts.sightings.at(row));
      position.ifPresent(at -> put(row, at));
    }
  }

  private void put(int row, int position) {
    rows[judged] = row;
    keys[judged++] = Track.key(position, rank[row]);
  }

  private void settle() {
    BitSet staying = Increasing.longest(Arrays.copyOf(keys, judged));
    for (int i = 0; i < judged; i++) {
      if (staying.get(i)) {
        kept.set(rows[i]);
      } else if (isThereStill(rows[i])) {
        lost.set(rows[i]);
      }
    }
    judged = 0;
  }

  /** Whether the register has it where it had it when it was seen. */
  private boolean isThereStill(int row) {
    int thing = facts.sightings.thing(row);
    if (facts.isStill(thing)) {
      return true;
    }
    Expected then = facts.history(thing).at(facts.sightings.at(row)).orElseThrow();
    Expected now = facts.now(thing);
    return History.stands(now) && now.spot().equals(then.spot());
  }

  private void reserve(int length) {
    if (length > rows.length) {
      rows = new int[Texts.grown(length)];
      keys = new long[rows.length];
    }
  }
}
