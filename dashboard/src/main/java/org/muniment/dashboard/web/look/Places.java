package org.muniment.dashboard.web.look;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.desk.PlacesDesk;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.place.Room;
import org.muniment.domain.text.Code;

/** Rooms and cabinets by their codes, in their order, as people speak of them. */
public record Places(Map<Code, Room> rooms, Map<Code, Cabinet> cabinets) {
  public static Places of(PlacesDesk desk) {
    Map<Code, Room> rooms = new LinkedHashMap<>();
    desk.rooms().forEach(room -> rooms.put(room.code(), room));
    Map<Code, Cabinet> cabinets = new LinkedHashMap<>();
    desk.cabinets().forEach(cabinet -> cabinets.put(cabinet.code(), cabinet));
    return new Places(rooms, cabinets);
  }

  /** {@code 库房二 · 17 柜 3 层 6 位}. */
  public String sentence(Words words, Spot spot) {
    return words.say(
        "holdings.place",
        room(spot.cabinet()),
        cabinet(spot.cabinet()),
        String.valueOf(spot.shelf()),
        String.valueOf(spot.position()));
  }

  /** {@code 库房二 · 17 柜 3 层}. */
  public String shelf(Words words, Code cabinet, int shelf) {
    return words.say("holdings.shelf", room(cabinet), cabinet(cabinet), String.valueOf(shelf));
  }

  /** The name of a cabinet; its code when there is none any more. */
  public String cabinet(Code code) {
    return Optional.ofNullable(cabinets.get(code)).map(Cabinet::name).orElse(code.value());
  }

  /** The name of the room that a cabinet stands in. */
  public String room(Code cabinet) {
    return Optional.ofNullable(cabinets.get(cabinet))
        .map(it -> rooms.get(it.room()))
        .map(Room::name)
        .orElse("");
  }

  public List<Cabinet> in(Code room) {
    return cabinets.values().stream().filter(cabinet -> cabinet.room().equals(room)).toList();
  }

  public Optional<Cabinet> find(String code) {
    return Code.isValid(code) ? Optional.ofNullable(cabinets.get(Code.of(code))) : Optional.empty();
  }

  /** Codes and names, the code added where the name alone would not tell them apart. */
  public Map<String, String> choices(String none, Collection<Cabinet> of) {
    Map<String, String> choices = new LinkedHashMap<>();
    choices.put("", none);
    for (Cabinet cabinet : of) {
      choices.put(cabinet.code().value(), named(cabinet));
    }
    return choices;
  }

  private String named(Cabinet cabinet) {
    String room = room(cabinet.code());
    String code = cabinet.code().value();
    String name = cabinet.name().equals(code) ? code : cabinet.name() + " (" + code + ")";
    return room.isEmpty() ? name : room + " · " + name;
  }
}
