package org.muniment.domain.alarm;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.text.Code;

/**
 * One alarm from beginning to end, as people and the interface see it.
 *
 * @param id given once, rising
 * @param place room or cabinet; empty for an outdoor sensor and for the system
 * @param sensor empty for the system
 * @param value the newest; NaN when there is none to show
 * @param limit what it was judged by; NaN when there is none
 * @param worst the value furthest outside
 * @param eventAt when it began, by the sensor's time
 * @param raisedAt when the gateway raised it
 * @param endedAt when it was over and acknowledged; empty while it is active
 * @param clearedAt when the process was back, by the sensor's time; empty while it is out
 * @param acknowledgedBy the name of who did last
 * @param told whether people were told: not of what was over when it became known
 * @param unrecorded it is in memory only, since the store failed
 */
public record Alarm(
    long id,
    AlarmKey key,
    Optional<Code> place,
    Optional<Code> sensor,
    Severity severity,
    AlarmState state,
    double value,
    double limit,
    double worst,
    Instant eventAt,
    Instant raisedAt,
    Optional<Instant> clearedAt,
    Optional<Instant> endedAt,
    Optional<String> acknowledgedBy,
    Optional<Instant> acknowledgedAt,
    Optional<Instant> shelvedUntil,
    boolean told,
    boolean unrecorded) {
  /** What stands for the place of the system's own alarms. */
  public static final String SYSTEM = "SYSTEM";

  /** What stands where there is none. */
  public static final String NOWHERE = "-";

  public Alarm {
    if (id <= 0 || severity == Severity.NONE) {
      throw new IllegalArgumentException("an alarm has a number and a severity, got " + id);
    }
    Objects.requireNonNull(key);
    Objects.requireNonNull(place);
    Objects.requireNonNull(sensor);
  }

  public Optional<Quantity> quantity() {
    return key.quantity();
  }

  public AlarmKind kind() {
    return key.kind();
  }

  public boolean isActive() {
    return endedAt.isEmpty();
  }

  /** The same, in memory only or recorded. */
  public Alarm unrecorded(boolean isInMemoryOnly) {
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
        isInMemoryOnly);
  }

  /** Place, {@link #SYSTEM} or {@link #NOWHERE}: the first level of its topic. */
  public String placeOrSystem() {
    return place.map(Code::value).orElse(key.isOfSystem() ? SYSTEM : NOWHERE);
  }

  /** Its topic on MQTT below {@code muniment/v1/alarms/}. */
  public String topicEnd() {
    return String.join(
        "/",
        placeOrSystem(),
        sensor.map(Code::value).orElse(NOWHERE),
        quantity().map(Quantity::key).orElse(NOWHERE),
        kind().key());
  }
}
