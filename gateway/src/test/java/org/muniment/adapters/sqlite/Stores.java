package org.muniment.adapters.sqlite;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.muniment.adapters.sql.SumRules;
import org.muniment.domain.sensor.Sensor;

/** What a test lets the store know. */
final class Stores implements SumRules {
  private final Map<Integer, Sensor> sensors = new ConcurrentHashMap<>();
  private volatile ZoneId zone;

  Stores(ZoneId zone, Sensor... sensors) {
    this.zone = zone;
    for (Sensor sensor : sensors) {
      put(sensor);
    }
  }

  void put(Sensor sensor) {
    sensors.put(sensor.id(), sensor);
  }

  void move(ZoneId newZone) {
    zone = newZone;
  }

  @Override
  public ZoneId zone() {
    return zone;
  }

  @Override
  public Optional<Sensor> sensor(int id) {
    return Optional.ofNullable(sensors.get(id));
  }
}
