package org.muniment.domain.alarm;

import java.time.Duration;
import java.time.Instant;
import org.muniment.domain.measure.Quantity;

/**
 * A time out of the limits of a preset, as the log lists it; nothing to do with who was called.
 *
 * @param kind {@link AlarmKind#HIGH} or {@link AlarmKind#LOW}
 * @param severity warning, or critical where the worst value is beyond the critical band
 * @param from inclusive
 * @param to exclusive: when a reading was back inside, or when the last one out stood no longer
 * @param worst the value furthest outside, calibrated
 * @param limit that the worst value was judged by
 */
public record Excursion(
    Quantity quantity,
    AlarmKind kind,
    Severity severity,
    Instant from,
    Instant to,
    double worst,
    Instant worstAt,
    double limit) {
  public Duration lasted() {
    return Duration.between(from, to);
  }
}
