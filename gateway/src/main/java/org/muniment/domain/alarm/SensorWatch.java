package org.muniment.domain.alarm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.muniment.domain.climate.MouldIndex;
import org.muniment.domain.measure.Measurement;
import org.muniment.domain.measure.PeriodSum;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.measure.Series;
import org.muniment.domain.sensor.Sensor;

/**
 * What the readings of one sensor mean, kind by kind. Owned by one thread; it remembers what the
 * kinds need of the past, and only readings newer than all before change it.
 */
public final class SensorWatch {
  private final RuleBook rules;
  private final Sensor sensor;

  public SensorWatch(Sensor sensor, RuleBook rules) {
    this.sensor = sensor;
    this.rules = rules;
  }

  /** The same past under other rules, or with the sensor calibrated or moved. */
  public SensorWatch with(Sensor changed, RuleBook book) {
    return new SensorWatch(changed, book);
  }

  /**
   * @param raw as measured; calibrated here
   */
  public List<Judged> reading(Measurement raw) {
    List<Judged> judged = new ArrayList<>();
    Map<Quantity, AlarmRule> here = rules.of(sensor, raw.at());
    for (Map.Entry<Quantity, Double> entry : raw.values().entrySet()) {
      AlarmRule rule = here.get(entry.getKey());
      if (rule != null) {
        double value = sensor.calibrated(entry.getKey(), raw.at(), entry.getValue());
        limits(judged, rule, entry.getKey(), raw.at(), value);
      }
    }
    return judged;
  }

  /**
   * @param raw as measured; calibrated here
   * @param arrivedAt the gateway's time: what was measured further ahead of it than a clock may be
   *     was measured before the clock was set back, and is forgotten
   * @param outdoorC the newest outdoor temperature, where there is one
   */
  public List<Judged> reading(Measurement raw, Instant arrivedAt, OptionalDouble outdoorC) {
    return reading(raw);
  }

  /** Called from time to time, about each second; says only what is news. */
  public List<Judged> silence(Instant now, Silence facts) {
    return List.of();
  }

  /** Whether this kind of alarm is judged at that time; an alarm of another has to be ended. */
  public boolean judges(AlarmKey key, Instant at) {
    return true;
  }

  /** What was measured before, as stored: raw values of the last day or of its end. */
  public void recall(Quantity quantity, Series raw) {}

  /** The same from sums, which is quicker; calibrated, as the store has them. */
  public void recall(Quantity quantity, List<PeriodSum> hours) {}

  /** The mould index as it stood after what was recalled. */
  public void recall(MouldIndex index) {}

  private void limits(
      List<Judged> judged, AlarmRule rule, Quantity quantity, Instant at, double value) {
    if (rule.high().isPresent()) {
      AlarmKey key = AlarmKey.of(sensor.id(), quantity, AlarmKind.HIGH);
      judged.add(new Judged(key, LimitCheck.high(rule, at, value), timing(rule)));
    }
    if (rule.low().isPresent()) {
      AlarmKey key = AlarmKey.of(sensor.id(), quantity, AlarmKind.LOW);
      judged.add(new Judged(key, LimitCheck.low(rule, at, value), timing(rule)));
    }
  }

  private Timing timing(AlarmRule rule) {
    return new Timing(
        rule.onDelay(),
        rule.offDelay(),
        rules.general().staleAfter(sensor.expectedInterval()),
        rule.rearm());
  }
}
