package org.muniment.desk.daylog;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.muniment.domain.climate.LocalPeriods;
import org.muniment.domain.daylog.Bases;
import org.muniment.domain.daylog.Basis;
import org.muniment.domain.daylog.DayInput;
import org.muniment.domain.daylog.DayMaker;
import org.muniment.domain.daylog.LogDay;
import org.muniment.domain.daylog.ObservationTimes;
import org.muniment.domain.daylog.ReadingsHash;
import org.muniment.port.AlarmLog;
import org.muniment.port.Office;
import org.muniment.port.ReadingStore;
import org.muniment.port.Registry;

/** Makes days of places out of what is stored now. Any thread. */
final class LogSource {
  /**
   * A day as it comes out now.
   *
   * @param readings hash over the raw readings behind it
   */
  record Made(LogDay day, String readings) {}

  /** How days are cut and observed; a sealed one keeps what held when it was sealed. */
  record Cut(ZoneId zone, ObservationTimes times) {
    long startOf(LocalDate date) {
      return new LocalPeriods(zone).startOf(date);
    }

    long endOf(LocalDate date) {
      return startOf(date.plusDays(1));
    }

    /** Dates of a stretch without those that the zone skipped. */
    Stream<LocalDate> dates(LocalDate first, LocalDate last) {
      return first.isAfter(last)
          ? Stream.empty()
          : first.datesUntil(last.plusDays(1)).filter(date -> startOf(date) < endOf(date));
    }
  }

  private final Office office;
  private final ReadingStore readings;
  private final AlarmLog alarms;
  private final Registry registry;
  private final ObservationTimes times;

  LogSource(
      Office office,
      ReadingStore readings,
      AlarmLog alarms,
      Registry registry,
      ObservationTimes times) {
    this.office = office;
    this.readings = readings;
    this.alarms = alarms;
    this.registry = registry;
    this.times = times;
  }

  /** How days are cut now. */
  Cut cut() {
    return new Cut(registry.site().timeZone(), times);
  }

  /** The raw readings behind the days of a stretch. */
  LogTracks tracks(Cut cut, LocalDate first, LocalDate last) {
    return new LogTracks(readings, cut.startOf(first), cut.endOf(last));
  }

  LogFacts facts(LogPlaces.Held place, Cut cut, LocalDate first, LocalDate last) {
    return LogFacts.of(office, alarms, place, cut.startOf(first), cut.endOf(last));
  }

  Basis basis(LogPlaces.Held place, Cut cut, LocalDate date) {
    return Bases.of(
        place.code(),
        registry.sensors(),
        place.limits(),
        cut.times(),
        cut.startOf(date),
        cut.endOf(date));
  }

  /** All but the readings. */
  DayInput input(LogPlaces.Held place, Cut cut, LocalDate date, long untilMillis, LogFacts facts) {
    long from = cut.startOf(date);
    long to = cut.endOf(date);
    return new DayInput(
        place.code(),
        date,
        cut.zone(),
        untilMillis,
        basis(place, cut, date),
        List.of(),
        facts.alarms(from, to),
        facts.byHand(from, to),
        facts.events(from, to));
  }

  LogDay day(DayInput input, LogTracks tracks) {
    return DayMaker.of(with(input, tracks.of(input.basis())));
  }

  /** A day that is over, with what a seal needs. */
  Made made(LogPlaces.Held place, Cut cut, LocalDate date, LogFacts facts, LogTracks tracks) {
    DayInput input = input(place, cut, date, cut.endOf(date), facts);
    List<DayInput.Track> raw = tracks.of(input.basis());
    LogDay day = DayMaker.of(with(input, raw));
    return new Made(day, ReadingsHash.of(day.fromMillis(), day.toMillis(), raw));
  }

  /** One day alone. */
  Made made(LogPlaces.Held place, Cut cut, LocalDate date) {
    return made(place, cut, date, facts(place, cut, date, date), tracks(cut, date, date));
  }

  private static DayInput with(DayInput input, List<DayInput.Track> tracks) {
    return new DayInput(
        input.place(),
        input.date(),
        input.zone(),
        input.untilMillis(),
        input.basis(),
        tracks,
        input.alarms(),
        input.byHand(),
        input.events());
  }
}
