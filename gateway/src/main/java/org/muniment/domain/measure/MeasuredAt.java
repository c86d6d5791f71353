package org.muniment.domain.measure;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Which time a reading gets (contract: Site): the device's own where it gives one that can be true,
 * else that of arrival.
 *
 * @param fromDevice whether the time is the device's own
 * @param clockAhead whether a device time was put aside because it lies in the future
 */
public record MeasuredAt(Instant at, boolean fromDevice, boolean clockAhead) {
  /** A clock may be ahead by this much. */
  public static final Duration MAX_AHEAD = Duration.ofMinutes(5);

  /** A time before 1970 is a clock that was never set: the arrival is nearer to the truth. */
  public static MeasuredAt of(Optional<Instant> device, Instant arrivedAt) {
    if (device.isEmpty() || device.get().isBefore(Instant.EPOCH)) {
      return new MeasuredAt(arrivedAt, false, false);
    }
    if (device.get().isAfter(arrivedAt.plus(MAX_AHEAD))) {
      return new MeasuredAt(arrivedAt, false, true);
    }
    return new MeasuredAt(device.get(), true, false);
  }
}
