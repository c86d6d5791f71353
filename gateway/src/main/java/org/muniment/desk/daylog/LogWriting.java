package org.muniment.desk.daylog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.muniment.desk.Refusal;
import org.muniment.desk.daylog.DailyLogDesk.Day;
import org.muniment.domain.daylog.Amendment;
import org.muniment.domain.daylog.Annotation;
import org.muniment.domain.daylog.HandReading;
import org.muniment.domain.daylog.LogEntry;
import org.muniment.domain.daylog.Signature;
import org.muniment.domain.daylog.Words;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Deed;
import org.muniment.port.LogBook;
import org.muniment.port.LogBook.DayState;
import org.muniment.port.Office;

/** What people write into the log; each with its deed in the audit trail (rule T2). */
final class LogWriting {
  private final Office office;
  private final LogBook book;
  private final LogDays days;
  private final LogSource source;
  private final LogScribe scribe;
  private final LogRemaking remaking;

  LogWriting(
      Office office, LogDays days, LogSource source, LogScribe scribe, LogRemaking remaking) {
    this.office = office;
    this.book = office.logBook();
    this.days = days;
    this.source = source;
    this.scribe = scribe;
    this.remaking = remaking;
  }

  Day sign(By by, LogPlaces.Held held, LocalDate date, Words words, Optional<String> seen) {
    return scribe.write(
        () -> {
          Day day = days.day(held, date);
          checkSignable(day, seen);
          office.together(() -> signed(by, held, day, words, seen));
          return days.day(held, date);
        });
  }

  private static void checkSignable(Day day, Optional<String> seen) {
    switch (day.status()) {
      case RUNNING -> throw Refusal.conflict("refusal.daylog.not-over", day.date().toString());
      case SIGNED ->
          throw Refusal.conflict("refusal.daylog.signed", day.signed().orElseThrow().by());
      case UNSEALED, SEALED -> {
        if (seen.filter(print -> !print.equals(LogDays.fingerprint(day))).isPresent()) {
          throw Refusal.conflict("refusal.daylog.changed");
        }
      }
    }
  }

  private LogEntry signed(
      By by, LogPlaces.Held held, Day looked, Words words, Optional<String> seen) {
    DayState state =
        book.state(held.code(), looked.date()).orElseGet(() -> seal(by, held, looked.date()));
    Day sealed = days.day(held, looked.date());
    // What came in the blink between looking and sealing is in the seal.
    checkSignable(sealed, seen);
    Words checked = LogEntries.words(words, sealed.figures());
    Deed deed = Deed.of(by, "daylog.sign", held.code()).after("date", looked.date());
    Signature signature = new Signature(state.figures(), checked);
    LogEntry entry = scribe.sign(by, state, signature, readings(state));
    office.trail().add(deed.after("entry", entry.number()));
    return entry;
  }

  private DayState seal(By by, LogPlaces.Held held, LocalDate date) {
    return scribe.seal(LogKeeping.by(by.at()), source.made(held, source.cut(), date));
  }

  /** The hash over the readings behind the figures in force. */
  private String readings(DayState state) {
    return SealedDay.of(book, state).inForce().readings();
  }

  Day amend(By by, LogPlaces.Held held, LocalDate date, Words words, String reason) {
    return scribe.write(
        () -> {
          Day day = days.day(held, date);
          if (day.signed().isEmpty()) {
            throw Refusal.conflict("refusal.daylog.not-signed", date.toString());
          }
          String why = LogEntries.reason(reason);
          Words checked = LogEntries.words(words, day.figures());
          office.together(() -> amended(by, held, date, checked, why));
          return days.day(held, date);
        });
  }

  private LogEntry amended(By by, LogPlaces.Held held, LocalDate date, Words words, String why) {
    DayState state = book.state(held.code(), date).orElseThrow();
    Amendment amendment =
        new Amendment(Amendment.Reason.WORDS, why, Optional.empty(), Optional.of(words));
    Deed deed = Deed.of(by, "daylog.amend", held.code()).after("date", date).because(why);
    LogEntry entry = scribe.amend(by, state, amendment, readings(state));
    office.trail().add(deed.after("entry", entry.number()));
    return entry;
  }

  HandReading enterByHand(
      By by,
      LogPlaces.Held held,
      LocalDate date,
      Instant at,
      Map<Quantity, Double> values,
      String instrument) {
    LocalDate today = days.today();
    if (date.isAfter(today) || date.isBefore(today.minusDays(DailyLogDesk.MAX_DAYS))) {
      throw Refusal.notFound("daylog", date.toString());
    }
    return scribe.writeTogether(
        () -> {
          LogSource.Cut cut = cutOf(held, date);
          HandReading reading =
              LogEntries.reading(
                  by, held.code(), cut.startOf(date), cut.endOf(date), at, values, instrument);
          HandReading added = book.addHandReading(reading);
          office.trail().add(told(Deed.of(by, "daylog.hand-reading", held.code()), added));
          remaking.remake(by, held, date, Amendment.Reason.BY_HAND, added.instrument());
          return added;
        });
  }

  private static Deed told(Deed deed, HandReading reading) {
    Deed more = deed.after("at", reading.at()).after("instrument", reading.instrument());
    for (Map.Entry<Quantity, Double> value : reading.values().entrySet()) {
      more = more.after(value.getKey().key(), value.getValue());
    }
    return more;
  }

  /** A sealed day stays cut as it was. */
  private LogSource.Cut cutOf(LogPlaces.Held held, LocalDate date) {
    return book.state(held.code(), date)
        .map(state -> SealedDay.of(book, state).cut())
        .orElseGet(source::cut);
  }

  Annotation annotate(
      By by, LogPlaces.Held held, Annotation.Kind kind, Instant from, Instant until, String text) {
    Annotation asked = LogEntries.annotation(by, held.code(), kind, from, until, text);
    return scribe.writeTogether(
        () -> {
          Annotation added = book.addAnnotation(asked);
          Deed deed = Deed.of(by, "daylog.annotate", held.code()).after("kind", kind.key());
          office.trail().add(deed.after("from", from).after("until", until).because(added.text()));
          // A day to each side: a day that was sealed in another zone began at another time.
          LocalDate first = LocalDate.ofInstant(from, source.cut().zone()).minusDays(1);
          LocalDate last = LocalDate.ofInstant(until, source.cut().zone()).plusDays(1);
          for (DayState touched : book.states(held.code(), first, last)) {
            remaking.remake(by, held, touched.date(), Amendment.Reason.EVENT, added.text());
          }
          return added;
        });
  }
}
