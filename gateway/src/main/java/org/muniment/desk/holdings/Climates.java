package org.muniment.desk.holdings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.muniment.domain.holding.Carrier;
import org.muniment.domain.holding.Suitability;
import org.muniment.domain.limits.Preset;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.place.Room;
import org.muniment.domain.text.Code;
import org.muniment.port.Office;

/** By which preset each cabinet is kept now; read once, for many questions. */
final class Climates {
  private final Map<Code, Preset> presets;

  private Climates(Map<Code, Preset> presets) {
    this.presets = presets;
  }

  static Climates of(Office office, List<Cabinet> cabinets) {
    Map<String, Preset> byKey =
        office.presets().stream().collect(Collectors.toMap(Preset::key, it -> it));
    Map<Code, Room> rooms = office.rooms().stream().collect(Collectors.toMap(Room::code, it -> it));
    return new Climates(
        cabinets.stream()
            .collect(
                Collectors.toMap(
                    Cabinet::code,
                    it -> byKey.get(it.preset().orElseGet(() -> rooms.get(it.room()).preset())))));
  }

  Preset preset(Code cabinet) {
    return presets.get(cabinet);
  }

  Suitability.Verdict verdict(Carrier carrier, Code cabinet) {
    return Suitability.of(carrier, presets.get(cabinet));
  }

  Optional<Preset> misfit(Carrier carrier, Code cabinet) {
    return verdict(carrier, cabinet).isSuitable()
        ? Optional.empty()
        : Optional.of(presets.get(cabinet));
  }
}
