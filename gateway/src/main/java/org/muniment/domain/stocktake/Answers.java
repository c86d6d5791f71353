package org.muniment.domain.stocktake;

import static org.muniment.domain.stocktake.Resolution.Action.KEEP;
import static org.muniment.domain.stocktake.Resolution.Action.MARK_MISSING;
import static org.muniment.domain.stocktake.Resolution.Action.MOVE_HERE;
import static org.muniment.domain.stocktake.Resolution.Action.PUT_BACK;
import static org.muniment.domain.stocktake.Resolution.Action.REGISTER;
import static org.muniment.domain.stocktake.Resolution.Action.REPAIR;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.muniment.domain.stocktake.Resolution.Action;

/**
 * What may be done about a discrepancy. Whether the register allows it is asked when it is done.
 */
public final class Answers {
  private Answers() {}

  /** In the order in which they are offered; none when nobody needs to say anything. */
  public static Set<Action> allowed(Line line) {
    EnumSet<Action> actions =
        line.needsAnswer() ? allowed(line.outcome(), line) : EnumSet.noneOf(Action.class);
    return Collections.unmodifiableSet(actions);
  }

  private static EnumSet<Action> allowed(Outcome outcome, Line line) {
    if (line.isCard()) {
      return EnumSet.of(PUT_BACK, KEEP);
    }
    return switch (outcome) {
      case MISSING -> EnumSet.of(MARK_MISSING, PUT_BACK, KEEP);
      case MISPLACED, OUT_OF_ORDER -> EnumSet.of(MOVE_HERE, PUT_BACK, REPAIR, KEEP);
      case REGISTER_SAYS_OUT -> EnumSet.of(MOVE_HERE, REPAIR, KEEP);
      case UNKNOWN -> EnumSet.of(REGISTER, KEEP);
      case DUPLICATES -> EnumSet.of(MOVE_HERE, PUT_BACK, KEEP);
      case CARD_ABSENT, CARD_WITHOUT_LOAN -> EnumSet.of(PUT_BACK, KEEP);
      case COUNTS_DIFFER -> ofDiffering(line);
      case IN_PLACE, NOT_YET_SEEN, ON_LOAN, EXCLUDED, MOVED_DURING_COUNT ->
          EnumSet.noneOf(Action.class);
    };
  }

  /** What either count may have meant; where one saw it, it can also be registered there. */
  private static EnumSet<Action> ofDiffering(Line line) {
    return line.seen().isEmpty()
        ? EnumSet.of(PUT_BACK, MARK_MISSING, KEEP)
        : EnumSet.of(MOVE_HERE, PUT_BACK, MARK_MISSING, REPAIR, KEEP);
  }
}
