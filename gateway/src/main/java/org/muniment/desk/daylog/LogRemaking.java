package org.muniment.desk.daylog;

import java.time.LocalDate;
import java.util.Optional;
import org.muniment.domain.daylog.Amendment;
import org.muniment.domain.daylog.DayForm;
import org.muniment.domain.daylog.LogDay;
import org.muniment.domain.trail.By;
import org.muniment.port.LogBook;
import org.muniment.port.LogBook.DayState;

/**
 * Makes sealed days again. Where something else comes out than is in force it becomes an amendment;
 * the seal stays.
 */
final class LogRemaking {
  private static final String NO_WORDS = "";

  private final LogSource source;
  private final LogScribe scribe;
  private final LogBook book;

  LogRemaking(LogSource source, LogScribe scribe, LogBook book) {
    this.source = source;
    this.scribe = scribe;
    this.book = book;
  }

  /** What has to be added to a sealed day. */
  record Found(DayState state, Amendment amendment, String readings) {}

  /** Of a day that is not sealed nothing; in a transaction of the scribe. */
  void remake(By by, LogPlaces.Held held, LocalDate date, Amendment.Reason reason, String why) {
    Optional<DayState> state = book.state(held.code(), date);
    if (state.isPresent()) {
      SealedDay sealed = SealedDay.of(book, state.get());
      LogSource.Made now = source.made(held, sealed.cut(), date);
      if (differs(sealed.inForce(), now)) {
        scribe.amend(by, state.get(), amendment(reason, why, now.day()), now.readings());
      }
    }
  }

  /**
   * What the program has to add to a sealed day.
   *
   * @param tracks that hold the day's readings when it is cut as days are now
   */
  Optional<Found> find(LogPlaces.Held held, DayState state, LogFacts facts, LogTracks tracks) {
    SealedDay sealed = SealedDay.of(book, state);
    boolean isCutAsNow = sealed.cut().zone().equals(source.cut().zone());
    LogSource.Made now =
        isCutAsNow
            ? source.made(held, sealed.cut(), state.date(), facts, tracks)
            : source.made(held, sealed.cut(), state.date());
    LogSource.Made inForce = sealed.inForce();
    if (!differs(inForce, now)) {
      return Optional.empty();
    }
    boolean isSameBasis = inForce.day().basis().equals(now.day().basis());
    Amendment.Reason reason = isSameBasis ? Amendment.Reason.LATE_DATA : Amendment.Reason.BASIS;
    return Optional.of(new Found(state, amendment(reason, NO_WORDS, now.day()), now.readings()));
  }

  private static boolean differs(LogSource.Made inForce, LogSource.Made now) {
    return !inForce.readings().equals(now.readings())
        || !DayForm.write(inForce.day()).equals(DayForm.write(now.day()));
  }

  private static Amendment amendment(Amendment.Reason reason, String why, LogDay figures) {
    return new Amendment(reason, why, Optional.of(figures), Optional.empty());
  }
}
