package org.muniment.desk.daylog;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.daylog.BasisForm;
import org.muniment.domain.daylog.DayInput;
import org.muniment.domain.daylog.ObservationTimes;
import org.muniment.domain.sensor.Placement;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.trail.By;
import org.muniment.port.AlarmLog;
import org.muniment.port.LogBook;
import org.muniment.port.LogBook.DayState;
import org.muniment.port.Office;
import org.muniment.port.ReadingStore.LateDay;
import org.muniment.port.Registry;

/** Finds sealed days that may come out otherwise now, and amends those that do. One thread. */
final class LogAmending {
  /** No local day is longer. */
  private static final Duration LONGEST_DAY = Duration.ofHours(26);

  /** So many of the newest alarms are looked at after a start. */
  private static final int MAX_ALARMS = 500;

  private static final LocalDate EARLIEST = LocalDate.EPOCH;

  /** Days to look at, and for each the places. */
  private static final class Doubtful {
    private final NavigableMap<LocalDate, Set<LogPlaces.Held>> places = new TreeMap<>();

    void add(LocalDate date, LogPlaces.Held place) {
      places.computeIfAbsent(date, day -> new LinkedHashSet<>()).add(place);
    }
  }

  /** What decides days beside readings; another one than before means to look at all days. */
  private record Picture(List<Sensor> sensors, List<LogPlaces.Held> places, LogSource.Cut cut) {}

  private final Office office;
  private final LogBook book;
  private final AlarmLog alarms;
  private final Registry registry;
  private final LogPlaces places;
  private final LogSource source;
  private final LogScribe scribe;
  private final LogRemaking remaking;
  private final InstantSource clock;
  private final BooleanSupplier isEnding;
  private Optional<Picture> looked = Optional.empty();
  private long lastAlarm;

  LogAmending(
      Office office,
      AlarmLog alarms,
      Registry registry,
      LogPlaces places,
      LogSource source,
      LogScribe scribe,
      InstantSource clock,
      BooleanSupplier isEnding) {
    this.office = office;
    this.book = office.logBook();
    this.alarms = alarms;
    this.registry = registry;
    this.places = places;
    this.source = source;
    this.scribe = scribe;
    this.remaking = new LogRemaking(source, scribe, book);
    this.clock = clock;
    this.isEnding = isEnding;
  }

  /** Looks at the days that readings which came late have a part in. */
  void late(List<LateDay> late) {
    List<LogPlaces.Held> all = places.all();
    Doubtful doubtful = new Doubtful();
    for (LateDay one : late) {
      registry.sensor(one.sensorId()).ifPresent(sensor -> late(one, sensor, all, doubtful));
    }
    amend(doubtful);
  }

  /** A reading reaches into the days before and after its own: observations, holds, changes. */
  private void late(LateDay late, Sensor sensor, List<LogPlaces.Held> all, Doubtful doubtful) {
    Instant day = Instant.ofEpochMilli(late.dayMillis());
    Instant from = day.minus(ObservationTimes.REACH);
    Instant to = day.plus(LONGEST_DAY).plus(DayInput.LOOK_BACK).plus(sensor.hold());
    List<Placement> hung = hung(sensor, day, day.plus(LONGEST_DAY));
    boolean wasOutdoors = hung.stream().anyMatch(p -> p.kind() == Placement.Kind.OUTDOOR);
    for (LogPlaces.Held held : all) {
      if (wasOutdoors || hung.stream().anyMatch(p -> p.place().equals(Optional.of(held.code())))) {
        source.cut().dates(date(from), date(to)).forEach(date -> doubtful.add(date, held));
      }
    }
  }

  private static List<Placement> hung(Sensor sensor, Instant from, Instant to) {
    return sensor.placements().stream()
        .filter(p -> p.equals(sensor.placementAt(from)) || isBetween(p.from(), from, to))
        .toList();
  }

  private static boolean isBetween(Instant at, Instant from, Instant to) {
    return at.isAfter(from) && at.isBefore(to);
  }

  private LocalDate date(Instant at) {
    return LocalDate.ofInstant(at, source.cut().zone());
  }

  /** Looks at the days of alarms that are new: one may be raised after its day was signed. */
  void alarmRound() {
    long last = alarms.lastId();
    if (last == lastAlarm) {
      return;
    }
    Map<String, LogPlaces.Held> byCode = new TreeMap<>();
    places.all().forEach(held -> byCode.put(held.code().value(), held));
    Doubtful doubtful = new Doubtful();
    for (Alarm alarm : alarms.newest(AlarmLog.Filter.ALL, Long.MAX_VALUE, MAX_ALARMS)) {
      if (alarm.id() > lastAlarm) {
        alarm
            .place()
            .flatMap(place -> Optional.ofNullable(byCode.get(place.value())))
            .ifPresent(held -> doubtful.add(date(alarm.eventAt()), held));
      }
    }
    amend(doubtful);
    lastAlarm = last;
  }

  /** Looks at all sealed days whose basis is another one now. */
  void basisRound() {
    Picture now = new Picture(List.copyOf(registry.sensors()), places.all(), source.cut());
    if (looked.filter(now::equals).isPresent()) {
      return;
    }
    for (LogPlaces.Held held : now.places()) {
      Doubtful doubtful = new Doubtful();
      for (DayState state : book.states(held.code(), EARLIEST, date(clock.instant()))) {
        if (isEnding.getAsBoolean()) {
          return;
        }
        String basis = BasisForm.hash(source.basis(held, now.cut(), state.date()));
        if (!basis.equals(state.basis())) {
          doubtful.add(state.date(), held);
        }
      }
      amend(doubtful);
    }
    if (!isEnding.getAsBoolean()) {
      looked = Optional.of(now);
    }
  }

  private void amend(Doubtful doubtful) {
    NavigableMap<LocalDate, Set<LogPlaces.Held>> rest = doubtful.places;
    while (!rest.isEmpty() && !isEnding.getAsBoolean()) {
      LocalDate end = rest.firstKey().plusDays(LogKeeping.PIECE_DAYS);
      NavigableMap<LocalDate, Set<LogPlaces.Held>> piece = rest.headMap(end, false);
      scribe.write(() -> amendPiece(piece));
      rest = rest.tailMap(end, true);
    }
  }

  private int amendPiece(NavigableMap<LocalDate, Set<LogPlaces.Held>> piece) {
    LogSource.Cut cut = source.cut();
    LocalDate first = piece.firstKey();
    LocalDate last = piece.lastKey();
    LogTracks tracks = source.tracks(cut, first, last);
    Map<LogPlaces.Held, LogFacts> facts = new java.util.HashMap<>();
    List<LogRemaking.Found> found = new ArrayList<>();
    piece.forEach(
        (date, there) -> {
          for (LogPlaces.Held held : there) {
            book.state(held.code(), date)
                .flatMap(
                    state ->
                        remaking.find(
                            held,
                            state,
                            facts.computeIfAbsent(
                                held, place -> source.facts(place, cut, first, last)),
                            tracks))
                .ifPresent(found::add);
          }
        });
    return found.isEmpty() ? 0 : office.together(() -> amended(found));
  }

  private int amended(List<LogRemaking.Found> found) {
    By by = LogKeeping.by(clock.instant());
    for (LogRemaking.Found one : found) {
      scribe.amend(by, one.state(), one.amendment(), one.readings());
    }
    LocalDate last = found.get(found.size() - 1).state().date();
    office.trail().add(LogDeeds.of(by, "daylog.remake", found.size(), last, book.head()));
    return found.size();
  }
}
