package org.muniment.domain.daylog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.alarm.AlarmKey;
import org.muniment.domain.alarm.AlarmKind;
import org.muniment.domain.alarm.AlarmState;
import org.muniment.domain.alarm.Severity;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.text.Code;

/** A day from 10 to 30 milliseconds. */
class DayEventsTest {
  private static final Code ROOM = Code.of("R1");

  private static Instant at(long millis) {
    return Instant.ofEpochMilli(millis);
  }

  private static Alarm alarm(long id, long eventAt) {
    return new Alarm(
        id,
        AlarmKey.of(1, Quantity.TEMPERATURE, AlarmKind.HIGH),
        Optional.of(ROOM),
        Optional.of(Code.of("S1")),
        Severity.WARNING,
        AlarmState.UNACKNOWLEDGED,
        25,
        24,
        25,
        at(eventAt),
        at(eventAt),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        true,
        false);
  }

  @Test
  void anAlarmIsOfTheDayOnWhichItBegan() {
    List<LogAlarm> alarms =
        DayEvents.alarms(
            List.of(alarm(5, 30), alarm(4, 29), alarm(3, 10), alarm(2, 10), alarm(1, 9)), 10, 30);
    assertThat(alarms).extracting(LogAlarm::id).containsExactly(2L, 3L, 4L);
    assertThat(alarms.get(0))
        .isEqualTo(
            new LogAlarm(
                2,
                AlarmKind.HIGH,
                Optional.of(Quantity.TEMPERATURE),
                Optional.of(Code.of("S1")),
                at(10)));
  }

  @Test
  void anEventIsOfEachDayThatItTouches() {
    List<LogEvent> events =
        DayEvents.events(
            List.of(
                event(29, 99, "evening"),
                event(30, 31, "after"),
                event(1, 10, "before"),
                event(1, 11, "morning"),
                event(1, 99, "long")),
            10,
            30);
    assertThat(events)
        .containsExactly(event(1, 11, "morning"), event(1, 99, "long"), event(29, 99, "evening"));
  }

  private static LogEvent event(long from, long until, String text) {
    return new LogEvent(Annotation.Kind.AIRING, at(from), at(until), text, "Wang");
  }

  @Test
  void momentsHaveWholeMilliseconds() {
    Instant fine = at(12).plusNanos(345);
    LogEvent event = new LogEvent(Annotation.Kind.REPAIR, fine, fine.plusMillis(1), "", "");
    assertThat(DayEvents.events(List.of(event), 10, 30).get(0).from()).isEqualTo(at(12));
    HandReading read =
        new HandReading(
            1, ROOM, fine, Map.of(Quantity.HUMIDITY, 50.0), "psychrometer", "Wang", fine);
    assertThat(DayEvents.known(List.of(read), 12))
        .extracting(HandReading::at, HandReading::enteredAt)
        .containsExactly(tuple(at(12), at(12)));
    assertThat(DayEvents.known(List.of(read), 11)).isEmpty();
  }
}
