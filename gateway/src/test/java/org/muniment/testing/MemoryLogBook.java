package org.muniment.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.muniment.domain.daylog.Annotation;
import org.muniment.domain.daylog.HandReading;
import org.muniment.domain.daylog.LogChain;
import org.muniment.domain.daylog.LogEntry;
import org.muniment.domain.text.Code;
import org.muniment.port.LogBook;

/** The daily log in maps. */
final class MemoryLogBook implements LogBook {
  private final Map<Long, LogEntry> entries;
  private final Map<String, DayState> states;
  private final Map<Long, HandReading> handReadings;
  private final Map<Long, Annotation> annotations;

  MemoryLogBook(Undo undo) {
    entries = undo.covers(new TreeMap<>());
    states = undo.covers(new TreeMap<>());
    handReadings = undo.covers(new TreeMap<>());
    annotations = undo.covers(new TreeMap<>());
  }

  @Override
  public synchronized LogEntry add(LogEntry.Draft draft) {
    Head last = head().orElse(new Head(0, LogChain.GENESIS));
    LogEntry entry = LogChain.next(last.number(), last.hash(), draft);
    entries.put(entry.number(), entry);
    return entry;
  }

  @Override
  public synchronized void saveState(DayState state) {
    states.put(state.date() + " " + state.place(), state);
  }

  @Override
  public synchronized Optional<Head> head() {
    return Optional.ofNullable(entries.get((long) entries.size()))
        .map(last -> new Head(last.number(), last.hash()));
  }

  @Override
  public synchronized List<DayState> states(Code place, LocalDate from, LocalDate to) {
    return states.values().stream()
        .filter(state -> state.place().equals(place))
        .filter(state -> isBetween(state.date(), from, to))
        .toList();
  }

  @Override
  public synchronized Optional<DayState> state(Code place, LocalDate date) {
    return Optional.ofNullable(states.get(date + " " + place));
  }

  @Override
  public synchronized long sealedDays() {
    return states.size();
  }

  @Override
  public synchronized List<DayEntries> days(Code place, LocalDate from, LocalDate to) {
    Map<LocalDate, List<LogEntry>> days = new TreeMap<>();
    entries.values().stream()
        .filter(entry -> entry.draft().place().equals(place))
        .filter(entry -> isBetween(entry.draft().date(), from, to))
        .forEach(
            entry ->
                days.computeIfAbsent(entry.draft().date(), date -> new ArrayList<>()).add(entry));
    return days.entrySet().stream()
        .map(day -> new DayEntries(place, day.getKey(), day.getValue()))
        .toList();
  }

  private static boolean isBetween(LocalDate date, LocalDate from, LocalDate to) {
    return !date.isBefore(from) && !date.isAfter(to);
  }

  @Override
  public synchronized List<LogEntry> after(long number, int limit) {
    return entries.values().stream().filter(e -> e.number() > number).limit(limit).toList();
  }

  @Override
  public synchronized Optional<LogEntry> byHash(String hash) {
    return entries.values().stream().filter(entry -> entry.hash().equals(hash)).findFirst();
  }

  @Override
  public synchronized List<DayState> unsigned(int limit) {
    return states.values().stream()
        .filter(state -> state.signature().isEmpty())
        .sorted(Comparator.comparing(DayState::date).reversed().thenComparing(DayState::place))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized HandReading addHandReading(HandReading withoutId) {
    HandReading added = withoutId.withId(handReadings.size() + 1);
    handReadings.put(added.id(), added);
    return added;
  }

  @Override
  public synchronized List<HandReading> handReadings(Code place, Instant from, Instant to) {
    return handReadings.values().stream()
        .filter(reading -> reading.place().equals(place))
        .filter(reading -> !reading.at().isBefore(from) && reading.at().isBefore(to))
        .sorted(Comparator.comparing(HandReading::at).thenComparing(HandReading::id))
        .toList();
  }

  @Override
  public synchronized Optional<Instant> firstHandReading(Code place) {
    return handReadings(place, Instant.MIN, Instant.MAX).stream().map(HandReading::at).findFirst();
  }

  @Override
  public synchronized Annotation addAnnotation(Annotation withoutId) {
    Annotation added = withoutId.withId(annotations.size() + 1);
    annotations.put(added.id(), added);
    return added;
  }

  @Override
  public synchronized List<Annotation> annotations(Code place, Instant from, Instant to) {
    return annotations.values().stream()
        .filter(annotation -> annotation.place().equals(place))
        .filter(one -> one.until().isAfter(from) && one.from().isBefore(to))
        .sorted(Comparator.comparing(Annotation::from).thenComparing(Annotation::id))
        .toList();
  }
}
