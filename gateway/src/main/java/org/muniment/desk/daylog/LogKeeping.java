package org.muniment.desk.daylog;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.muniment.domain.text.Code;
import org.muniment.domain.text.Message;
import org.muniment.domain.trail.By;
import org.muniment.port.AlarmLog;
import org.muniment.port.LogBook;
import org.muniment.port.Office;
import org.muniment.port.ReadingStore;
import org.muniment.port.ReadingStore.LateDay;
import org.muniment.port.Registry;

/**
 * What the program does with the log by itself: seals days that are over, and amends sealed ones
 * when readings came late or what decides them was corrected. One round after the other, on one
 * thread; a round that fails or is broken off is made up by the next.
 */
public final class LogKeeping {
  /** So many days are made together: each sensor's readings are read once for all of them. */
  static final int PIECE_DAYS = 7;

  /** So many marks of late readings are looked at together. */
  static final int MAX_MARKS = 500;

  private static final String PART = "daylog";

  /**
   * How the keeping goes.
   *
   * @param lastSealed the last date that is sealed at every place with a log
   * @param waiting days that are due to be sealed
   * @param failed when and why the last round did not come to its end
   */
  public record State(Optional<LocalDate> lastSealed, long waiting, Optional<Failure> failed) {}

  /** A round that failed; the sentence says why. */
  public record Failure(Instant at, Message sentence) {}

  private final Office office;
  private final LogBook book;
  private final ReadingStore readings;
  private final LogPlaces places;
  private final LogSource source;
  private final LiveDays live;
  private final LogScribe scribe;
  private final LogAmending amending;
  private final Duration grace;
  private final InstantSource clock;
  private final Map<Code, LocalDate> begins = new HashMap<>();
  private Optional<LocalDate> doneTo = Optional.empty();
  private volatile State state = new State(Optional.empty(), 0, Optional.empty());
  private volatile boolean isEnding;

  LogKeeping(
      Office office,
      ReadingStore readings,
      AlarmLog alarms,
      Registry registry,
      LogPlaces places,
      LogSource source,
      LiveDays live,
      LogScribe scribe,
      Duration grace,
      InstantSource clock) {
    this.office = office;
    this.book = office.logBook();
    this.readings = readings;
    this.places = places;
    this.source = source;
    this.live = live;
    this.scribe = scribe;
    this.amending =
        new LogAmending(office, alarms, registry, places, source, scribe, clock, () -> isEnding);
    this.grace = grace;
    this.clock = clock;
  }

  /** Who seals. */
  static By by(Instant at) {
    return By.system(PART, at);
  }

  public State state() {
    return state;
  }

  /** Breaks a round off at its next step. */
  public void end() {
    isEnding = true;
  }

  /** Does what is due; called every few seconds. */
  public void round() {
    try {
      lookAtLate();
      amending.alarmRound();
      amending.basisRound();
      sealDue();
      state = new State(doneTo, 0, Optional.empty());
    } catch (RuntimeException failed) {
      Message why = Message.of("health.failing", String.valueOf(failed.getMessage()));
      Failure failure = new Failure(clock.instant(), why);
      state = new State(state.lastSealed(), state.waiting(), Optional.of(failure));
      throw failed;
    }
  }

  private void lookAtLate() {
    List<LateDay> late = readings.lateDays(MAX_MARKS);
    while (!late.isEmpty() && !isEnding) {
      places.forgetBegins();
      amending.late(late);
      if (isEnding) {
        return;
      }
      live.lateLookedAt();
      readings.forgetLate(late);
      late = late.size() < MAX_MARKS ? List.of() : readings.lateDays(MAX_MARKS);
    }
  }

  /** The last day that was over a grace time ago. */
  private LocalDate due() {
    LogSource.Cut cut = source.cut();
    Instant over = clock.instant().minus(grace);
    return LocalDate.ofInstant(over, cut.zone()).minusDays(1);
  }

  private void sealDue() {
    LocalDate last = due();
    List<LogPlaces.Held> all = places.all();
    Map<Code, LocalDate> now = begins(all);
    if (!now.equals(begins)) {
      begins.clear();
      begins.putAll(now);
      doneTo = Optional.empty();
    }
    Optional<LocalDate> earliest = begins.values().stream().min(LocalDate::compareTo);
    if (earliest.isEmpty()) {
      return;
    }
    LocalDate first = doneTo.map(done -> done.plusDays(1)).orElse(earliest.get());
    while (!first.isAfter(last) && !isEnding) {
      LocalDate pieceEnd = first.plusDays(PIECE_DAYS - 1L);
      LocalDate end = pieceEnd.isAfter(last) ? last : pieceEnd;
      sealPiece(all, first, end);
      doneTo = Optional.of(end);
      first = end.plusDays(1);
      state = new State(doneTo, last.toEpochDay() - end.toEpochDay(), state.failed());
    }
  }

  private Map<Code, LocalDate> begins(List<LogPlaces.Held> all) {
    Map<Code, LocalDate> found = new HashMap<>();
    for (LogPlaces.Held held : all) {
      places.begin(held.code()).ifPresent(begin -> found.put(held.code(), begin));
    }
    return found;
  }

  private void sealPiece(List<LogPlaces.Held> all, LocalDate first, LocalDate last) {
    scribe.write(
        () -> {
          List<LogSource.Made> made = made(all, first, last);
          return made.isEmpty() ? 0 : office.together(() -> seal(made));
        });
  }

  /** What is not sealed of some days, in the order of date and place. */
  private List<LogSource.Made> made(List<LogPlaces.Held> all, LocalDate first, LocalDate last) {
    LogSource.Cut cut = source.cut();
    LogTracks tracks = source.tracks(cut, first, last);
    NavigableMap<LocalDate, List<LogSource.Made>> byDate = new TreeMap<>();
    for (LogPlaces.Held held : all) {
      Optional<LocalDate> begin = Optional.ofNullable(begins.get(held.code()));
      Set<LocalDate> sealed = new HashSet<>();
      book.states(held.code(), first, last).forEach(one -> sealed.add(one.date()));
      List<LocalDate> open =
          cut.dates(first, last)
              .filter(date -> begin.filter(from -> !date.isBefore(from)).isPresent())
              .filter(date -> !sealed.contains(date))
              .toList();
      if (!open.isEmpty()) {
        LogFacts facts = source.facts(held, cut, first, last);
        for (LocalDate date : open) {
          byDate
              .computeIfAbsent(date, day -> new ArrayList<>())
              .add(source.made(held, cut, date, facts, tracks));
        }
      }
    }
    return byDate.values().stream().flatMap(List::stream).toList();
  }

  private int seal(List<LogSource.Made> made) {
    By by = by(clock.instant());
    for (LogSource.Made one : made) {
      scribe.seal(by, one);
    }
    LocalDate last = made.get(made.size() - 1).day().date();
    office.trail().add(LogDeeds.of(by, "daylog.seal", made.size(), last, book.head()));
    return made.size();
  }
}
