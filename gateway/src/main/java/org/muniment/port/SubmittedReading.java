package org.muniment.port;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.muniment.domain.measure.Quantity;

/**
 * A reading handed in by its sensor's code.
 *
 * @param at when it was measured; empty means now
 */
public record SubmittedReading(String sensor, Optional<Instant> at, Map<Quantity, Double> values) {
  public SubmittedReading {
    values = Map.copyOf(values);
  }
}
