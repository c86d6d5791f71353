package org.muniment.pipeline.alarm;

import java.time.Instant;
import java.util.Optional;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.alarm.AlarmKey;
import org.muniment.domain.alarm.AlarmPoint;
import org.muniment.domain.alarm.AlarmState;
import org.muniment.domain.alarm.Happening;
import org.muniment.domain.alarm.Observation;
import org.muniment.domain.alarm.Severity;
import org.muniment.domain.text.Code;

/** An alarm while a step is being entered into it. */
final class Draft {
  private final long id;
  private final AlarmKey key;
  private final Optional<Code> place;
  private final Optional<Code> sensor;
  private final Instant eventAt;
  private final Instant raisedAt;
  private Severity severity;
  private AlarmState state = AlarmState.UNACKNOWLEDGED;
  private double value = Double.NaN;
  private double limit = Double.NaN;
  private double worst = Double.NaN;
  private Optional<Instant> clearedAt = Optional.empty();
  private Optional<Instant> endedAt = Optional.empty();
  private Optional<String> acknowledgedBy = Optional.empty();
  private Optional<Instant> acknowledgedAt = Optional.empty();
  private Optional<Instant> shelvedUntil = Optional.empty();
  private boolean told;

  /** A new one. */
  Draft(
      long id,
      AlarmKey key,
      Optional<Code> place,
      Optional<Code> sensor,
      Instant eventAt,
      Instant raisedAt,
      Severity severity) {
    this.id = id;
    this.key = key;
    this.place = place;
    this.sensor = sensor;
    this.eventAt = eventAt;
    this.raisedAt = raisedAt;
    this.severity = severity;
  }

  Draft(Alarm of) {
    this(of.id(), of.key(), of.place(), of.sensor(), of.eventAt(), of.raisedAt(), of.severity());
    state = of.state();
    value = of.value();
    limit = of.limit();
    worst = of.worst();
    clearedAt = of.clearedAt();
    endedAt = of.endedAt();
    acknowledgedBy = of.acknowledgedBy();
    acknowledgedAt = of.acknowledgedAt();
    shelvedUntil = of.shelvedUntil();
    told = of.told();
  }

  long id() {
    return id;
  }

  /**
   * @param by who acted, if somebody did
   */
  void enter(Happening happening, Optional<String> by, Instant now) {
    severity = happening.severity() == Severity.NONE ? severity : happening.severity();
    told |= happening.tell();
    switch (happening.what()) {
      case RETURNED -> clearedAt = Optional.of(happening.at());
      case ROSE, OUT_AGAIN -> clearedAt = Optional.empty();
      case ACKNOWLEDGED -> {
        acknowledgedBy = by;
        acknowledgedAt = Optional.of(now);
      }
      case CLEARED -> {
        clearedAt = clearedAt.or(() -> Optional.of(happening.at()));
        endedAt = Optional.of(now);
        shelvedUntil = Optional.empty();
        state = AlarmState.NORMAL;
      }
      case RAISED,
          CONFIRMED,
          FELL,
          REARMED,
          SHELVED,
          UNSHELVED,
          SUPPRESSED,
          RELEASED,
          OUT_OF_SERVICE,
          IN_SERVICE -> {}
    }
  }

  /** As the machine remembers it after the step. */
  Draft asIn(AlarmPoint point) {
    point.last().ifPresent(this::see);
    worst = Double.isNaN(point.worst()) ? worst : point.worst();
    if (point.alarmId() == id) {
      severity = point.severity();
      state = point.state();
      shelvedUntil = point.masks().shelvedUntil();
    }
    return this;
  }

  private void see(Observation last) {
    value = last.value();
    limit = Double.isNaN(last.limit()) ? limit : last.limit();
    worst = Double.isNaN(worst) ? last.value() : worst;
  }

  Alarm toAlarm() {
    return new Alarm(
        id,
        key,
        place,
        sensor,
        severity,
        state,
        value,
        limit,
        worst,
        eventAt,
        raisedAt,
        clearedAt,
        endedAt,
        acknowledgedBy,
        acknowledgedAt,
        shelvedUntil,
        told,
        false);
  }
}
