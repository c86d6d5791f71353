package org.muniment.pipeline.notify;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.text.Code;
import org.muniment.port.Office;
import org.muniment.port.StoreException;

/** What places and sensors are called; codes alone while the office cannot be read. */
final class Names {
  private final Function<Code, Optional<String>> sensorNames;
  private final Map<Code, String> places = new HashMap<>();
  private final Map<Code, Code> roomOfCabinet = new HashMap<>();

  Names(Office office, Function<Code, Optional<String>> sensorNames) {
    this.sensorNames = sensorNames;
    try {
      office.rooms().forEach(room -> places.put(room.code(), room.name()));
      for (Cabinet cabinet : office.cabinets()) {
        places.put(cabinet.code(), cabinet.name());
        roomOfCabinet.put(cabinet.code(), cabinet.room());
      }
    } catch (StoreException failing) {
      places.clear();
    }
  }

  /** {@code Rare books (R1)}; a cabinet with its room. */
  String place(Code code) {
    String own = named(code, places.getOrDefault(code, ""));
    return roomOf(code)
        .map(room -> named(room, places.getOrDefault(room, "")) + " · " + own)
        .orElse(own);
  }

  /** Empty for what is no cabinet. */
  Optional<Code> roomOf(Code code) {
    return Optional.ofNullable(roomOfCabinet.get(code));
  }

  /** Empty for the system's own alarms. */
  Optional<String> sensor(Alarm alarm) {
    return alarm.sensor().map(code -> named(code, sensorNames.apply(code).orElse("")));
  }

  private static String named(Code code, String name) {
    return name.isBlank() || name.equals(code.value()) ? code.value() : name + " (" + code + ")";
  }
}
