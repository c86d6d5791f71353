package org.muniment.domain.stocktake;

import static org.muniment.domain.holding.BoxStatus.IN_PLACE;
import static org.muniment.domain.holding.BoxStatus.UNPLACED;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.muniment.domain.holding.BoxState;

/**
 * What the register said of one box, over the time of the stock-take.
 *
 * @param opening as it was when counting began; empty when it was registered since
 * @param changes in the order of events, those of status and place only; times may step back when
 *     the clock did
 */
record History(Optional<Expected> opening, List<Change> changes) {
  static History unchanged(Expected opening) {
    return new History(Optional.of(opening), List.of());
  }

  /** Whether nothing happened to it since. */
  boolean isStill() {
    return changes.isEmpty();
  }

  /** What the register said at a time; empty before the box was registered. */
  Optional<Expected> at(Instant time) {
    int last = lastBefore(time);
    return last < 0 ? opening : Optional.of(after(changes.get(last)));
  }

  /** What it said afterwards, in the order of events. */
  Stream<Expected> later(Instant time) {
    return changes.subList(lastBefore(time) + 1, changes.size()).stream().map(History::after);
  }

  Expected now() {
    return isStill() ? opening.orElseThrow() : after(changes.get(changes.size() - 1));
  }

  /** When it became what it is now; only of what is not still. */
  Instant since() {
    return changes.get(changes.size() - 1).at();
  }

  /** Whether a state has the status and place of the opening. */
  boolean isAsAtOpening(Expected state) {
    return opening
        .filter(was -> was.status() == state.status() && was.spot().equals(state.spot()))
        .isPresent();
  }

  static Expected after(Change change) {
    return state(change.box(), change.after());
  }

  static Expected state(long box, BoxState state) {
    return new Expected(box, state.barcode(), state.status(), state.spot());
  }

  static boolean stands(Expected state) {
    return state.status() == IN_PLACE;
  }

  /** Lent, in repair, lost or gone: it should be on no shelf. */
  static boolean isOut(Expected state) {
    return state.status() != IN_PLACE && state.status() != UNPLACED;
  }

  private int lastBefore(Instant time) {
    int last = changes.size() - 1;
    while (last >= 0 && changes.get(last).at().isAfter(time)) {
      last--;
    }
    return last;
  }
}
