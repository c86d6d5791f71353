package org.muniment.domain.alarm;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.muniment.domain.sensor.SensorState;

/**
 * What is known of a sensor while it says nothing.
 *
 * @param state as its board shows it
 * @param heardAt when anything was last heard of it, a refused message included; empty for a sensor
 *     that never was
 * @param watchedSince since when the gateway has listened: silence before counts for nothing
 */
public record Silence(SensorState state, Optional<Instant> heardAt, Instant watchedSince) {
  public Silence {
    Objects.requireNonNull(state);
    Objects.requireNonNull(heardAt);
    Objects.requireNonNull(watchedSince);
  }
}
