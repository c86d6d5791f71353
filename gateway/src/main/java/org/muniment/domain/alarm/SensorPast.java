package org.muniment.domain.alarm;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Optional;
import org.muniment.domain.measure.MeasuredAt;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.sensor.Placement;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.text.Code;

/** What the kinds need of the past of one sensor; it outlives a change of the rules. */
final class SensorPast {
  private final EnumMap<Quantity, QuantityPast> quantities = new EnumMap<>(Quantity.class);
  private final ConditionWatch condition = new ConditionWatch();
  private DampWatch damp = new DampWatch();
  private Placement.Kind kind;
  private Optional<Code> place = Optional.empty();

  QuantityPast of(Quantity quantity) {
    return quantities.computeIfAbsent(quantity, any -> new QuantityPast());
  }

  DampWatch damp() {
    return damp;
  }

  ConditionWatch condition() {
    return condition;
  }

  /** What another place did says nothing of this one. */
  void isAt(Placement placement) {
    if (kind != null && (kind != placement.kind() || !place.equals(placement.place()))) {
      forget();
    }
    kind = placement.kind();
    place = placement.place();
  }

  /** What lies further ahead than a clock may be was measured before the clock was set back. */
  void arrived(Instant arrivedAt) {
    long most = arrivedAt.plus(MeasuredAt.MAX_AHEAD).toEpochMilli();
    if (quantities.values().stream().anyMatch(past -> past.newestMillis() > most)) {
      forget();
    }
  }

  /** A calibrated value if one is current at that time, else NaN. */
  double current(Sensor sensor, Quantity quantity, long atMillis) {
    QuantityPast past = quantities.get(quantity);
    if (past == null || past.newestMillis() < atMillis - sensor.hold().toMillis()) {
      return Double.NaN;
    }
    Instant at = Instant.ofEpochMilli(past.newestMillis());
    return sensor.calibrated(quantity, at, past.newestRaw());
  }

  private void forget() {
    quantities.clear();
    damp = new DampWatch();
  }
}
