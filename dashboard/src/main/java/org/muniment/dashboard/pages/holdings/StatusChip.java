package org.muniment.dashboard.pages.holdings;

import org.muniment.dashboard.web.look.Chip;
import org.muniment.dashboard.web.look.Icon;
import org.muniment.dashboard.web.look.Words;
import org.muniment.domain.holding.BoxStatus;

/** Where a box is: colour, icon and word. */
public record StatusChip(Chip chip, Icon icon, String word) {
  static StatusChip of(Words words, BoxStatus status) {
    return new StatusChip(chip(status), icon(status), words.say("box.status." + status.key()));
  }

  private static Chip chip(BoxStatus status) {
    return switch (status) {
      case IN_PLACE -> Chip.OK;
      case MISSING -> Chip.ALARM;
      case UNPLACED -> Chip.NEAR;
      case IN_READING_ROOM, ON_LOAN, IN_TRANSIT, IN_REPAIR, TRANSFERRED, DESTROYED -> Chip.EMPTY;
    };
  }

  private static Icon icon(BoxStatus status) {
    return switch (status) {
      case UNPLACED -> Icon.INBOX;
      case IN_PLACE -> Icon.CIRCLE_CHECK;
      case IN_READING_ROOM -> Icon.NOTEBOOK;
      case ON_LOAN -> Icon.ARROWS_DIFF;
      case IN_TRANSIT -> Icon.ARROWS_MOVE;
      case IN_REPAIR -> Icon.TOOLS;
      case MISSING -> Icon.ALERT_OCTAGON;
      case TRANSFERRED -> Icon.LOGOUT;
      case DESTROYED -> Icon.X;
    };
  }
}
