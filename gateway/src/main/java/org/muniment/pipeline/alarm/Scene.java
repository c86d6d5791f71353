package org.muniment.pipeline.alarm;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.muniment.domain.alarm.Airing;
import org.muniment.domain.alarm.AlarmKey;
import org.muniment.domain.alarm.AlarmKind;
import org.muniment.domain.alarm.RuleBook;
import org.muniment.domain.alarm.TakenOut;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.sensor.Transport;
import org.muniment.domain.text.Code;

/** What alarms have to know of the archive, as of one moment. Immutable; any thread. */
public final class Scene {
  private final Map<Integer, Sensor> sensors = new HashMap<>();
  private final Map<Code, Code> roomOfCabinet;
  private final RuleBook rules;
  private final List<Airing> airings;
  private final List<TakenOut> takenOut;
  private final Set<String> lostPorts;

  /**
   * @param roomOfCabinet by the cabinet's code
   * @param airings also those that are over or still to come
   */
  public Scene(
      Collection<Sensor> sensors,
      Map<Code, Code> roomOfCabinet,
      RuleBook rules,
      List<Airing> airings,
      List<TakenOut> takenOut) {
    this(sensors, roomOfCabinet, rules, airings, takenOut, Set.of());
  }

  private Scene(
      Collection<Sensor> sensors,
      Map<Code, Code> roomOfCabinet,
      RuleBook rules,
      List<Airing> airings,
      List<TakenOut> takenOut,
      Set<String> lostPorts) {
    sensors.forEach(sensor -> this.sensors.put(sensor.id(), sensor));
    this.roomOfCabinet = roomOfCabinet;
    this.rules = rules;
    this.airings = List.copyOf(airings);
    this.takenOut = List.copyOf(takenOut);
    this.lostPorts = Set.copyOf(lostPorts);
  }

  /** The same with one sensor that is new or not as before. */
  public Scene with(Sensor changed) {
    Map<Integer, Sensor> next = new HashMap<>(sensors);
    next.put(changed.id(), changed);
    return new Scene(next.values(), roomOfCabinet, rules, airings, takenOut, lostPorts);
  }

  /** Whether all places where the sensor ever hung are known, so that their rules are. */
  public boolean knowsPlacesOf(Sensor sensor) {
    return sensor.placements().stream()
        .allMatch(placement -> placement.place().map(rules::knows).orElse(true));
  }

  /** The same with these serial ports away. */
  Scene withLostPorts(Set<String> ports) {
    return lostPorts.equals(ports)
        ? this
        : new Scene(
            sensors.values(), roomOfCabinet, rules, airings, takenOut, new HashSet<>(ports));
  }

  Set<String> lostPorts() {
    return lostPorts;
  }

  RuleBook rules() {
    return rules;
  }

  Collection<Sensor> sensors() {
    return Collections.unmodifiableCollection(sensors.values());
  }

  Optional<Sensor> sensor(int id) {
    return Optional.ofNullable(sensors.get(id));
  }

  /** Where the sensor of a key hangs; empty outdoors and for the system. */
  Optional<Code> placeOf(AlarmKey key, Instant at) {
    return sensor(key.sensorId()).flatMap(sensor -> sensor.placementAt(at).place());
  }

  /** By design: its place, or the room around it, is being aired; or its port is away. */
  boolean isSuppressed(AlarmKey key, Instant now) {
    if (key.kind() == AlarmKind.STALE) {
      return !lostPorts.isEmpty() && sensor(key.sensorId()).filter(this::isBehindLost).isPresent();
    }
    if (airings.isEmpty() || !key.kind().isOfClimate()) {
      return false;
    }
    Optional<Code> place = placeOf(key, now);
    Optional<Code> room = place.map(roomOfCabinet::get);
    return airings.stream()
        .filter(airing -> airing.covers(now))
        .map(airing -> Optional.of(airing.place()))
        .anyMatch(aired -> aired.equals(place) || aired.equals(room));
  }

  private boolean isBehindLost(Sensor sensor) {
    return sensor.address().transport() == Transport.SERIAL
        && lostPorts.contains(sensor.address().source());
  }

  boolean isTakenOut(AlarmKey key) {
    if (takenOut.isEmpty()) {
      return false;
    }
    Optional<Code> code = sensor(key.sensorId()).map(Sensor::code);
    return takenOut.stream()
        .anyMatch(out -> code.filter(out.sensor()::equals).isPresent() && out.covers(key));
  }
}
