package org.muniment.dashboard.testing;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;
import org.muniment.domain.place.Site;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.text.Code;
import org.muniment.port.Office;
import org.muniment.port.Registry;

/** Reads the office each time. */
final class TwinRegistry implements Registry {
  private final Office office;
  private final ZoneId zone;

  TwinRegistry(Office office, ZoneId zone) {
    this.office = office;
    this.zone = zone;
  }

  @Override
  public Site site() {
    return new Site(Code.of("MAIN"), "Main", zone);
  }

  @Override
  public Collection<Sensor> sensors() {
    return office.sensors();
  }

  @Override
  public Optional<Sensor> sensor(Code code) {
    return office.sensors().stream().filter(sensor -> sensor.code().equals(code)).findFirst();
  }

  @Override
  public Optional<Sensor> sensor(int id) {
    return office.sensors().stream().filter(sensor -> sensor.id() == id).findFirst();
  }

  @Override
  public void reload() {}
}
