package org.muniment.domain.alarm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.muniment.domain.limits.Limits;
import org.muniment.domain.limits.LimitsCourse;
import org.muniment.domain.limits.Preset;
import org.muniment.domain.limits.Presets;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.place.Room;
import org.muniment.domain.sensor.Placement;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.text.Code;

/**
 * Which rule holds where and when. A cabinet with a rule or a preset of its own goes by that, any
 * other by its room's. Immutable; any thread.
 */
public final class RuleBook {
  /** A book of an archive without places. */
  public static final RuleBook EMPTY =
      new RuleBook(List.of(), List.of(), Presets.SHIPPED, List.of(), GeneralRules.DEFAULT);

  /**
   * The rules of a sensor in a time in which they do not change.
   *
   * @param from inclusive
   * @param until exclusive
   */
  public record InForce(Map<Quantity, AlarmRule> rules, Instant from, Instant until) {
    public boolean holds(Instant at) {
      return !at.isBefore(from) && at.isBefore(until);
    }
  }

  private record Where(Code place, Quantity quantity) {}

  private final Map<Code, Room> rooms = new HashMap<>();
  private final Map<Code, Cabinet> cabinets = new HashMap<>();
  private final Map<String, Preset> presets = new HashMap<>();
  private final Map<Where, PlaceRule> rules = new HashMap<>();
  private final TreeSet<Instant> changes = new TreeSet<>();
  private final GeneralRules general;

  public RuleBook(
      List<Room> rooms,
      List<Cabinet> cabinets,
      List<Preset> presets,
      List<PlaceRule> rules,
      GeneralRules general) {
    rooms.forEach(room -> this.rooms.put(room.code(), room));
    cabinets.forEach(cabinet -> this.cabinets.put(cabinet.code(), cabinet));
    presets.forEach(preset -> this.presets.put(preset.key(), preset));
    rules.forEach(rule -> this.rules.put(new Where(rule.place(), rule.quantity()), rule));
    this.general = general;
    presets.forEach(preset -> preset.versions().forEach(version -> changes.add(version.from())));
    rules.forEach(rule -> rule.versions().forEach(version -> changes.add(version.from())));
  }

  /** Whether the room or cabinet was there when the book was made. */
  public boolean knows(Code place) {
    return rooms.containsKey(place) || cabinets.containsKey(place);
  }

  public GeneralRules general() {
    return general;
  }

  /** The limits by preset of the places where a sensor hung, over time: what the log judges by. */
  public LimitsCourse limits(Sensor sensor, Quantity quantity) {
    TreeSet<Instant> begins = new TreeSet<>(changes);
    sensor.placements().forEach(placement -> begins.add(placement.from()));
    List<LimitsCourse.Part> parts = new ArrayList<>();
    parts.add(new LimitsCourse.Part(Long.MIN_VALUE, limitsAt(sensor, quantity, Instant.MIN)));
    for (Instant begin : begins) {
      Optional<Limits> limits = limitsAt(sensor, quantity, begin);
      parts.add(new LimitsCourse.Part(begin.toEpochMilli(), limits));
    }
    return new LimitsCourse(parts);
  }

  private Optional<Limits> limitsAt(Sensor sensor, Quantity quantity, Instant at) {
    return sensor
        .placementAt(at)
        .place()
        .flatMap(this::presetOf)
        .flatMap(key -> Optional.ofNullable(presets.get(key)))
        .flatMap(preset -> preset.at(at).of(quantity));
  }

  private Optional<String> presetOf(Code place) {
    Cabinet cabinet = cabinets.get(place);
    Optional<String> own = cabinet == null ? Optional.empty() : cabinet.preset();
    Code room = cabinet == null ? place : cabinet.room();
    return own.or(() -> Optional.ofNullable(rooms.get(room)).map(Room::preset));
  }

  /** The rules of the place where a sensor hangs, and how long they are the same. */
  public InForce inForce(Sensor sensor, Instant at) {
    TreeSet<Instant> ends = new TreeSet<>(changes);
    sensor.placements().forEach(placement -> ends.add(placement.from()));
    Instant from = ends.floor(at);
    Instant until = ends.higher(at);
    return new InForce(
        of(sensor, at), from == null ? Instant.MIN : from, until == null ? Instant.MAX : until);
  }

  /** The rules of the place where a sensor hangs; none outdoors. */
  public Map<Quantity, AlarmRule> of(Sensor sensor, Instant at) {
    Placement placement = sensor.placementAt(at);
    return placement.place().map(place -> of(place, at)).orElse(Map.of());
  }

  /** The rules of a room or cabinet; none of a place that is not known. */
  public Map<Quantity, AlarmRule> of(Code place, Instant at) {
    EnumMap<Quantity, AlarmRule> found = new EnumMap<>(Quantity.class);
    for (Quantity quantity : Quantity.values()) {
      of(place, quantity, at).ifPresent(rule -> found.put(quantity, rule));
    }
    return found;
  }

  public Optional<AlarmRule> of(Code place, Quantity quantity, Instant at) {
    Optional<AlarmRule> own = own(place, quantity, at);
    if (own.isPresent()) {
      return own;
    }
    Cabinet cabinet = cabinets.get(place);
    if (cabinet == null) {
      return Optional.ofNullable(rooms.get(place))
          .flatMap(room -> byPreset(room.presetAt(at), quantity, at));
    }
    Optional<String> preset = cabinet.presetAt(at);
    return preset.isPresent()
        ? byPreset(preset.get(), quantity, at)
        : of(cabinet.room(), quantity, at);
  }

  private Optional<AlarmRule> own(Code place, Quantity quantity, Instant at) {
    return Optional.ofNullable(rules.get(new Where(place, quantity)))
        .flatMap(rule -> rule.at(at).rule());
  }

  private Optional<AlarmRule> byPreset(String key, Quantity quantity, Instant at) {
    return Optional.ofNullable(presets.get(key))
        .map(preset -> preset.at(at))
        .flatMap(
            version ->
                version
                    .of(quantity)
                    .map(
                        limits ->
                            AlarmRule.byPreset(
                                quantity,
                                limits,
                                Optional.ofNullable(version.changeIn24h().get(quantity)))));
  }
}
