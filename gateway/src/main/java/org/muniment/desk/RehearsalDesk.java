package org.muniment.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.muniment.domain.alarm.AlarmRule;
import org.muniment.domain.alarm.Excursion;
import org.muniment.domain.alarm.Excursions;
import org.muniment.domain.alarm.GeneralRules;
import org.muniment.domain.alarm.Rehearsal;
import org.muniment.domain.limits.Limits;
import org.muniment.domain.limits.LimitsCourse;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.measure.Series;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.text.Code;
import org.muniment.port.Office;
import org.muniment.port.ReadingStore;
import org.muniment.port.Registry;

/** What a rule would have meant, on stored readings; it changes nothing. */
public final class RehearsalDesk {
  /** A leap year, and the day that it began with in another zone. */
  public static final Duration MAX_STRETCH = Duration.ofDays(367);

  /** Two years of a reading a minute; more of one sensor is cut at its end. */
  private static final int MAX_READINGS = 1_050_000;

  /** The first of a larger place stand for all. */
  private static final int MAX_SENSORS = 50;

  /**
   * What came of it.
   *
   * @param asked under the rule that was asked about
   * @param inForce under the rule that holds now
   * @param excursions how often its limits were left, whatever the delays
   * @param sensors those that were looked at
   */
  public record Rehearsed(
      AlarmRule rule,
      AlarmRule current,
      Rehearsal.Outcome asked,
      Rehearsal.Outcome inForce,
      int excursions,
      List<Code> sensors) {}

  private final Office office;
  private final Registry registry;
  private final ReadingStore readings;
  private final RuleDesk rules;

  public RehearsalDesk(Office office, Registry registry, ReadingStore readings, RuleDesk rules) {
    this.office = office;
    this.registry = registry;
    this.readings = readings;
    this.rules = rules;
  }

  /**
   * Over the readings with {@code from ≤ time < to} of the sensors that go by the place's rule now.
   *
   * @throws Refusal for a rule that is none, a place that is not there, a stretch that is too long
   */
  public Rehearsed rehearse(
      String place, String quantity, RuleWish wish, Instant from, Instant to) {
    if (!from.isBefore(to) || from.plus(MAX_STRETCH).isBefore(to)) {
      throw Refusal.unacceptable("refusal.rule.stretch", MAX_STRETCH.toDays());
    }
    AlarmRule rule = rules.asked(place, quantity, wish);
    AlarmRule current = rules.inForce(place, quantity);
    Quantity what = Quantity.byKey(quantity).orElseThrow();
    GeneralRules general = office.alarmSetup().general();
    Rehearsal.Outcome asked = Rehearsal.Outcome.NONE;
    Rehearsal.Outcome inForce = Rehearsal.Outcome.NONE;
    int excursions = 0;
    List<Sensor> sensors = sensors(Code.of(place), what, to);
    for (Sensor sensor : sensors) {
      Series raw = readings.raw(sensor.id(), what, from, to, MAX_READINGS);
      asked = asked.plus(Rehearsal.of(sensor, what, raw, rule, general));
      inForce = inForce.plus(Rehearsal.of(sensor, what, raw, current, general));
      excursions += excursions(sensor, what, raw, rule, from, to).size();
    }
    return new Rehearsed(
        rule, current, asked, inForce, excursions, sensors.stream().map(Sensor::code).toList());
  }

  private static List<Excursion> excursions(
      Sensor sensor, Quantity quantity, Series raw, AlarmRule rule, Instant from, Instant to) {
    Limits limits =
        new Limits(
            rule.low().orElse(Double.NEGATIVE_INFINITY),
            rule.high().orElse(Double.POSITIVE_INFINITY));
    LimitsCourse always =
        new LimitsCourse(List.of(new LimitsCourse.Part(Long.MIN_VALUE, Optional.of(limits))));
    return Excursions.of(
        quantity,
        sensor.calibrated(quantity, raw),
        always,
        sensor.hold(),
        from.toEpochMilli(),
        to.toEpochMilli());
  }

  /** In the place itself; of a room also those in cabinets that go by it. */
  private List<Sensor> sensors(Code place, Quantity quantity, Instant at) {
    Function<Code, Optional<Cabinet>> cabinet =
        code -> office.cabinets().stream().filter(one -> one.code().equals(code)).findFirst();
    return registry.sensors().stream()
        .filter(
            sensor ->
                sensor
                    .placementAt(at)
                    .place()
                    .filter(
                        here ->
                            here.equals(place)
                                || cabinet
                                    .apply(here)
                                    .filter(one -> goesBy(one, place, quantity))
                                    .isPresent())
                    .isPresent())
        .limit(MAX_SENSORS)
        .toList();
  }

  private boolean goesBy(Cabinet cabinet, Code room, Quantity quantity) {
    return cabinet.room().equals(room)
        && rules
            .rule(cabinet.code().value(), quantity)
            .filter(rule -> rule.source() == RuleDesk.Source.ROOM)
            .isPresent();
  }
}
