package org.muniment.desk.daylog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.desk.Refusal;
import org.muniment.domain.daylog.Amendment;
import org.muniment.domain.daylog.Annotation;
import org.muniment.domain.daylog.HandReading;
import org.muniment.domain.daylog.LogDay;
import org.muniment.domain.daylog.LogEntry;
import org.muniment.domain.daylog.ObservationTimes;
import org.muniment.domain.daylog.Words;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.text.Code;
import org.muniment.domain.trail.By;
import org.muniment.port.LogBook;
import org.muniment.port.LogBook.DayState;

/**
 * The daily log (rules E1, E4, T1) as people read it and what they write into it; the program's own
 * entries are {@link LogKeeping}'s. Any thread.
 */
public final class DailyLogDesk {
  /** No answer has more days than this. */
  public static final int MAX_DAYS = 400;

  /** So many days after a day its missing signature is overdue. */
  public static final int OVERDUE_DAYS = 7;

  /** No list of unsigned days is longer. */
  public static final int MAX_UNSIGNED = 1_000;

  /**
   * Of a place that the program has not sealed for longer, calendars and sums show no more unsealed
   * days: they come by themselves.
   */
  static final int MAX_LIVE_GISTS = 35;

  /**
   * A place with a log.
   *
   * @param room of a cabinet
   * @param begins the first day; of a place without any reading today
   */
  public record LogPlace(Code code, String name, Optional<Code> room, LocalDate begins) {}

  /** Where a day stands. */
  public enum DayStatus {
    /** Today. */
    RUNNING,
    /** Over; readings may still come without an amendment. */
    UNSEALED,
    SEALED,
    SIGNED
  }

  /**
   * @param signs the number of the entry whose figures were signed
   */
  public record Signed(LogEntry entry, String by, Instant at, long signs) {}

  public record Amended(LogEntry entry, Amendment amendment) {}

  /**
   * A day of a place.
   *
   * @param figures in force
   * @param words in force
   * @param original figures of the seal, when others are in force
   */
  public record Day(
      LogPlace place,
      LocalDate date,
      DayStatus status,
      LogDay figures,
      Words words,
      Optional<LogEntry> seal,
      Optional<LogDay> original,
      Optional<Signed> signed,
      List<Amended> amendments) {
    public Day {
      amendments = List.copyOf(amendments);
    }
  }

  /**
   * A day that is over and that nobody signed.
   *
   * @param overdue more than {@link #OVERDUE_DAYS} old
   */
  public record Unsigned(LogPlace place, LocalDate date, boolean overdue, boolean hasExcursions) {}

  private final LogDays days;
  private final LogWriting writing;
  private final LogBook book;

  DailyLogDesk(LogDays days, LogWriting writing, LogBook book) {
    this.days = days;
    this.writing = writing;
    this.book = book;
  }

  /** Rooms in their order, then cabinets with sensors of their own. */
  public List<LogPlace> places() {
    return days.places();
  }

  /**
   * @throws Refusal when there is none
   */
  public LogPlace place(String code) {
    return days.place(days.held(code));
  }

  /**
   * Days in the order of date, from the log's begin to today.
   *
   * @throws Refusal when there is no such place, or for more than {@link #MAX_DAYS} days
   */
  public List<Day> days(String place, LocalDate from, LocalDate to) {
    if (from.plusDays(MAX_DAYS).isBefore(to)) {
      throw Refusal.unacceptable("refusal.daylog.many-days", MAX_DAYS);
    }
    return days.days(days.held(place), from, to);
  }

  /**
   * @throws Refusal for a day before the log begins, or in the future
   */
  public Day day(String place, LocalDate date) {
    return days.day(days.held(place), date);
  }

  /** What was looked at, so that a person signs nothing else: 64 hexadecimal digits. */
  public String fingerprint(Day day) {
    return LogDays.fingerprint(day);
  }

  /**
   * A person's confirmation of a day that is over; seals it first when the program has not.
   *
   * @param seen fingerprint of the day that the person looked at
   * @throws Refusal when the day is not over, was signed, or is another one than was seen; when an
   *     excursion has no measure
   */
  public Day sign(By by, String place, LocalDate date, Words words, Optional<String> seen) {
    return writing.sign(by, days.held(place), date, words, seen);
  }

  /**
   * Corrected words about a signed day; what was said before stays beside them.
   *
   * @throws Refusal when nobody signed it; when an excursion has no measure
   */
  public Day amend(By by, String place, LocalDate date, Words words, String reason) {
    return writing.amend(by, days.held(place), date, words, reason);
  }

  /**
   * A reading that a person took off an instrument on that day; of a sealed day an amendment.
   *
   * @param at within the day, and not in the future
   * @param values in the quantities' units
   */
  public HandReading enterByHand(
      By by,
      String place,
      LocalDate date,
      Instant at,
      Map<Quantity, Double> values,
      String instrument) {
    return writing.enterByHand(by, days.held(place), date, at, values, instrument);
  }

  /**
   * Notes an airing, a repair or what else there is to say about a stretch of a place's curve; of
   * the sealed days that it touches an amendment each.
   */
  public Annotation annotate(
      By by, String place, Annotation.Kind kind, Instant from, Instant until, String text) {
    return writing.annotate(by, days.held(place), kind, from, until, text);
  }

  /** Those that touch a stretch, in the order of their beginning. */
  public List<Annotation> annotations(String place, Instant from, Instant to) {
    return book.annotations(days.held(place).code(), from, to);
  }

  /** Days that are over and not signed, the newest first, of one day in the order of the places. */
  public List<Unsigned> unsigned() {
    return days.unsigned();
  }

  public ObservationTimes times() {
    return days.times();
  }

  /** The end of the chain; empty before the first seal. */
  public Optional<LogBook.Head> head() {
    return book.head();
  }

  /**
   * Days in short, in the order of date: of sealed ones what is kept, and of up to {@link
   * #MAX_LIVE_GISTS} others, whose entries have the number 0, as they are now. Those that the
   * program has not come to yet are absent.
   */
  public List<DayState> gists(String place, LocalDate from, LocalDate to) {
    return days.gists(days.held(place), from, to);
  }
}
