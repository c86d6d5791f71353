package org.muniment.dashboard.pages.today;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.web.look.AlarmWhat;
import org.muniment.dashboard.web.look.Chip;
import org.muniment.dashboard.web.look.Figure;
import org.muniment.dashboard.web.look.RoomState;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.ClimateDesk.Derived;
import org.muniment.desk.ClimateDesk.RoomNow;
import org.muniment.desk.SensorsDesk.SensorView;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.climate.Advice;
import org.muniment.domain.sensor.SensorState;

/**
 * A room on Today.
 *
 * @param word of the chip: it says which limit is near
 * @param newest when the newest shown value was measured
 * @param validUntil until when it may be shown as a current one; empty without a value
 * @param last when a value was last there, for a room without one
 * @param advice what to do about the climate and why; empty when there is nothing to do
 * @param mayRegister whether the one who looks may connect a sensor
 * @param sensorCodes of its sensors, blank between them: their events concern this card
 */
public record RoomCard(
    String code,
    String name,
    String preset,
    Chip chip,
    String word,
    List<Figure> figures,
    Optional<Instant> newest,
    Optional<Instant> validUntil,
    Optional<Instant> last,
    int sensorsOk,
    int sensorsAll,
    String sensorCodes,
    Optional<String> facts,
    Optional<String> advice,
    Optional<AlarmLine> alarm,
    boolean mayRegister) {
  /** The worst alarm in the room that nobody silenced. */
  public record AlarmLine(String text, String href) {}

  static RoomCard of(
      Words words,
      RoomState said,
      List<Figure> figures,
      Optional<Advice> advice,
      Optional<Alarm> alarm,
      boolean mayRegister) {
    RoomNow room = said.room();
    List<SensorView> sensors = room.sensors();
    return new RoomCard(
        room.room().code().value(),
        room.room().name(),
        words.preset(room.room()),
        said.chip(),
        said.word(words),
        List.copyOf(figures),
        room.value().at(),
        said.validUntil(),
        sensors.stream().flatMap(s -> s.status().lastAt().stream()).max(Instant::compareTo),
        (int) sensors.stream().filter(s -> s.status().state() == SensorState.OK).count(),
        sensors.size(),
        said.sensorCodes(),
        room.derived().map(derived -> facts(words, derived)),
        advice
            .filter(what -> what.measure() != Advice.Measure.NOTHING)
            .map(what -> words.say(what.reason())),
        alarm.map(one -> new AlarmLine(AlarmWhat.of(words, one), "/alarms/" + one.id())),
        mayRegister);
  }

  public boolean sensorsMissing() {
    return sensorsOk < sensorsAll;
  }

  private static String facts(Words words, Derived derived) {
    return words.say(
        "today.room.facts",
        words.number(derived.dewPointC(), 1),
        words.number(derived.absoluteHumidity(), 1));
  }
}
