package org.muniment.port;

import java.util.Map;

/**
 * Figures for {@code GET /metrics} as they are now, by their Prometheus name with its labels:
 * {@code muniment_messages_total{outcome="accepted"}}. Any thread, quick.
 */
public interface Metrics {
  Map<String, Double> snapshot();
}
