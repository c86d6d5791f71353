package org.muniment.adapters.sql;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.muniment.domain.daylog.Annotation;
import org.muniment.domain.daylog.HandReading;
import org.muniment.domain.daylog.LogEntry;
import org.muniment.domain.text.Code;
import org.muniment.port.LogBook;

/** The daily log on any database. */
record JdbiLogBook(Transactions transactions) implements LogBook {
  @Override
  public LogEntry add(LogEntry.Draft draft) {
    return transactions.write(handle -> LogEntryTable.add(handle, draft));
  }

  @Override
  public void saveState(DayState state) {
    transactions.write(
        handle -> {
          LogDayTable.save(handle, state);
          return null;
        });
  }

  @Override
  public Optional<Head> head() {
    return transactions.read(LogEntryTable::head);
  }

  @Override
  public List<DayState> states(Code place, LocalDate from, LocalDate to) {
    return transactions.read(handle -> LogDayTable.between(handle, place, from, to));
  }

  @Override
  public Optional<DayState> state(Code place, LocalDate date) {
    return states(place, date, date).stream().findFirst();
  }

  @Override
  public long sealedDays() {
    return transactions.read(LogDayTable::count);
  }

  @Override
  public List<DayEntries> days(Code place, LocalDate from, LocalDate to) {
    return transactions.read(handle -> LogEntryTable.days(handle, place, from, to));
  }

  @Override
  public List<LogEntry> after(long number, int limit) {
    return transactions.read(handle -> LogEntryTable.after(handle, number, limit));
  }

  @Override
  public Optional<LogEntry> byHash(String hash) {
    return transactions.read(handle -> LogEntryTable.byHash(handle, hash));
  }

  @Override
  public List<DayState> unsigned(int limit) {
    return transactions.read(handle -> LogDayTable.unsigned(handle, limit));
  }

  @Override
  public HandReading addHandReading(HandReading withoutId) {
    return transactions.write(handle -> HandReadingTable.add(handle, withoutId));
  }

  @Override
  public List<HandReading> handReadings(Code place, Instant from, Instant to) {
    return transactions.read(handle -> HandReadingTable.between(handle, place, from, to));
  }

  @Override
  public Optional<Instant> firstHandReading(Code place) {
    return transactions.read(handle -> HandReadingTable.first(handle, place));
  }

  @Override
  public Annotation addAnnotation(Annotation withoutId) {
    return transactions.write(handle -> AnnotationTable.add(handle, withoutId));
  }

  @Override
  public List<Annotation> annotations(Code place, Instant from, Instant to) {
    return transactions.read(handle -> AnnotationTable.touching(handle, place, from, to));
  }
}
