package org.muniment.domain.daylog;

import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.muniment.domain.measure.Quantity;

/**
 * What was observed at a fixed time of day.
 *
 * @param seen per quantity; a quantity without a valid reading within {@link
 *     ObservationTimes#REACH} is absent
 */
public record Observation(LocalTime time, Map<Quantity, Seen> seen) {
  /**
   * A value with where it comes from.
   *
   * @param value calibrated; of several sensors the median of the nearest reading of each
   * @param sources codes of the sensors; of a reading by hand the instrument alone
   * @param offsetMillis reading less observation time; of several the farthest
   */
  public record Seen(double value, List<String> sources, boolean byHand, long offsetMillis) {
    public Seen {
      sources = List.copyOf(sources);
    }
  }

  public Observation {
    EnumMap<Quantity, Seen> copy = new EnumMap<>(Quantity.class);
    copy.putAll(seen);
    seen = Collections.unmodifiableMap(copy);
  }
}
