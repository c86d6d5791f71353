package org.muniment.desk.daylog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muniment.desk.daylog.DailyLogDesk.Amended;
import org.muniment.desk.daylog.DailyLogDesk.Day;
import org.muniment.desk.daylog.DailyLogDesk.DayStatus;
import org.muniment.desk.daylog.DailyLogDesk.LogPlace;
import org.muniment.desk.daylog.DailyLogDesk.Signed;
import org.muniment.domain.daylog.Amendment;
import org.muniment.domain.daylog.AmendmentForm;
import org.muniment.domain.daylog.DayForm;
import org.muniment.domain.daylog.LogDay;
import org.muniment.domain.daylog.LogEntry;
import org.muniment.domain.daylog.Signature;
import org.muniment.domain.daylog.SignatureForm;
import org.muniment.domain.daylog.Words;
import org.muniment.port.LogBook;
import org.muniment.port.LogBook.DayEntries;
import org.muniment.port.LogBook.DayState;

/** The entries of a sealed day, put together. */
final class SealedDay {
  private final LogEntry seal;
  private final LogDay original;
  private final List<Amended> amendments = new ArrayList<>();
  private LogDay figures;
  private LogEntry inForce;
  private Words words = Words.NONE;
  private Optional<Signed> signed = Optional.empty();

  private SealedDay(LogEntry seal) {
    this.seal = seal;
    original = DayForm.read(seal.draft().body());
    figures = original;
    inForce = seal;
  }

  static SealedDay of(DayEntries entries) {
    SealedDay day = new SealedDay(entries.entries().get(0));
    entries.entries().stream().skip(1).forEach(day::add);
    return day;
  }

  static SealedDay of(LogBook book, DayState state) {
    return of(book.days(state.place(), state.date(), state.date()).get(0));
  }

  private void add(LogEntry entry) {
    switch (entry.draft().kind()) {
      case SIGNATURE -> sign(entry, SignatureForm.read(entry.draft().body()));
      case AMENDMENT -> amend(entry, AmendmentForm.read(entry.draft().body()));
      case SEAL -> throw new IllegalStateException("a second seal, entry " + entry.number());
    }
  }

  private void sign(LogEntry entry, Signature signature) {
    words = signature.words();
    signed =
        Optional.of(
            new Signed(
                entry, entry.draft().by().name(), entry.draft().by().at(), signature.signs()));
  }

  private void amend(LogEntry entry, Amendment amendment) {
    if (amendment.figures().isPresent()) {
      figures = amendment.figures().get();
      inForce = entry;
    }
    words = amendment.words().orElse(words);
    amendments.add(new Amended(entry, amendment));
  }

  /** The figures in force with the hash over the readings behind them. */
  LogSource.Made inForce() {
    return new LogSource.Made(figures, inForce.draft().readings());
  }

  /** It stays cut as it was. */
  LogSource.Cut cut() {
    return new LogSource.Cut(figures.zone(), figures.basis().times());
  }

  Day day(LogPlace place) {
    boolean isAmended = inForce != seal;
    return new Day(
        place,
        figures.date(),
        signed.isPresent() ? DayStatus.SIGNED : DayStatus.SEALED,
        figures,
        words,
        Optional.of(seal),
        isAmended ? Optional.of(original) : Optional.empty(),
        signed,
        amendments);
  }
}
