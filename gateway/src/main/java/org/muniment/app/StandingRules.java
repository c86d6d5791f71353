package org.muniment.app;

import java.time.ZoneId;
import java.util.Optional;
import org.muniment.adapters.sql.SumRules;
import org.muniment.domain.sensor.Sensor;
import org.muniment.port.Office;
import org.muniment.port.Registry;

/**
 * What the store's sums go by: the office while the program starts, and from then on the registry,
 * which is in memory.
 */
final class StandingRules implements SumRules {
  private final Office office;
  private final ZoneId zone;
  private volatile Registry registry;

  StandingRules(Office office, ZoneId zone) {
    this.office = office;
    this.zone = zone;
  }

  void follow(Registry running) {
    registry = running;
  }

  @Override
  public ZoneId zone() {
    return zone;
  }

  @Override
  public Optional<Sensor> sensor(int id) {
    Registry running = registry;
    return running != null
        ? running.sensor(id)
        : office.sensors().stream().filter(sensor -> sensor.id() == id).findFirst();
  }
}
