package org.muniment.dashboard.pages.environment.around;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.muniment.dashboard.web.Backend;
import org.muniment.desk.Refusal;
import org.muniment.domain.place.Room;
import org.muniment.domain.sensor.Placement;
import org.muniment.domain.text.Code;

/**
 * A place that has a climate of its own: a room, or a cabinet in which a sensor hangs or hung.
 *
 * @param name of a cabinet with its room's
 */
public record Place(Code code, String name, boolean isCabinet) {
  /** Rooms in their order, then cabinets. */
  public static List<Place> all(Backend backend) {
    List<Place> places = new ArrayList<>();
    Map<Code, String> rooms = new HashMap<>();
    for (Room room : backend.places().rooms()) {
      places.add(new Place(room.code(), room.name(), false));
      rooms.put(room.code(), room.name());
    }
    Set<Code> watched = cabinetsWithSensors(backend);
    backend.places().cabinets().stream()
        .filter(cabinet -> watched.contains(cabinet.code()))
        .map(c -> new Place(c.code(), rooms.get(c.room()) + " · " + c.name(), true))
        .forEach(places::add);
    return places;
  }

  /**
   * @throws Refusal for a place that is not one of {@code all}
   */
  public static Place of(List<Place> all, String code) {
    return all.stream()
        .filter(place -> place.code.value().equals(code))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("room", code));
  }

  private static Set<Code> cabinetsWithSensors(Backend backend) {
    Set<Code> watched = new HashSet<>();
    backend.registry().sensors().stream()
        .flatMap(sensor -> sensor.placements().stream())
        .filter(placement -> placement.kind() == Placement.Kind.CABINET)
        .forEach(placement -> placement.place().ifPresent(watched::add));
    return watched;
  }
}
