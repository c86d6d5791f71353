package org.muniment.domain.alarm;

import java.util.Objects;
import java.util.Optional;
import org.muniment.domain.measure.Quantity;

/**
 * What can be in alarm.
 *
 * @param sensorId id of the sensor; {@link #SYSTEM} for what belongs to none
 * @param quantity given exactly for the kinds of a quantity
 * @param part which one of the system's parts, a port or a broker; empty when there is only one
 */
public record AlarmKey(int sensorId, Optional<Quantity> quantity, AlarmKind kind, String part) {
  public static final int SYSTEM = 0;

  public AlarmKey {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(part);
    if (quantity.isPresent() != kind.isOfQuantity()) {
      throw new IllegalArgumentException(kind + " has or lacks a quantity: " + quantity);
    }
  }

  public static AlarmKey of(int sensorId, Quantity quantity, AlarmKind kind) {
    return new AlarmKey(sensorId, Optional.of(quantity), kind, "");
  }

  public static AlarmKey of(int sensorId, AlarmKind kind) {
    return new AlarmKey(sensorId, Optional.empty(), kind, "");
  }

  public static AlarmKey ofSystem(AlarmKind kind, String part) {
    return new AlarmKey(SYSTEM, Optional.empty(), kind, part);
  }

  /** Equal to the usual one in all but speed: every reading looks up some ten keys. */
  @Override
  public int hashCode() {
    int ofQuantity = quantity.isPresent() ? quantity.get().ordinal() + 1 : 0;
    return ((sensorId * 31 + kind.ordinal()) * 31 + ofQuantity) * 31 + part.hashCode();
  }

  public boolean isOfSystem() {
    return sensorId == SYSTEM;
  }
}
