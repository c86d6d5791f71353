package org.muniment.dashboard.reports.stocktake;

import java.util.Optional;
import org.muniment.domain.holding.BoxStatus;
import org.muniment.domain.stocktake.Line;
import org.muniment.domain.stocktake.Outcome;
import org.muniment.domain.stocktake.Resolution;
import org.muniment.domain.stocktake.Resolution.Action;
import org.muniment.domain.stocktake.Result;
import org.muniment.domain.stocktake.Result.Decided;

/**
 * How many boxes there are (rule D3), each once.
 *
 * @param found on the shelves, in whatever order; also those that were put back
 * @param lent on loan or in the reading room
 * @param away elsewhere by the register: taken out, in repair, moved during the count
 * @param missing known before, or found out now
 * @param unseen that nobody can tell of, since their place was not gone through
 */
record Sums(int found, int lent, int away, int missing, int unseen) {
  private enum Where {
    FOUND,
    LENT,
    AWAY,
    MISSING,
    ELSEWHERE
  }

  static Sums of(Result result) {
    int[] sums = new int[Where.values().length];
    sums[Where.FOUND.ordinal()] = result.counts().getOrDefault(Outcome.IN_PLACE, 0);
    result.lines().forEach(decided -> sums[where(decided).ordinal()]++);
    return new Sums(
        sums[Where.FOUND.ordinal()],
        sums[Where.LENT.ordinal()],
        sums[Where.AWAY.ordinal()],
        sums[Where.MISSING.ordinal()],
        result.counts().getOrDefault(Outcome.NOT_YET_SEEN, 0));
  }

  /** All that is accounted for. */
  int handedOver() {
    return found + lent + away;
  }

  private static Where where(Decided decided) {
    Line line = decided.line();
    if (line.isCard()) {
      return Where.ELSEWHERE;
    }
    return switch (line.outcome()) {
      case IN_PLACE, NOT_YET_SEEN, CARD_WITHOUT_LOAN -> Where.ELSEWHERE;
      // Twice in the same place is one box in its place.
      case DUPLICATES -> line.needsAnswer() ? Where.FOUND : Where.ELSEWHERE;
      case UNKNOWN -> is(decided, Action.REGISTER) ? Where.FOUND : Where.ELSEWHERE;
      case MISPLACED, OUT_OF_ORDER, REGISTER_SAYS_OUT -> Where.FOUND;
      case MISSING -> is(decided, Action.PUT_BACK) ? Where.FOUND : Where.MISSING;
      case COUNTS_DIFFER -> differing(decided);
      case ON_LOAN, CARD_ABSENT -> Where.LENT;
      case EXCLUDED, MOVED_DURING_COUNT -> line.seen().isEmpty() ? registered(line) : Where.FOUND;
    };
  }

  private static Where differing(Decided decided) {
    boolean isThere = !decided.line().seen().isEmpty() || is(decided, Action.PUT_BACK);
    return isThere && !is(decided, Action.MARK_MISSING) ? Where.FOUND : Where.MISSING;
  }

  private static Where registered(Line line) {
    BoxStatus status = line.registered().orElse(BoxStatus.IN_PLACE);
    return switch (status) {
      case ON_LOAN, IN_READING_ROOM -> Where.LENT;
      case MISSING -> Where.MISSING;
      case TRANSFERRED, DESTROYED -> Where.ELSEWHERE;
      default -> Where.AWAY;
    };
  }

  private static boolean is(Decided decided, Action action) {
    return decided.resolution().flatMap(Resolution::action).equals(Optional.of(action));
  }
}
