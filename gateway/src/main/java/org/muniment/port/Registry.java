package org.muniment.port;

import java.util.Collection;
import java.util.Optional;
import org.muniment.domain.place.Site;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.text.Code;

/**
 * The registered sensors in memory: an immutable picture that is replaced after each change, so
 * that the hot path never asks the database. Any thread.
 */
public interface Registry {
  Site site();

  Collection<Sensor> sensors();

  Optional<Sensor> sensor(Code code);

  Optional<Sensor> sensor(int id);

  /** Reads the office anew and replays what waits in quarantine for sensors that are new. */
  void reload();

  /**
   * The same when only one sensor is new or not as before: an implementation may read just that, so
   * that registering a thousand does not read the office a thousand times.
   */
  default void changed(Code sensor) {
    reload();
  }
}
