package org.muniment.dashboard.pages.loans;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.muniment.dashboard.web.look.Chip;
import org.muniment.dashboard.web.look.Icon;
import org.muniment.dashboard.web.look.Words;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.loan.LoanState;

/** How far a loan is: colour, icon and word; what is out too long says for how long. */
public record StateChip(Chip chip, Icon icon, String word) {
  static StateChip of(Words words, Loan loan) {
    LocalDate today = words.today();
    if (loan.isOverdue(today)) {
      long days = ChronoUnit.DAYS.between(loan.due().orElseThrow(), today);
      return new StateChip(Chip.ALARM, Icon.CLOCK_EXCLAMATION, words.say("loans.overdue", days));
    }
    if (loan.state() == LoanState.ISSUED && loan.due().filter(today::equals).isPresent()) {
      return new StateChip(Chip.NEAR, Icon.CLOCK, words.say("loans.due-today"));
    }
    return new StateChip(
        chip(loan.state()), icon(loan.state()), words.say("loan.state." + loan.state().key()));
  }

  private static Chip chip(LoanState state) {
    return switch (state) {
      case REQUESTED -> Chip.NEAR;
      case APPROVED, RETURNED -> Chip.OK;
      case ISSUED, REFUSED, WITHDRAWN -> Chip.EMPTY;
    };
  }

  private static Icon icon(LoanState state) {
    return switch (state) {
      case REQUESTED -> Icon.INBOX;
      case APPROVED -> Icon.CHECK;
      case REFUSED -> Icon.CIRCLE_X;
      case WITHDRAWN -> Icon.ARROW_BACK_UP;
      case ISSUED -> Icon.DOOR_EXIT;
      case RETURNED -> Icon.CIRCLE_CHECK;
    };
  }
}
