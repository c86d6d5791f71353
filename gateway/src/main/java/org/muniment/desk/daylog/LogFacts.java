package org.muniment.desk.daylog;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.muniment.desk.MaskDesk;
import org.muniment.domain.alarm.Airing;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.daylog.Annotation;
import org.muniment.domain.daylog.HandReading;
import org.muniment.domain.daylog.LogEvent;
import org.muniment.port.AlarmLog;
import org.muniment.port.Office;

/** What beside readings happened at a place in a stretch of time: alarms, entries by people. */
record LogFacts(
    List<Alarm> alarms,
    List<HandReading> byHand,
    List<Annotation> annotations,
    List<Airing> airings) {
  static LogFacts of(
      Office office, AlarmLog alarms, LogPlaces.Held place, long fromMillis, long toMillis) {
    Instant from = Instant.ofEpochMilli(fromMillis);
    Instant to = Instant.ofEpochMilli(toMillis);
    return new LogFacts(
        alarms.began(place.code(), from, to),
        office.logBook().handReadings(place.code(), from, to),
        office.logBook().annotations(place.code(), from, to),
        office.alarmSetup().airings(from).stream()
            .filter(airing -> place.isWithin(airing.place()) && airing.from().isBefore(to))
            .toList());
  }

  List<Alarm> alarms(long dayFrom, long dayTo) {
    return alarms.stream().filter(one -> isIn(one.eventAt(), dayFrom, dayTo)).toList();
  }

  List<HandReading> byHand(long dayFrom, long dayTo) {
    return byHand.stream().filter(one -> isIn(one.at(), dayFrom, dayTo)).toList();
  }

  List<LogEvent> events(long dayFrom, long dayTo) {
    Stream<LogEvent> noted =
        annotations.stream()
            .filter(one -> touches(one.from(), one.until(), dayFrom, dayTo))
            .map(a -> new LogEvent(a.kind(), a.from(), a.until(), a.text(), a.by()));
    Stream<LogEvent> announced =
        airings.stream()
            .filter(airing -> touches(airing.from(), airing.until(), dayFrom, dayTo))
            .filter(airing -> !wasTakenBack(airing))
            .map(airing -> event(airing, Instant.ofEpochMilli(dayTo)));
    return Stream.concat(noted, announced).toList();
  }

  /**
   * An airing may be ended early, even after a seal; what it was up to the day's end can no longer
   * change.
   */
  private static LogEvent event(Airing airing, Instant dayEnd) {
    Instant until = airing.until().isAfter(dayEnd) ? dayEnd : airing.until();
    return new LogEvent(Annotation.Kind.AIRING, airing.from(), until, airing.reason(), airing.by());
  }

  /** One that was taken back before it began lasts a millisecond ({@link MaskDesk#end}). */
  private static boolean wasTakenBack(Airing airing) {
    return !airing.from().plusMillis(1).isBefore(airing.until());
  }

  private static boolean isIn(Instant at, long from, long to) {
    return at.toEpochMilli() >= from && at.toEpochMilli() < to;
  }

  private static boolean touches(Instant begin, Instant end, long from, long to) {
    return end.toEpochMilli() > from && begin.toEpochMilli() < to;
  }
}
