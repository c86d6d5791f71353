package org.muniment.desk.daylog;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.muniment.desk.TrailDesk;
import org.muniment.domain.daylog.LogEntry;
import org.muniment.domain.text.Code;
import org.muniment.domain.text.Message;
import org.muniment.port.LogBook;
import org.muniment.port.LogBook.Head;
import org.muniment.port.Progress;
import org.muniment.port.RawReadings;
import org.muniment.port.Trail;

/**
 * Whether the daily log is what was written, down to the readings behind it (rules T1 and T2). Like
 * the trail's, its chain has no secret: a head that was printed before shows a chain that was
 * forged as a whole. Any thread; several at once do not disturb each other.
 */
public final class LogCheck {
  private static final String STAGE = "verify.stage.log-days";

  /** Days between two tellings. */
  private static final int STEP = 8;

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
   * @param entry its number; where one is missing, the number that it had
   * @param what is wrong with it
   */
  public record Broken(Code place, LocalDate date, long entry, Message what) {
    public Message sentence() {
      if (place.equals(LogBook.UNREADABLE)) {
        return Message.of("verify.log.broken-entry", Long.toString(entry), what);
      }
      return Message.of(
          "verify.log.broken", Long.toString(entry), place.value(), date.toString(), what);
    }
  }

  private final LogBook book;
  private final Trail trail;
  private final RawReadings readings;

  public LogCheck(LogBook book, Trail trail, RawReadings readings) {
    this.book = book;
    this.trail = trail;
    this.readings = readings;
  }

  /** {@code 17 · 64 hexadecimal digits}: the head as it is printed. */
  public static String text(Head head) {
    return TrailDesk.text(new Trail.Head(head.number(), head.hash()));
  }

  /** The number of the last entry; 0 without one. */
  public long last() {
    return book.head().map(Head::number).orElse(0L);
  }

  /** The entry that a printed head names; empty when it is not in the log. */
  public Optional<LogEntry> find(TrailDesk.Printed printed) {
    return book.byHash(printed.hash())
        .filter(entry -> printed.number().filter(n -> n != entry.number()).isEmpty());
  }

  /**
   * Looks through all entries, and through all readings behind those in force. When the chain is
   * broken the readings are not looked at: nobody knows what they should be.
   */
  public Verdict verify(Progress progress) {
    LogWalk walk = new LogWalk(book, trail);
    Optional<Broken> loose;
    long states;
    do {
      loose = walk.toTheEnd(progress);
      states = book.sealedDays();
      // When the log is as long as before, the states were counted of what was walked through.
    } while (loose.isEmpty() && walk.entries() != last());
    return loose.isPresent() ? verdict(walk, loose, 0) : days(walk, states, progress);
  }

  private Verdict days(LogWalk walk, long states, Progress progress) {
    LogDayCheck check = new LogDayCheck(book, readings);
    List<LogWalk.Key> keys = walk.inOrderOfDate();
    Optional<Broken> first = Optional.empty();
    long waiting = 0;
    for (int i = 0; i < keys.size(); i++) {
      if (i % STEP == 0) {
        progress.at(STAGE, i / (double) keys.size());
      }
      LogDayCheck.Outcome outcome = check.check(keys.get(i));
      if (outcome instanceof LogDayCheck.Outcome.Wrong wrong) {
        first = Optional.of(earlier(first, wrong.broken()));
      } else if (outcome instanceof LogDayCheck.Outcome.Waiting) {
        waiting++;
      }
    }
    return verdict(walk, first.or(() -> walk.uncounted(states)), waiting);
  }

  private static Broken earlier(Optional<Broken> first, Broken other) {
    return first.filter(broken -> broken.entry() < other.entry()).orElse(other);
  }

  private Verdict verdict(LogWalk walk, Optional<Broken> broken, long waiting) {
    return new Verdict(walk.days(), broken.isEmpty(), broken, book.head(), waiting);
  }
}
