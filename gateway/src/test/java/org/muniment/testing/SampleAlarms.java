package org.muniment.testing;

import java.time.Instant;
import java.util.Optional;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.alarm.AlarmKey;
import org.muniment.domain.alarm.AlarmKind;
import org.muniment.domain.alarm.AlarmState;
import org.muniment.domain.alarm.Severity;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.text.Code;

/** Alarms as tests want them. */
public final class SampleAlarms {
  private static final double LIMIT = 60;
  private static final double VALUE = 63.8;

  private SampleAlarms() {}

  /** A humidity too high, told of and not acknowledged. */
  public static Alarm humid(long id, String room, String sensor, Instant raisedAt) {
    return of(
        id,
        AlarmKey.of(1, Quantity.HUMIDITY, AlarmKind.HIGH),
        Optional.of(room),
        Optional.of(sensor),
        Severity.WARNING,
        AlarmState.UNACKNOWLEDGED,
        raisedAt);
  }

  /** Of what belongs to no sensor. */
  public static Alarm ofSystem(long id, AlarmKind kind, Instant raisedAt) {
    return of(
        id,
        AlarmKey.ofSystem(kind, ""),
        Optional.empty(),
        Optional.empty(),
        Severity.WARNING,
        AlarmState.UNACKNOWLEDGED,
        raisedAt);
  }

  public static Alarm of(
      long id,
      AlarmKey key,
      Optional<String> place,
      Optional<String> sensor,
      Severity severity,
      AlarmState state,
      Instant raisedAt) {
    boolean ofQuantity = key.kind().isOfQuantity();
    return new Alarm(
        id,
        key,
        place.map(Code::of),
        sensor.map(Code::of),
        severity,
        state,
        ofQuantity ? VALUE : Double.NaN,
        ofQuantity ? LIMIT : Double.NaN,
        ofQuantity ? VALUE + 1 : Double.NaN,
        raisedAt.minusSeconds(600),
        raisedAt,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        true,
        false);
  }

  /** The same, over and acknowledged. */
  public static Alarm over(Alarm alarm, Instant clearedAt, String by) {
    return new Alarm(
        alarm.id(),
        alarm.key(),
        alarm.place(),
        alarm.sensor(),
        alarm.severity(),
        AlarmState.NORMAL,
        alarm.value(),
        alarm.limit(),
        alarm.worst(),
        alarm.eventAt(),
        alarm.raisedAt(),
        Optional.of(clearedAt),
        Optional.of(clearedAt),
        Optional.of(by),
        Optional.of(clearedAt),
        Optional.empty(),
        alarm.told(),
        alarm.unrecorded());
  }
}
