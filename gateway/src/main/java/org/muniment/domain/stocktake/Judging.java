package org.muniment.domain.stocktake;

import static org.muniment.domain.stocktake.Judgement.MISPLACED;
import static org.muniment.domain.stocktake.Judgement.MOVED;
import static org.muniment.domain.stocktake.Judgement.OUT;
import static org.muniment.domain.stocktake.Judgement.RIGHT;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.text.Code;

/**
 * Judges one sighting: the same rules for what is said at once and for the final class (P1, P3).
 *
 * <p>The register is asked as it was when the box was seen. Whoever carries a box often writes it
 * down afterwards, so that what the register says later explains a sighting too. What was out when
 * it was seen and has come back to another place since is misplaced: the register no longer says
 * that it is out.
 */
final class Judging {
  private final Function<Code, Optional<Code>> roomOfCabinet;

  Judging(Function<Code, Optional<Code>> roomOfCabinet) {
    this.roomOfCabinet = roomOfCabinet;
  }

  /**
   * @param place empty when it was seen before any place's label: then its place is not judged
   */
  Judgement box(History history, Optional<Place> place, Instant at) {
    return place.map(seen -> box(history, seen, at)).orElseGet(() -> somewhere(history, at));
  }

  /** The position that the register gave it then, of what was seen on its right shelf. */
  OptionalInt position(History history, Place place, Instant at) {
    return history
        .at(at)
        .filter(then -> place.shelf() > 0 && standsIn(then, place))
        .map(then -> OptionalInt.of(then.spot().orElseThrow().position()))
        .orElse(OptionalInt.empty());
  }

  /**
   * A card belongs into the place that is kept for its box; where none is kept, its place is not
   * judged.
   */
  Judgement card(Card card, History box, Optional<Place> place, Instant at) {
    if (!card.belongs(at)) {
      return OUT;
    }
    Optional<Spot> kept = box.at(at).flatMap(Expected::spot);
    if (place.isEmpty() || kept.isEmpty() || covers(place.get(), kept.get())) {
      return RIGHT;
    }
    Stream<Spot> later = box.later(at).flatMap(state -> state.spot().stream());
    return later.anyMatch(spot -> covers(place.get(), spot)) ? MOVED : MISPLACED;
  }

  boolean covers(Place place, Spot spot) {
    return place.cabinet().isPresent()
        ? place.covers(spot, place.room())
        : roomOfCabinet.apply(spot.cabinet()).filter(room -> place.covers(spot, room)).isPresent();
  }

  /** Whether a box that stands in one of them can stand in the other. */
  boolean agree(Place one, Place other) {
    if (one.cabinet().isPresent() && other.cabinet().isPresent()) {
      boolean isShelfOpen = one.shelf() == 0 || other.shelf() == 0;
      return one.cabinet().equals(other.cabinet()) && (isShelfOpen || one.shelf() == other.shelf());
    }
    return room(one).equals(room(other));
  }

  /** By the register, where it knows the cabinet; else as the label said. */
  private Code room(Place place) {
    return place.cabinet().flatMap(roomOfCabinet).orElse(place.room());
  }

  private Judgement box(History history, Place place, Instant at) {
    Optional<Expected> then = history.at(at);
    if (then.filter(state -> standsIn(state, place)).isPresent()) {
      return history.isAsAtOpening(then.get()) ? RIGHT : MOVED;
    }
    if (history.later(at).anyMatch(state -> standsIn(state, place))) {
      return MOVED;
    }
    return isOutStill(history, then) ? OUT : MISPLACED;
  }

  private static Judgement somewhere(History history, Instant at) {
    Optional<Expected> then = history.at(at);
    if (then.filter(state -> !History.isOut(state)).isPresent()) {
      return RIGHT;
    }
    if (history.later(at).anyMatch(History::stands)) {
      return MOVED;
    }
    return isOutStill(history, then) ? OUT : RIGHT;
  }

  private static boolean isOutStill(History history, Optional<Expected> then) {
    return then.filter(History::isOut).isPresent() && History.isOut(history.now());
  }

  private boolean standsIn(Expected state, Place place) {
    return History.stands(state) && covers(place, state.spot().orElseThrow());
  }
}
