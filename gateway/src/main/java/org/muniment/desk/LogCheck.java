package org.muniment.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.muniment.domain.daylog.LogChain;
import org.muniment.domain.daylog.LogEntry;
import org.muniment.domain.text.Code;
import org.muniment.domain.text.Message;
import org.muniment.domain.trail.Chain;
import org.muniment.port.LogBook;
import org.muniment.port.LogBook.Head;
import org.muniment.port.Progress;
import org.muniment.port.RawReadings;
import org.muniment.port.Trail;

/** Whether the daily log is what was written, down to the readings behind it (rules T1 and T2). */
public final class LogCheck {
  static final int PAGE = 200;

  private static final String STAGE = "verify.stage.log";

  /**
   * What became of looking through the whole log.
   *
   * @param days that are sealed
   * @param firstBroken by the number of its entry
   * @param head the end of the log; empty before the first entry
   * @param waiting days of which readings came late and wait for their amendment
   */
  public record Verdict(
      long days, boolean intact, Optional<Broken> firstBroken, Optional<Head> head, long waiting) {}

  /**
   * The first fault.
   *
   * @param place of the entry; of a missing one that of the entry before it
   * @param entry its number
   * @param what is wrong with it
   */
  public record Broken(Code place, LocalDate date, long entry, Message what) {}

  private final LogBook book;

  public LogCheck(LogBook book, Trail trail, RawReadings readings) {
    this.book = book;
  }

  /** {@code 17 · 64 hexadecimal digits}: the head as it is printed. */
  public static String text(Head head) {
    return TrailDesk.text(new Trail.Head(head.number(), head.hash()));
  }

  /** Looks through all entries. */
  public Verdict verify(Progress progress) {
    Head last = new Head(0, LogChain.GENESIS);
    long days = 0;
    List<LogEntry> page = book.after(Long.MIN_VALUE, PAGE);
    while (!page.isEmpty()) {
      for (LogEntry entry : page) {
        Optional<Chain.Break> broken = LogChain.check(last.number(), last.hash(), entry);
        if (broken.isPresent()) {
          Message what =
              Message.of(
                  "verify.log.fault."
                      + broken.get().fault().name().toLowerCase(java.util.Locale.ROOT));
          LogEntry.Draft draft = entry.draft();
          return new Verdict(
              days,
              false,
              Optional.of(new Broken(draft.place(), draft.date(), broken.get().number(), what)),
              book.head(),
              0);
        }
        last = new Head(entry.number(), entry.hash());
        days += entry.draft().kind() == LogEntry.Kind.SEAL ? 1 : 0;
      }
      progress.at(STAGE, 0);
      page = book.after(last.number(), PAGE);
    }
    return new Verdict(days, true, Optional.empty(), book.head(), 0);
  }
}
