package org.muniment.port;

import java.util.Map;

/**
 * Figures of one part for {@code /metrics}; names as Prometheus wants them ({@code
 * muniment_readings_stored_total}), counters end in {@code _total}. Any thread, quick.
 */
public interface Metrics {
  Map<String, Double> snapshot();
}
