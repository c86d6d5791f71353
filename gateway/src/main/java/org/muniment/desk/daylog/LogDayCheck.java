package org.muniment.desk.daylog;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.muniment.desk.daylog.LogCheck.Broken;
import org.muniment.domain.daylog.Amendment;
import org.muniment.domain.daylog.AmendmentForm;
import org.muniment.domain.daylog.Basis;
import org.muniment.domain.daylog.BasisForm;
import org.muniment.domain.daylog.DayForm;
import org.muniment.domain.daylog.HandReading;
import org.muniment.domain.daylog.LogDay;
import org.muniment.domain.daylog.LogEntry;
import org.muniment.domain.daylog.ReadingsHash;
import org.muniment.domain.text.Message;
import org.muniment.port.LogBook;
import org.muniment.port.LogBook.DayState;
import org.muniment.port.RawReadings;
import org.muniment.port.ReadingStore.LateDay;
import org.muniment.port.StoreException;

/**
 * Whether what lies around a sealed day fits its entries: where the day stands, the readings by
 * hand, the raw readings of its sensors. The log may grow meanwhile: what does not fit is looked at
 * again before it is called broken.
 */
final class LogDayCheck {
  /** What became of a day. */
  sealed interface Outcome {
    record Intact() implements Outcome {}

    /** Its readings are not those that were sealed, and the store says that some came late. */
    record Waiting() implements Outcome {}

    record Wrong(Broken broken) implements Outcome {}
  }

  /** A person who writes at every look is not there. */
  private static final int MAX_LOOKS = 5;

  private static final int ALL_LATE = 1_000_000;

  /** The shortest local day; marks of another zone reach over the border of a day. */
  private static final long SHORTEST_DAY_MILLIS = 23 * 3_600_000L;

  private static final Message READINGS = Message.of("verify.log.readings");

  /** What the entries of a day say. */
  private record Said(LogEntry figures, LogDay day, DayState state, int entries) {}

  private final LogBook book;
  private final RawReadings readings;
  private final RawTracks tracks;
  private Set<LateDay> late;

  LogDayCheck(LogBook book, RawReadings readings) {
    this.book = book;
    this.readings = readings;
    this.tracks = new RawTracks(readings);
  }

  Outcome check(LogWalk.Key key) {
    Said said = said(key);
    for (int look = 1; ; look++) {
      Optional<Message> wrong = wrong(said);
      if (wrong.isEmpty()) {
        return new Outcome.Intact();
      }
      if (wrong.get().equals(READINGS) && isWaiting(said.day())) {
        return new Outcome.Waiting();
      }
      Said again = said(key);
      if (again.entries() == said.entries() || look == MAX_LOOKS) {
        return new Outcome.Wrong(
            new Broken(key.place(), key.date(), said.figures().number(), wrong.get()));
      }
      tracks.forget();
      said = again;
    }
  }

  private Said said(LogWalk.Key key) {
    List<LogEntry> entries = book.days(key.place(), key.date(), key.date()).get(0).entries();
    LogEntry inForce = entries.get(0);
    LogDay day = DayForm.read(inForce.draft().body());
    Optional<Long> signature = Optional.empty();
    int amendments = 0;
    for (LogEntry entry : entries.subList(1, entries.size())) {
      if (entry.draft().kind() == LogEntry.Kind.SIGNATURE) {
        signature = Optional.of(entry.number());
        continue;
      }
      amendments++;
      Amendment amendment = AmendmentForm.read(entry.draft().body());
      if (amendment.figures().isPresent()) {
        inForce = entry;
        day = amendment.figures().get();
      }
    }
    DayState state =
        new DayState(
            key.place(),
            key.date(),
            entries.get(0).number(),
            inForce.number(),
            signature,
            amendments,
            BasisForm.hash(day.basis()),
            Gists.of(day));
    return new Said(inForce, day, state, entries.size());
  }

  private Optional<Message> wrong(Said said) {
    LogDay day = said.day();
    if (!book.state(day.place(), day.date()).equals(Optional.of(said.state()))) {
      return Optional.of(Message.of("verify.log.state"));
    }
    if (!day.byHand().equals(byHand(day))) {
      return Optional.of(Message.of("verify.log.by-hand"));
    }
    String now = ReadingsHash.of(day.fromMillis(), day.toMillis(), tracks.of(day));
    return now.equals(said.figures().draft().readings()) ? Optional.empty() : Optional.of(READINGS);
  }

  /** Nothing when a row is not as anybody would have written it. */
  private List<HandReading> byHand(LogDay day) {
    Instant from = Instant.ofEpochMilli(day.fromMillis());
    Instant to = Instant.ofEpochMilli(day.toMillis());
    try {
      return book.handReadings(day.place(), from, to);
    } catch (StoreException tampered) {
      return List.of();
    }
  }

  /** Whether a reading came late for the day and nobody has looked at it since. */
  private boolean isWaiting(LogDay day) {
    if (late != null && isMarked(day)) {
      return true;
    }
    late = new HashSet<>(readings.lateDays(ALL_LATE));
    return isMarked(day);
  }

  private boolean isMarked(LogDay day) {
    Set<Integer> sensors = new HashSet<>();
    day.basis().sources().stream().map(Basis.Source::sensor).forEach(sensors::add);
    return late.stream()
        .filter(mark -> sensors.contains(mark.sensorId()))
        .anyMatch(
            mark ->
                mark.dayMillis() < day.toMillis()
                    && mark.dayMillis() + SHORTEST_DAY_MILLIS > day.fromMillis());
  }
}
