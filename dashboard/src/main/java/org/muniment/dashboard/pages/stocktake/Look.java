package org.muniment.dashboard.pages.stocktake;

import org.muniment.dashboard.web.look.Icon;
import org.muniment.dashboard.web.look.Words;
import org.muniment.domain.stocktake.Outcome;
import org.muniment.domain.stocktake.Spoken;
import org.muniment.domain.stocktake.Verdict;

/**
 * How a verdict or a class looks: colour, icon and word, never one of them alone.
 *
 * @param tone {@code ok}, {@code near}, {@code alarm} or {@code vacant}
 */
public record Look(Icon icon, String tone, String word) {
  static Look of(Words words, Outcome outcome) {
    return new Look(icon(outcome), tone(outcome), words.say("stocktake.outcome." + outcome.key()));
  }

  static Look of(Words words, Verdict verdict) {
    return new Look(icon(verdict), tone(verdict), words.say("stocktake.verdict." + verdict.key()));
  }

  /** A card that stands where it should is right, and no box. */
  static Look of(Words words, Spoken spoken) {
    return spoken.card().isPresent() && spoken.verdict() == Verdict.IN_PLACE
        ? new Look(Icon.ID, "vacant", words.say("stocktakes.card.right"))
        : of(words, spoken.verdict());
  }

  private static Icon icon(Outcome outcome) {
    return switch (outcome) {
      case IN_PLACE -> Icon.CIRCLE_CHECK;
      case MISPLACED -> Icon.MAP_PIN_X;
      case OUT_OF_ORDER -> Icon.ARROWS_EXCHANGE;
      case REGISTER_SAYS_OUT -> Icon.DOOR_EXIT;
      case UNKNOWN -> Icon.HELP_CIRCLE;
      case MISSING -> Icon.ALERT_OCTAGON;
      case NOT_YET_SEEN -> Icon.CLOCK;
      case ON_LOAN -> Icon.ID;
      case CARD_ABSENT -> Icon.ID_OFF;
      case CARD_WITHOUT_LOAN -> Icon.CARDS;
      case EXCLUDED -> Icon.EYE_OFF;
      case DUPLICATES -> Icon.COPY;
      case MOVED_DURING_COUNT -> Icon.ARROWS_MOVE;
      case COUNTS_DIFFER -> Icon.ARROWS_DIFF;
    };
  }

  private static String tone(Outcome outcome) {
    return switch (outcome) {
      case IN_PLACE, MOVED_DURING_COUNT -> "ok";
      case MISSING -> "alarm";
      case NOT_YET_SEEN, ON_LOAN, EXCLUDED -> "vacant";
      default -> "near";
    };
  }

  private static Icon icon(Verdict verdict) {
    return switch (verdict) {
      case PLACE -> Icon.MAP_PIN;
      case IN_PLACE -> Icon.CIRCLE_CHECK;
      case MISPLACED -> Icon.MAP_PIN_X;
      case OUT_OF_ORDER -> Icon.ARROWS_EXCHANGE;
      case REGISTER_SAYS_OUT -> Icon.DOOR_EXIT;
      case UNKNOWN -> Icon.HELP_CIRCLE;
      case DUPLICATE -> Icon.COPY;
      case MOVED -> Icon.ARROWS_MOVE;
      case CARD_WITHOUT_LOAN -> Icon.CARDS;
      case UNDONE -> Icon.ARROW_BACK_UP;
      case RECORDED -> Icon.CHECK;
    };
  }

  private static String tone(Verdict verdict) {
    return switch (verdict) {
      case IN_PLACE, MOVED -> "ok";
      case PLACE, DUPLICATE, UNDONE, RECORDED -> "vacant";
      default -> "near";
    };
  }
}
