package org.muniment.domain.sensor;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.muniment.domain.measure.Quantity;

/**
 * A sensor now.
 *
 * @param last the newest raw value of each quantity with its time; partial messages leave the
 *     others as they were
 * @param lastAt the newest reading's time
 * @param lastRejection the newest refusal, if it is newer than the newest reading or not long ago
 * @param online what the device or its broker said of its availability, if it says so
 */
public record SensorStatus(
    SensorState state,
    Map<Quantity, Last> last,
    Optional<Instant> lastAt,
    Optional<Rejection> lastRejection,
    Optional<Boolean> online) {
  public static final SensorStatus NEVER_SEEN =
      new SensorStatus(
          SensorState.NEVER_SEEN, Map.of(), Optional.empty(), Optional.empty(), Optional.empty());

  /** A raw value and its time. */
  public record Last(Instant at, double value) {}

  /** When a message was refused and the name of the reason. */
  public record Rejection(Instant at, String reason) {}

  public SensorStatus {
    last = Map.copyOf(last);
  }
}
