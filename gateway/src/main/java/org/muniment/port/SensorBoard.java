package org.muniment.port;

import java.time.Instant;
import org.muniment.domain.sensor.SensorStatus;

/** The state of every sensor now, kept in memory by the pipeline; any thread. */
public interface SensorBoard {
  /** The status as of {@code now}: staleness is judged when asked, so it is never outdated. */
  SensorStatus status(int sensorId, Instant now);
}
