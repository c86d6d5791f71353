package org.muniment.domain.daylog;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.alarm.Excursion;
import org.muniment.domain.alarm.Excursions;
import org.muniment.domain.limits.LimitsCourse;
import org.muniment.domain.measure.Quantity;

/** What happened on a day and who entered what, in order and with whole milliseconds. */
final class DayEvents {
  private DayEvents() {}

  /** Readings by hand up to a moment, in the order of time and of entering. */
  static List<HandReading> known(List<HandReading> byHand, long knownUntil) {
    return byHand.stream()
        .map(DayEvents::whole)
        .filter(read -> read.at().toEpochMilli() <= knownUntil)
        .sorted(Comparator.comparing(HandReading::at).thenComparingLong(HandReading::id))
        .toList();
  }

  private static HandReading whole(HandReading read) {
    return new HandReading(
        read.id(),
        read.place(),
        whole(read.at()),
        read.values(),
        read.instrument(),
        read.by(),
        whole(read.enteredAt()));
  }

  private static Instant whole(Instant at) {
    return Instant.ofEpochMilli(at.toEpochMilli());
  }

  static List<HandReading> within(List<HandReading> byHand, long from, long to) {
    return byHand.stream().filter(read -> isWithin(read.at(), from, to)).toList();
  }

  private static boolean isWithin(Instant at, long from, long to) {
    return at.toEpochMilli() >= from && at.toEpochMilli() < to;
  }

  static Optional<Excursion> excursion(HandReading read, Quantity quantity, LimitsCourse limits) {
    return Optional.ofNullable(read.values().get(quantity))
        .flatMap(value -> Excursions.ofMoment(quantity, value, limits, read.at().toEpochMilli()));
  }

  static List<LogAlarm> alarms(List<Alarm> alarms, long from, long to) {
    return alarms.stream()
        .filter(alarm -> isWithin(alarm.eventAt(), from, to))
        .map(
            alarm ->
                new LogAlarm(
                    alarm.id(),
                    alarm.kind(),
                    alarm.quantity(),
                    alarm.sensor(),
                    whole(alarm.eventAt())))
        .sorted(Comparator.comparing(LogAlarm::from).thenComparingLong(LogAlarm::id))
        .toList();
  }

  static List<LogEvent> events(List<LogEvent> events, long from, long to) {
    return events.stream()
        .filter(event -> event.from().toEpochMilli() < to && event.until().toEpochMilli() > from)
        .map(
            event ->
                new LogEvent(
                    event.kind(),
                    whole(event.from()),
                    whole(event.until()),
                    event.text(),
                    event.by()))
        .sorted(
            Comparator.comparing(LogEvent::from)
                .thenComparing(LogEvent::until)
                .thenComparing(LogEvent::kind)
                .thenComparing(LogEvent::text)
                .thenComparing(LogEvent::by))
        .toList();
  }
}
