package org.muniment.domain.stocktake;

import static org.muniment.domain.stocktake.Outcome.CARD_ABSENT;
import static org.muniment.domain.stocktake.Outcome.CARD_WITHOUT_LOAN;
import static org.muniment.domain.stocktake.Outcome.DUPLICATES;
import static org.muniment.domain.stocktake.Outcome.EXCLUDED;
import static org.muniment.domain.stocktake.Outcome.IN_PLACE;
import static org.muniment.domain.stocktake.Outcome.MISPLACED;
import static org.muniment.domain.stocktake.Outcome.MISSING;
import static org.muniment.domain.stocktake.Outcome.MOVED_DURING_COUNT;
import static org.muniment.domain.stocktake.Outcome.NOT_YET_SEEN;
import static org.muniment.domain.stocktake.Outcome.ON_LOAN;
import static org.muniment.domain.stocktake.Outcome.OUT_OF_ORDER;
import static org.muniment.domain.stocktake.Outcome.REGISTER_SAYS_OUT;

import java.util.List;
import java.util.Optional;
import org.muniment.domain.holding.BoxStatus;
import org.muniment.domain.stocktake.Orders.Order;

/**
 * What one count says of one thing (numbers: stock-take classes).
 *
 * <p>Where it was seen more than once: what the register says to be out comes first. In two places
 * of which not both are right it is a duplicate that somebody must explain, since a box cannot be
 * in two places and nobody guesses which is true. Out of order comes before moved: the report names
 * the boxes whose moving restores the order.
 */
final class Classes {
  private Classes() {}

  /** One sighting in this count. */
  record Sight(Judgement judgement, Optional<Place> place, Order order) {}

  /**
   * @param sights at least one
   */
  static Outcome seen(List<Sight> sights, Judging judging) {
    if (sights.stream().anyMatch(sight -> sight.judgement() == Judgement.OUT)) {
      return REGISTER_SAYS_OUT;
    }
    if (sights.stream().anyMatch(sight -> sight.judgement() == Judgement.MISPLACED)) {
      return isInOnePlace(sights, judging) ? MISPLACED : DUPLICATES;
    }
    boolean isLost = sights.stream().anyMatch(sight -> sight.order() == Order.LOST);
    if (isLost && sights.stream().noneMatch(sight -> sight.order() == Order.KEPT)) {
      return OUT_OF_ORDER;
    }
    return sights.stream().anyMatch(sight -> sight.judgement() == Judgement.MOVED)
        ? MOVED_DURING_COUNT
        : IN_PLACE;
  }

  static Outcome card(List<Sight> sights, Judging judging) {
    Outcome outcome = seen(sights, judging);
    return outcome == REGISTER_SAYS_OUT ? CARD_WITHOUT_LOAN : outcome;
  }

  /** Whether all places can be the same one: a shelf and its cabinet can, two shelves cannot. */
  static boolean isInOnePlace(List<Sight> sights, Judging judging) {
    List<Place> places =
        sights.stream().flatMap(sight -> sight.place().stream()).distinct().toList();
    return places.stream()
        .allMatch(one -> places.stream().allMatch(other -> judging.agree(one, other)));
  }

  /**
   * Of an expected box that nobody saw.
   *
   * @param isClosed whether the shelf where the register has it now was gone through to its end; of
   *     what has no place, the whole scope
   * @param isCardSeen whether the card that stands for it was seen
   */
  static Outcome unseen(Expected still, boolean isClosed, boolean isCardSeen) {
    return switch (still.status()) {
      case IN_PLACE, UNPLACED -> isClosed ? MISSING : NOT_YET_SEEN;
      case ON_LOAN -> isCardSeen ? ON_LOAN : lent(still, isClosed);
      case IN_READING_ROOM -> isCardSeen ? ON_LOAN : EXCLUDED;
      case IN_TRANSIT, IN_REPAIR, MISSING, TRANSFERRED, DESTROYED -> EXCLUDED;
    };
  }

  /**
   * Of an expected box that nobody saw and to which something happened meanwhile.
   *
   * @param isInScope whether the register has it on a shelf of the scope now
   * @param isThereInTime whether it was there before anybody looked
   */
  static Outcome unseenMoved(
      Expected now,
      boolean isInScope,
      boolean isClosed,
      boolean isThereInTime,
      boolean isCardSeen) {
    if (isInScope && History.stands(now)) {
      return isClosed ? (isThereInTime ? MISSING : MOVED_DURING_COUNT) : NOT_YET_SEEN;
    }
    boolean isLent = now.status() == BoxStatus.ON_LOAN || now.status() == BoxStatus.IN_READING_ROOM;
    return isLent && isCardSeen ? ON_LOAN : MOVED_DURING_COUNT;
  }

  /** Where no place is kept for it no card is awaited. */
  private static Outcome lent(Expected still, boolean isClosed) {
    if (still.spot().isEmpty()) {
      return EXCLUDED;
    }
    return isClosed ? CARD_ABSENT : NOT_YET_SEEN;
  }
}
