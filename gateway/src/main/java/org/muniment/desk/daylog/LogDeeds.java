package org.muniment.desk.daylog;

import java.time.LocalDate;
import java.util.Optional;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Deed;
import org.muniment.port.LogBook;

/** What the audit trail is told of the program's own entries: few lines, with the log's end. */
final class LogDeeds {
  private static final String ALL = "-";

  private LogDeeds() {}

  /**
   * @param days how many were written
   * @param last the last of them
   * @param head of the log afterwards, so that the trail anchors the chain
   */
  static Deed of(By by, String action, int days, LocalDate last, Optional<LogBook.Head> head) {
    return Deed.of(by, action, ALL)
        .after("days", days)
        .after("last", last)
        .after("head", head.map(LogCheck::text).orElseThrow());
  }
}
