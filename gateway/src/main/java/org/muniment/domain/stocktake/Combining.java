package org.muniment.domain.stocktake;

import static org.muniment.domain.stocktake.Outcome.COUNTS_DIFFER;
import static org.muniment.domain.stocktake.Outcome.EXCLUDED;
import static org.muniment.domain.stocktake.Outcome.IN_PLACE;
import static org.muniment.domain.stocktake.Outcome.MISPLACED;
import static org.muniment.domain.stocktake.Outcome.MISSING;
import static org.muniment.domain.stocktake.Outcome.MOVED_DURING_COUNT;
import static org.muniment.domain.stocktake.Outcome.NOT_YET_SEEN;
import static org.muniment.domain.stocktake.Outcome.ON_LOAN;
import static org.muniment.domain.stocktake.Outcome.REGISTER_SAYS_OUT;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.muniment.domain.stocktake.Classes.Sight;

/**
 * What two independent counts say together. As long as one of them has not gone through the place,
 * nothing is said. What needs no answer in either needs none together: one may have come before a
 * move and the other after it. Everything else must be the same, in the same place.
 */
final class Combining {
  /** Of those that need no answer, the one that says more comes first. */
  private static final List<Outcome> QUIET =
      List.of(ON_LOAN, MOVED_DURING_COUNT, EXCLUDED, IN_PLACE);

  private Combining() {}

  /**
   * What one count says.
   *
   * @param outcome empty when it did not see what was not expected
   * @param sights in which it saw it
   * @param isSeen whether it saw it, or the card that stands for it
   * @param isGoneThrough whether it closed the places where the other one saw it
   */
  record Said(
      Optional<Outcome> outcome, List<Sight> sights, boolean isSeen, boolean isGoneThrough) {}

  static Outcome together(Said one, Said other, Judging judging) {
    if (isAwaited(one, other) || isAwaited(other, one)) {
      return NOT_YET_SEEN;
    }
    if (!one.isSeen() && !other.isSeen() && (is(one, MISSING) || is(other, MISSING))) {
      return MISSING;
    }
    if (one.outcome().isEmpty() || other.outcome().isEmpty()) {
      return COUNTS_DIFFER;
    }
    Outcome first = one.outcome().get();
    Outcome second = other.outcome().get();
    if (QUIET.contains(first) && QUIET.contains(second)) {
      return QUIET.get(Math.min(QUIET.indexOf(first), QUIET.indexOf(second)));
    }
    return first == second && isSamePlace(first, one, other, judging) ? first : COUNTS_DIFFER;
  }

  private static boolean isAwaited(Said one, Said other) {
    return is(one, NOT_YET_SEEN) || (!one.isSeen() && other.isSeen() && !one.isGoneThrough());
  }

  private static boolean is(Said said, Outcome outcome) {
    return said.outcome().filter(its -> its == outcome).isPresent();
  }

  private static boolean isSamePlace(Outcome both, Said one, Said other, Judging judging) {
    return (both != MISPLACED && both != REGISTER_SAYS_OUT)
        || Classes.isInOnePlace(
            Stream.concat(one.sights().stream(), other.sights().stream()).toList(), judging);
  }
}
