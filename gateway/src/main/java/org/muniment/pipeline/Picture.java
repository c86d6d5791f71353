package org.muniment.pipeline;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.place.Site;
import org.muniment.domain.sensor.Placement;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.text.Code;
import org.muniment.pipeline.alarm.Scene;
import org.muniment.profile.Decoder;

/** What is registered, as of one moment. Immutable; any thread. */
final class Picture {
  private final Site site;
  private final SortedMap<Code, Sensor> byCode;
  private final Map<Integer, Sensor> byId;
  private final Map<Code, Code> roomOfCabinet;
  private final Addresses addresses;
  private final Scene scene;

  Picture(
      Site site, List<Sensor> sensors, List<Cabinet> cabinets, AlarmRules alarms, Decoder decoder) {
    this.site = site;
    byCode = new TreeMap<>();
    byId = new HashMap<>();
    roomOfCabinet = new HashMap<>();
    for (Sensor sensor : sensors) {
      byCode.put(sensor.code(), sensor);
      byId.put(sensor.id(), sensor);
    }
    cabinets.forEach(cabinet -> roomOfCabinet.put(cabinet.code(), cabinet.room()));
    this.addresses = new Addresses(sensors, decoder);
    this.scene = alarms.scene(sensors, roomOfCabinet);
  }

  private Picture(Picture before, Sensor changed) {
    site = before.site;
    byCode = new TreeMap<>(before.byCode);
    byId = new HashMap<>(before.byId);
    roomOfCabinet = before.roomOfCabinet;
    byCode.put(changed.code(), changed);
    Optional<Sensor> old = Optional.ofNullable(byId.put(changed.id(), changed));
    addresses = before.addresses.with(old, changed);
    scene = before.scene.with(changed);
  }

  /**
   * The same with one sensor that is new or not as before; copies, but reads and parses nothing.
   */
  Picture with(Sensor changed) {
    return new Picture(this, changed);
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

  /** What alarms have to know. */
  Scene scene() {
    return scene;
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
    return changedSince(before).stream().anyMatch(sensor -> !before.addresses.hasLike(sensor));
  }

  /** The sensors that are new or not the same as before. */
  List<Sensor> changedSince(Picture before) {
    return byCode.values().stream()
        .filter(sensor -> !sensor.equals(before.byId.get(sensor.id())))
        .toList();
  }
}
