package org.muniment.domain.loan;

import java.time.LocalDate;
import org.muniment.domain.text.Message;

/** What the rules say to somebody who asks for something (rules U2, U3). */
public sealed interface Judgement {
  /**
   * It may be.
   *
   * @param rule that decided
   * @param approver whose leave it needs
   * @param due until when
   * @param reason a sentence that names the approver and the day
   */
  record May(LoanRule rule, LoanRule.Approver approver, LocalDate due, Message reason)
      implements Judgement {}

  /** It may not, and why. */
  record No(Message reason) implements Judgement {}
}
