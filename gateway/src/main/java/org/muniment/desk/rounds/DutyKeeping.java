package org.muniment.desk.rounds;

import java.time.LocalDate;

/**
 * What the program does with duties by itself: at each local midnight, and at its start for all the
 * days on which it did not run, it writes down what is due.
 */
public final class DutyKeeping {
  private final RoundsBook book;
  private final DueBook due;

  DutyKeeping(RoundsBook book, DueBook due) {
    this.book = book;
    this.due = due;
  }

  /** Called every few seconds; does nothing on a day that is written, or that lies in the past. */
  public void round() {
    LocalDate today = book.today();
    boolean isWritten = book.duties().dueUntil().filter(day -> !day.isBefore(today)).isPresent();
    if (!isWritten) {
      due.write(today);
    }
  }
}
