package org.muniment.adapters.sql;

import java.time.ZoneId;
import java.util.Optional;
import org.muniment.domain.sensor.Sensor;

/**
 * What a store has to know to keep sums ahead of time: asked by its own thread, often, and must
 * answer from memory. A wrong or late answer costs time only: a sum that was made by other rules
 * than those of a question is not used for it.
 */
public interface SumRules {
  /** The site's zone: where its hours and days begin. */
  ZoneId zone();

  Optional<Sensor> sensor(int id);
}
