package org.muniment.pipeline;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.place.Site;
import org.muniment.domain.sensor.Placement;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.sensor.SensorAddress;
import org.muniment.domain.text.Code;
import org.muniment.profile.Decoder;

/** What is registered, as of one moment. Immutable; any thread. */
final class Picture {
  /** What decides which messages are whose. */
  private record Ear(SensorAddress address, String profile) {}

  private final Site site;
  private final Map<Code, Sensor> byCode = new LinkedHashMap<>();
  private final Map<Integer, Sensor> byId = new HashMap<>();
  private final Map<Code, Code> roomOfCabinet = new HashMap<>();
  private final Addresses addresses;

  Picture(Site site, List<Sensor> sensors, List<Cabinet> cabinets, Decoder decoder) {
    this.site = site;
    for (Sensor sensor : sensors) {
      byCode.put(sensor.code(), sensor);
      byId.put(sensor.id(), sensor);
    }
    cabinets.forEach(cabinet -> roomOfCabinet.put(cabinet.code(), cabinet.room()));
    this.addresses = new Addresses(sensors, decoder);
  }

  Site site() {
    return site;
  }

  Collection<Sensor> sensors() {
    return java.util.Collections.unmodifiableCollection(byCode.values());
  }

  Optional<Sensor> sensor(Code code) {
    return Optional.ofNullable(byCode.get(code));
  }

  Optional<Sensor> sensor(int id) {
    return Optional.ofNullable(byId.get(id));
  }

  Addresses addresses() {
    return addresses;
  }

  /** The room in which a sensor hangs, also when it hangs in a cabinet there. */
  Optional<Code> roomOf(Sensor sensor, Instant at) {
    Placement placement = sensor.placementAt(at);
    return switch (placement.kind()) {
      case ROOM -> placement.place();
      case CABINET -> placement.place().map(roomOfCabinet::get);
      case OUTDOOR -> Optional.empty();
    };
  }

  /** Whether messages that nobody waited for before can have a sensor now. */
  boolean hearsMoreThan(Picture before) {
    return !before.ears().containsAll(ears());
  }

  /** The sensors that are new or not the same as before. */
  List<Sensor> changedSince(Picture before) {
    return byCode.values().stream()
        .filter(sensor -> !sensor.equals(before.byCode.get(sensor.code())))
        .toList();
  }

  private Set<Ear> ears() {
    Set<Ear> ears = new HashSet<>();
    byCode.values().forEach(sensor -> ears.add(new Ear(sensor.address(), sensor.profile())));
    return ears;
  }
}
