package org.muniment.pipeline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.muniment.domain.measure.Measurement;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.sensor.SensorStatus;
import org.muniment.port.ReadingStore;

/**
 * What a message means to whom.
 *
 * @param open something in it has found no sensor: another picture may know one
 */
record Routed(
    Outcome outcome,
    List<Found> found,
    List<ReadingStore.Entry.Quarantine> kept,
    List<Notice> notices,
    boolean open) {

  /** The words of the metric {@code muniment_messages_total}. */
  enum Outcome {
    ACCEPTED,
    REJECTED,
    IGNORED,
    AVAILABILITY,
    UNREGISTERED,
    UNDECODABLE,
    AMBIGUOUS,
    /** Committed before: a redelivery of what the store already has. */
    REDELIVERED;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Outcome of(ReadingStore.QuarantineKind kind) {
      return switch (kind) {
        case UNREGISTERED -> UNREGISTERED;
        case UNDECODABLE -> UNDECODABLE;
        case REJECTED -> REJECTED;
        case AMBIGUOUS -> AMBIGUOUS;
        case CONFLICT -> ACCEPTED;
      };
    }
  }

  /**
   * A reading and whose it is.
   *
   * @param fromDevice the time is the device's own and must not be moved
   * @param channel the message's word for it
   */
  record Found(
      Sensor sensor, Measurement measurement, boolean fromDevice, Optional<String> channel) {}

  /** What a message says of a sensor besides readings. */
  sealed interface Notice {
    int sensorId();

    /**
     * @param whole the message brought nothing else of the sensor, so it counts as refused
     */
    record Refused(int sensorId, SensorStatus.Rejection rejection, boolean whole)
        implements Notice {}

    /** The device came or went. */
    record Online(int sensorId, boolean online) implements Notice {}
  }

  static Routed nothing(Outcome outcome, boolean open) {
    return new Routed(outcome, List.of(), List.of(), List.of(), open);
  }
}
