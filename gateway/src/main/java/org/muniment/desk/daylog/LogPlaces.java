package org.muniment.desk.daylog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.muniment.desk.Refusal;
import org.muniment.domain.daylog.LogDay;
import org.muniment.domain.limits.Preset;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.measure.Series;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.place.Room;
import org.muniment.domain.sensor.Placement;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.text.Code;
import org.muniment.port.Office;
import org.muniment.port.ReadingStore;
import org.muniment.port.Registry;
import org.muniment.port.Trail;

/** Which places have a daily log, since when, and the limits that held there. Any thread. */
final class LogPlaces {
  /**
   * A place with its limits over time.
   *
   * @param room of a cabinet
   */
  record Held(Code code, String name, Optional<Code> room, Preset limits) {
    /**
     * Whether what is announced for a place holds here: for itself, and in a cabinet its room's.
     */
    boolean isWithin(Code announced) {
      return code.equals(announced) || room.filter(announced::equals).isPresent();
    }
  }

  /** When a sensor hung in a place. */
  private record Stay(int sensor, Instant from, Instant to) {}

  /**
   * What the office holds.
   *
   * @param head of the audit trail before it was read
   * @param places cabinets without a sensor too
   */
  private record Known(
      Optional<Trail.Head> head, List<Held> places, Map<Code, Optional<Instant>> firstByHand) {}

  private final Office office;
  private final ReadingStore readings;
  private final Registry registry;
  private final Map<Stay, Instant> firstReadings = new ConcurrentHashMap<>();
  private volatile Known known = new Known(Optional.empty(), List.of(), Map.of());

  LogPlaces(Office office, ReadingStore readings, Registry registry) {
    this.office = office;
    this.readings = readings;
    this.registry = registry;
  }

  /** Rooms in their order, then the cabinets that have or had a sensor of their own. */
  List<Held> all() {
    return known().places().stream()
        .filter(place -> place.room().isEmpty() || hasSensor(place.code()))
        .toList();
  }

  /** Whatever people change stands in the audit trail (rule T2): without a new record all holds. */
  private Known known() {
    Optional<Trail.Head> head = office.trail().head();
    Known old = known;
    if (head.isPresent() && old.head().equals(head)) {
      return old;
    }
    Known fresh = new Known(head, read(), new ConcurrentHashMap<>());
    known = fresh;
    return fresh;
  }

  private List<Held> read() {
    Map<String, Preset> byKey =
        office.presets().stream().collect(Collectors.toMap(Preset::key, preset -> preset));
    Function<String, Preset> presets = byKey::get;
    List<Held> all = new ArrayList<>();
    Map<Code, Preset> ofRooms = new HashMap<>();
    for (Room room : office.rooms()) {
      Preset limits = room.overTime(presets);
      ofRooms.put(room.code(), limits);
      all.add(new Held(room.code(), room.name(), Optional.empty(), limits));
    }
    for (Cabinet cabinet : office.cabinets()) {
      Preset limits = cabinet.overTime(ofRooms.get(cabinet.room()), presets);
      all.add(new Held(cabinet.code(), cabinet.name(), Optional.of(cabinet.room()), limits));
    }
    return List.copyOf(all);
  }

  /**
   * @throws Refusal when no place with a log has this code
   */
  Held held(String code) {
    return all().stream()
        .filter(place -> place.code().value().equals(code))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("place", code));
  }

  private boolean hasSensor(Code place) {
    return registry.sensors().stream()
        .flatMap(sensor -> sensor.placements().stream())
        .anyMatch(placement -> placement.place().equals(Optional.of(place)));
  }

  /** The first local day with a reading of an own sensor or by hand; empty before there is any. */
  Optional<LocalDate> begin(Code place) {
    Stream<Instant> measured =
        stays(registry.sensors(), place).stream().flatMap(stay -> first(stay).stream());
    Stream<Instant> byHand =
        known().firstByHand().computeIfAbsent(place, office.logBook()::firstHandReading).stream();
    return Stream.concat(measured, byHand)
        .min(Instant::compareTo)
        .map(first -> LocalDate.ofInstant(first, registry.site().timeZone()));
  }

  /** To be called when readings came late: they may be the first ones. */
  void forgetBegins() {
    firstReadings.clear();
  }

  private Optional<Instant> first(Stay stay) {
    Instant known = firstReadings.get(stay);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Instant> found =
        LogDay.LOGGED.stream().flatMap(quantity -> first(stay, quantity)).min(Instant::compareTo);
    found.ifPresent(first -> firstReadings.put(stay, first));
    return found;
  }

  private Stream<Instant> first(Stay stay, Quantity quantity) {
    Series one = readings.raw(stay.sensor(), quantity, stay.from(), stay.to(), 1);
    return one.isEmpty() ? Stream.empty() : Stream.of(one.at(0));
  }

  /** The first placement holds from the beginning of time. */
  private static List<Stay> stays(Collection<Sensor> sensors, Code place) {
    List<Stay> stays = new ArrayList<>();
    for (Sensor sensor : sensors) {
      List<Placement> placements = sensor.placements();
      for (int i = 0; i < placements.size(); i++) {
        if (placements.get(i).place().equals(Optional.of(place))) {
          Instant from = i == 0 ? Instant.EPOCH : placements.get(i).from();
          boolean isLast = i + 1 == placements.size();
          Instant to = isLast ? Instant.MAX : placements.get(i + 1).from();
          stays.add(new Stay(sensor.id(), from, to));
        }
      }
    }
    return stays;
  }
}
