package org.muniment.dashboard.pages.alarms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.look.Held;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.holdings.Stocks;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.place.Room;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.text.Code;

/** What places and sensors are called, for one request. */
final class Names {
  private static final int MAX_CABINETS = 8;

  private final Map<Code, Room> rooms;
  private final Map<Code, Cabinet> cabinets;
  private final Backend backend;

  /** Read when it is first asked for: most pages do not. */
  private Stocks stocks;

  Names(Backend backend) {
    this.backend = backend;
    rooms =
        backend.places().rooms().stream()
            .collect(Collectors.toMap(Room::code, Function.identity()));
    cabinets =
        backend.places().cabinets().stream()
            .collect(Collectors.toMap(Cabinet::code, Function.identity()));
  }

  String place(Words words, Alarm alarm) {
    if (alarm.place().isPresent()) {
      return place(alarm.place().get());
    }
    return words.say(alarm.key().isOfSystem() ? "alarms.place.system" : "common.outdoor");
  }

  /** A place that is no longer there has its code. */
  String place(Code code) {
    if (rooms.containsKey(code)) {
      return rooms.get(code).name();
    }
    return cabinets.containsKey(code)
        ? rooms.get(cabinets.get(code).room()).name() + " · " + cabinets.get(code).name()
        : code.value();
  }

  Optional<Sensor> sensor(Code code) {
    return backend.registry().sensor(code);
  }

  /** The room whose curve shows it. */
  Optional<Code> room(Code place) {
    if (rooms.containsKey(place)) {
      return Optional.of(place);
    }
    return Optional.ofNullable(cabinets.get(place)).map(Cabinet::room);
  }

  /** The boxes that stand in a place; empty when there are none, or no such place any more. */
  Optional<Held> held(Words words, Code place) {
    if (stocks == null) {
      stocks = backend.holdings().shelves().stocks();
    }
    return Held.in(place, stocks, words);
  }

  String affected(Words words, Alarm alarm) {
    if (alarm.place().isEmpty()) {
      return words.say(
          alarm.key().isOfSystem() ? "alarms.affected.system" : "alarms.affected.outdoor");
    }
    Code place = alarm.place().get();
    if (cabinets.containsKey(place)) {
      return words.say("alarms.affected.cabinet", cabinets.get(place).name());
    }
    List<String> here =
        cabinets.values().stream()
            .filter(cabinet -> cabinet.room().equals(place))
            .map(Cabinet::name)
            .sorted()
            .toList();
    String some =
        here.stream().limit(MAX_CABINETS).collect(Collectors.joining(words.say("common.list")));
    String more = here.size() > MAX_CABINETS ? some + " …" : some;
    return words.say("alarms.affected.room", place(place), here.size(), more);
  }
}
