package org.muniment.domain.daylog;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.text.Code;

/**
 * A reading that a person took off an instrument and entered. It fills observations; it has no part
 * in means and coverage, since nobody knows how long it stood.
 *
 * @param id 0 before it is stored
 * @param at when it was read
 * @param values at least one, in the quantity's unit
 * @param by the name of who entered it
 */
public record HandReading(
    long id,
    Code place,
    Instant at,
    Map<Quantity, Double> values,
    String instrument,
    String by,
    Instant enteredAt) {
  public HandReading {
    Objects.requireNonNull(place);
    Objects.requireNonNull(at);
    Objects.requireNonNull(instrument);
    Objects.requireNonNull(by);
    Objects.requireNonNull(enteredAt);
    if (values.isEmpty()) {
      throw new IllegalArgumentException("a reading by hand has at least one value");
    }
    EnumMap<Quantity, Double> kept = new EnumMap<>(Quantity.class);
    values.forEach((quantity, value) -> kept.put(quantity, Quantity.rounded(value)));
    values = Collections.unmodifiableMap(kept);
  }

  public HandReading withId(long given) {
    return new HandReading(given, place, at, values, instrument, by, enteredAt);
  }
}
