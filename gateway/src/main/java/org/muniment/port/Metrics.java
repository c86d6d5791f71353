package org.muniment.port;

import java.util.Map;

/**
 * The counts of one part, for {@code /metrics}; any thread, quick.
 *
 * <p>Names follow Prometheus: {@code muniment_mqtt_messages_total}; what ends in {@code _total}
 * only grows, everything else is a gauge.
 */
public interface Metrics {
  Map<String, Number> metrics();
}
