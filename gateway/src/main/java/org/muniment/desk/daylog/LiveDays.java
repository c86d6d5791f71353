package org.muniment.desk.daylog;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.muniment.domain.daylog.Basis;
import org.muniment.domain.daylog.DayInput;
import org.muniment.domain.daylog.LogDay;
import org.muniment.domain.text.Code;
import org.muniment.port.ReadingStore;
import org.muniment.port.ReadingStore.LateDay;

/**
 * Days that are not sealed, made from what is stored. One that is over is remembered as long as
 * nothing that decides it changes; the running one is made anew each time. Any thread.
 */
final class LiveDays {
  static final int MAX_REMEMBERED = 1_000;

  private static final Duration SHORT_AGE = Duration.ofMinutes(1);

  /** With more waiting nothing is remembered. */
  private static final int MAX_LATE = 1_000;

  private record Key(Code place, LocalDate date) {}

  /**
   * All that decides a day.
   *
   * @param input without readings
   * @param late what came late for its sensors and is not looked at yet
   * @param looks how often what came late was looked at
   */
  private record Stamp(DayInput input, List<LateDay> late, long looks) {}

  private record Kept(Stamp stamp, LogDay day) {}

  private final LogSource source;
  private final ReadingStore readings;
  private final InstantSource clock;
  private final AtomicLong looks = new AtomicLong();
  private final Map<Key, LogDay> running = new ConcurrentHashMap<>();
  private final Map<Key, Kept> remembered =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Kept> eldest) {
          return size() > MAX_REMEMBERED;
        }
      };

  LiveDays(LogSource source, ReadingStore readings, InstantSource clock) {
    this.source = source;
    this.readings = readings;
    this.clock = clock;
  }

  /** To be called before late readings that were looked at are forgotten. */
  void lateLookedAt() {
    looks.incrementAndGet();
  }

  /**
   * The same for a calendar: the running day may be {@link #SHORT_AGE} old, which is how often
   * sensors tell something new.
   */
  Map<LocalDate, LogDay> daysInShort(LogPlaces.Held place, List<LocalDate> dates) {
    Map<LocalDate, LogDay> made = new TreeMap<>();
    List<LocalDate> missing = new ArrayList<>();
    for (LocalDate date : dates) {
      Optional.ofNullable(running.get(new Key(place.code(), date)))
          .filter(this::isFresh)
          .ifPresentOrElse(day -> made.put(date, day), () -> missing.add(date));
    }
    made.putAll(days(place, missing));
    return made;
  }

  private boolean isFresh(LogDay day) {
    long age = clock.millis() - day.untilMillis();
    return age >= 0 && age < SHORT_AGE.toMillis() && clock.millis() < day.toMillis();
  }

  /** The days as they are now; none of them may lie in the future. */
  Map<LocalDate, LogDay> days(LogPlaces.Held place, List<LocalDate> dates) {
    Map<LocalDate, LogDay> made = new TreeMap<>();
    if (dates.isEmpty()) {
      return made;
    }
    LogSource.Cut cut = source.cut();
    LocalDate first = dates.get(0);
    LocalDate last = dates.get(dates.size() - 1);
    // In this order: what comes late after the question is found by the next one.
    long looked = looks.get();
    List<LateDay> late = readings.lateDays(MAX_LATE);
    LogFacts facts = source.facts(place, cut, first, last);
    LogTracks tracks = source.tracks(cut, first, last);
    long now = clock.millis();
    for (LocalDate date : dates) {
      long until = Math.min(cut.endOf(date), now);
      DayInput input = source.input(place, cut, date, until, facts);
      boolean isOver = until == cut.endOf(date) && late.size() < MAX_LATE;
      made.put(
          date,
          isOver
              ? over(new Stamp(input, ofSources(late, input.basis()), looked), tracks)
              : runs(source.day(input, tracks)));
    }
    return made;
  }

  private LogDay runs(LogDay day) {
    if (!day.isOver()) {
      running.keySet().removeIf(key -> !key.date().equals(day.date()));
      running.put(new Key(day.place(), day.date()), day);
    }
    return day;
  }

  private LogDay over(Stamp stamp, LogTracks tracks) {
    Key key = new Key(stamp.input().place(), stamp.input().date());
    synchronized (remembered) {
      Kept known = remembered.get(key);
      if (known != null && known.stamp().equals(stamp)) {
        return known.day();
      }
    }
    LogDay day = source.day(stamp.input(), tracks);
    synchronized (remembered) {
      remembered.put(key, new Kept(stamp, day));
    }
    return day;
  }

  private static List<LateDay> ofSources(List<LateDay> late, Basis basis) {
    return late.stream()
        .filter(one -> basis.sources().stream().anyMatch(s -> s.sensor() == one.sensorId()))
        .toList();
  }
}
