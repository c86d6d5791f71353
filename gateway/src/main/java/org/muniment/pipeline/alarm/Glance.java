package org.muniment.pipeline.alarm;

import java.time.Instant;
import java.util.Optional;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.sensor.SensorState;

/**
 * A sensor as the board shows it at a moment.
 *
 * @param heardAt when anything was last heard of it; empty when nothing ever was
 */
public record Glance(Sensor sensor, SensorState state, Optional<Instant> heardAt) {}
