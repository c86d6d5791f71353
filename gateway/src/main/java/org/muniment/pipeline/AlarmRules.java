package org.muniment.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.muniment.domain.alarm.Airing;
import org.muniment.domain.alarm.RuleBook;
import org.muniment.domain.alarm.TakenOut;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.text.Code;
import org.muniment.pipeline.alarm.Scene;
import org.muniment.port.Office;

/** What people decided about alarms, as the office has it at one moment. */
record AlarmRules(RuleBook rules, List<Airing> airings, List<TakenOut> takenOut) {
  static final AlarmRules NONE = new AlarmRules(RuleBook.EMPTY, List.of(), List.of());

  /**
   * @param now airings that were over by then do not matter
   */
  static AlarmRules of(Office office, Instant now) {
    RuleBook rules =
        new RuleBook(
            office.rooms(),
            office.cabinets(),
            office.presets(),
            office.alarmSetup().rules(),
            office.alarmSetup().general());
    return new AlarmRules(rules, office.alarmSetup().airings(now), office.alarmSetup().takenOut());
  }

  Scene scene(List<Sensor> sensors, Map<Code, Code> roomOfCabinet) {
    return new Scene(sensors, roomOfCabinet, rules, airings, takenOut);
  }
}
