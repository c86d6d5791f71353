package org.muniment.desk.daylog;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.muniment.domain.daylog.Amendment;
import org.muniment.domain.daylog.AmendmentForm;
import org.muniment.domain.daylog.BasisForm;
import org.muniment.domain.daylog.DayForm;
import org.muniment.domain.daylog.LogChain;
import org.muniment.domain.daylog.LogDay;
import org.muniment.domain.daylog.LogEntry;
import org.muniment.domain.daylog.LogEntry.Kind;
import org.muniment.domain.daylog.Signature;
import org.muniment.domain.daylog.SignatureForm;
import org.muniment.domain.text.Code;
import org.muniment.domain.trail.By;
import org.muniment.port.LogBook;
import org.muniment.port.LogBook.DayState;
import org.muniment.port.Office;
import org.muniment.port.Trail;

/**
 * The one hand that writes the log. Whoever makes a day to write it does so inside {@link #write},
 * so that nothing that people enter meanwhile is missing from it.
 */
final class LogScribe {
  private final Office office;
  private final LogBook book;

  LogScribe(Office office) {
    this.office = office;
    this.book = office.logBook();
  }

  /** One at a time: what is read inside stays as it is until the end. */
  synchronized <T> T write(Supplier<T> work) {
    return work.get();
  }

  /** The same as one transaction. */
  <T> T writeTogether(Supplier<T> work) {
    return write(() -> office.together(work));
  }

  DayState seal(By by, LogSource.Made made) {
    LogDay day = made.day();
    LogEntry entry =
        add(Kind.SEAL, day.place(), day.date(), by, DayForm.write(day), made.readings());
    DayState state =
        new DayState(
            day.place(),
            day.date(),
            entry.number(),
            entry.number(),
            Optional.empty(),
            0,
            BasisForm.hash(day.basis()),
            Gists.of(day));
    book.saveState(state);
    return state;
  }

  /**
   * @param readings of the entry whose figures are signed
   */
  LogEntry sign(By by, DayState state, Signature signature, String readings) {
    String body = SignatureForm.write(signature);
    LogEntry entry = add(Kind.SIGNATURE, state.place(), state.date(), by, body, readings);
    book.saveState(
        new DayState(
            state.place(),
            state.date(),
            state.seal(),
            state.figures(),
            Optional.of(entry.number()),
            state.amendments(),
            state.basis(),
            state.gist()));
    return entry;
  }

  /**
   * @param readings behind the figures in force from here on
   */
  LogEntry amend(By by, DayState state, Amendment amendment, String readings) {
    String body = AmendmentForm.write(amendment);
    LogEntry entry = add(Kind.AMENDMENT, state.place(), state.date(), by, body, readings);
    Optional<LogDay> figures = amendment.figures();
    book.saveState(
        new DayState(
            state.place(),
            state.date(),
            state.seal(),
            figures.map(day -> entry.number()).orElse(state.figures()),
            state.signature(),
            state.amendments() + 1,
            figures.map(day -> BasisForm.hash(day.basis())).orElse(state.basis()),
            figures.map(Gists::of).orElse(state.gist())));
    return entry;
  }

  private LogEntry add(Kind kind, Code place, LocalDate date, By by, String body, String readings) {
    Trail.Head trail = office.trail().head().orElse(new Trail.Head(0, LogChain.GENESIS));
    return book.add(
        new LogEntry.Draft(kind, place, date, by, body, readings, trail.number(), trail.hash()));
  }
}
