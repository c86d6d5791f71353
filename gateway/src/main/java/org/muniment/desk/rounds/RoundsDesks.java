package org.muniment.desk.rounds;

import java.security.SecureRandom;
import java.time.InstantSource;
import org.muniment.desk.SensorsDesk;
import org.muniment.domain.people.SecrecyScale;
import org.muniment.port.Office;
import org.muniment.port.Registry;

/** Duties, equipment, keys, findings, visitors. */
public record RoundsDesks() {
  /**
   * @param scale the archive's levels of secrecy, for findings about boxes
   * @param registry for the zone of the site
   * @param sensors for calibrations that run out
   */
  public static RoundsDesks of(
      Office office,
      SecrecyScale scale,
      Registry registry,
      SensorsDesk sensors,
      SecureRandom random,
      InstantSource clock) {
    return new RoundsDesks();
  }
}
