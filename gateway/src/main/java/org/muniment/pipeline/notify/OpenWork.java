package org.muniment.pipeline.notify;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import org.muniment.domain.reminder.Pending;

/** What people are reminded of; asked by the courier's thread and by those that send. */
interface OpenWork {
  /**
   * What stands open.
   *
   * @throws RuntimeException when it cannot be read now
   */
  Pending at(Instant now);

  /**
   * Keeps that readers were called to bring something back: once for a loan and a day, however
   * often it is said.
   *
   * @param day that the letter was for
   * @throws RuntimeException when it cannot be kept now
   */
  void calledIn(Collection<Long> loans, LocalDate day, Instant now);
}
