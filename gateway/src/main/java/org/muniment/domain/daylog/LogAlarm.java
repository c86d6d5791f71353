package org.muniment.domain.daylog;

import java.time.Instant;
import java.util.Optional;
import org.muniment.domain.alarm.AlarmKind;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.text.Code;

/**
 * An alarm of the place that began on the day: what of it can no longer change.
 *
 * @param from by the sensor's time
 */
public record LogAlarm(
    long id, AlarmKind kind, Optional<Quantity> quantity, Optional<Code> sensor, Instant from) {}
