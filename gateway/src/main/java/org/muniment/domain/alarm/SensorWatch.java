package org.muniment.domain.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
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
 * kinds need of the past, at most a day, and only values newer than all before of their quantity
 * change it or are judged.
 *
 * <ul>
 *   <li>high, low: by every quantity with a limit
 *   <li>rate: {@link org.muniment.domain.climate.RollingRate}
 *   <li>fluctuation: the span of any 24 hours, at most twice the figure; the distance from the mean
 *       of the last 24 hours, once half of them were measured; or that from the set point
 *   <li>mould, condensation: from temperature and humidity of this sensor, by its rule of humidity
 *   <li>battery, clock, stale, frozen: {@link ConditionWatch}
 * </ul>
 *
 * <p>An observation that is calm changes nothing where the point is idle: callers may leave it out
 * ({@link AlarmPoint#isIdle}, {@link Observation#isCalm}).
 */
public final class SensorWatch {
  /** What holds where and when. */
  interface Rules {
    RuleBook.InForce inForce(Sensor sensor, Instant at);
  }

  private static final RuleBook.InForce NONE_YET =
      new RuleBook.InForce(Map.of(), Instant.MAX, Instant.MAX);

  private static final double SURFACE_WET_PCT = 100;
  private static final double SURFACE_DEADBAND_PCT = 5;
  private static final double MOULD_DEADBAND = 0.1;

  private final Sensor sensor;
  private final Rules rules;
  private final GeneralRules general;
  private final SensorPast past;
  private final AlarmKey mould;
  private final AlarmKey condensation;
  private final EnumMap<Quantity, QuantityJudge> judges = new EnumMap<>(Quantity.class);
  private final Duration hold;
  private RuleBook.InForce inForce = NONE_YET;
  private AlarmRule humidityRule;

  public SensorWatch(Sensor sensor, RuleBook rules) {
    this(sensor, rules::inForce, rules.general(), new SensorPast());
  }

  /** A watch that goes by the same rules at all times, for a rehearsal. */
  SensorWatch(Sensor sensor, Rules rules, GeneralRules general) {
    this(sensor, rules, general, new SensorPast());
  }

  private SensorWatch(Sensor sensor, Rules rules, GeneralRules general, SensorPast past) {
    this.sensor = sensor;
    this.rules = rules;
    this.general = general;
    this.past = past;
    hold = sensor.hold();
    mould = AlarmKey.of(sensor.id(), AlarmKind.MOULD);
    condensation = AlarmKey.of(sensor.id(), AlarmKind.CONDENSATION);
  }

  /** The same past under other rules, or with the sensor calibrated or moved. */
  public SensorWatch with(Sensor changed, RuleBook book) {
    return new SensorWatch(changed, book::inForce, book.general(), past);
  }

  /**
   * @param raw as measured; calibrated here
   */
  public List<Judged> reading(Measurement raw) {
    return reading(raw, raw.at(), OptionalDouble.empty());
  }

  /**
   * @param raw as measured; calibrated here
   * @param arrivedAt the gateway's time: what was measured further ahead of it than a clock may be
   *     was measured before the clock was set back, and is forgotten
   * @param outdoorC the newest outdoor temperature, where there is one
   */
  public List<Judged> reading(Measurement raw, Instant arrivedAt, OptionalDouble outdoorC) {
    past.arrived(arrivedAt);
    turnTo(raw.at());
    List<Judged> judged = new ArrayList<>();
    boolean isNewer = false;
    for (Map.Entry<Quantity, Double> entry : raw.values().entrySet()) {
      isNewer |= value(raw.at(), entry.getKey(), entry.getValue(), judged);
    }
    if (isNewer) {
      damp(raw.at(), outdoorC, judged);
      past.condition().battery(sensor.id(), raw, general.batteryLowPct(), judged);
      past.condition().clock(sensor.id(), raw, judged);
    }
    return judged;
  }

  /** Called from time to time, about each second; says only what is news. */
  public List<Judged> silence(Instant now, Silence facts) {
    List<Judged> judged = new ArrayList<>();
    Duration granted = general.staleAfter(sensor.expectedInterval());
    // It has come back once it has reported for longer than it may be silent.
    Duration off = granted.plus(sensor.expectedInterval());
    past.condition().silence(sensor.id(), now, facts, granted, off, judged);
    past.condition().frozen(sensor.id(), now, facts.state(), judged);
    return judged;
  }

  /** Whether this kind of alarm is judged at that time; an alarm of another has to be ended. */
  public boolean judges(AlarmKey key, Instant at) {
    turnTo(at);
    return switch (key.kind()) {
      case HIGH, LOW, RATE, FLUCTUATION ->
          key.quantity().map(judges::get).filter(judge -> judge.judges(key.kind())).isPresent();
      case MOULD -> humidityRule != null && humidityRule.mouldLimit().isPresent();
      case CONDENSATION -> humidityRule != null && humidityRule.surfaceFactor().isPresent();
      case STALE, FROZEN, BATTERY, CLOCK -> true;
      case GATEWAY_LOST, BROKER_LOST, DISK -> false;
    };
  }

  /** What was measured before, as stored: raw values of the last day or of its end. */
  public void recall(Quantity quantity, Series raw) {
    for (int i = 0; i < raw.size(); i++) {
      past.isAt(sensor.placementAt(raw.at(i)));
      past.of(quantity).add(raw.atMillis(i), raw.value(i), hold);
    }
  }

  /** The same from sums by hours, which is quicker; calibrated, as the store has them. */
  public void recall(Quantity quantity, List<PeriodSum> hours) {
    for (PeriodSum hour : hours) {
      Instant at = Instant.ofEpochMilli(hour.fromMillis());
      past.isAt(sensor.placementAt(at));
      past.of(quantity).add(hour, sensor.offsetAt(quantity, at));
    }
  }

  /** The mould index as it stood after what was recalled. */
  public void recall(MouldIndex index) {
    past.damp().recall(index);
  }

  /** Takes in one value; false when it is not newer than all before. */
  boolean value(Instant at, Quantity quantity, double raw, List<Judged> judged) {
    turnTo(at);
    QuantityPast before = past.of(quantity);
    if (!before.add(at.toEpochMilli(), raw, hold)) {
      return false;
    }
    QuantityJudge judge = judges.get(quantity);
    if (judge != null) {
      judge.judge(at, sensor.calibrated(quantity, at, raw), before, judged);
    }
    return true;
  }

  private void damp(Instant at, OptionalDouble outdoorC, List<Judged> judged) {
    if (humidityRule == null) {
      return;
    }
    long millis = at.toEpochMilli();
    double temperatureC = past.current(sensor, Quantity.TEMPERATURE, millis);
    double humidityPct = past.current(sensor, Quantity.HUMIDITY, millis);
    past.damp().add(millis, temperatureC, humidityPct, hold);
    humidityRule.mouldLimit().ifPresent(limit -> mould(at, limit, judged));
    if (humidityRule.surfaceFactor().isPresent() && outdoorC.isPresent()) {
      double factor = humidityRule.surfaceFactor().getAsDouble();
      double pct = past.damp().surfaceHumidityPct(factor, outdoorC.getAsDouble());
      condensation(at, pct, judged);
    }
  }

  private void mould(Instant at, double limit, List<Judged> judged) {
    double index = Quantity.rounded(past.damp().mould());
    Severity reached = index >= limit ? Severity.WARNING : Severity.NONE;
    Severity held = index > limit - MOULD_DEADBAND ? Severity.WARNING : Severity.NONE;
    Observation seen = new Observation(at, reached, held, index, limit);
    Timing timing = Timing.atOnce(ConditionWatch.STANDS, humidityRule.rearm());
    past.condition().say(mould, seen, timing, judged);
  }

  private void condensation(Instant at, double surfacePct, List<Judged> judged) {
    if (!Double.isNaN(surfacePct)) {
      Threshold wet = Threshold.atMost(SURFACE_WET_PCT, SURFACE_DEADBAND_PCT);
      Observation seen = wet.judge(at, Quantity.rounded(surfacePct));
      judged.add(new Judged(condensation, seen, timing(humidityRule)));
    }
  }

  private void turnTo(Instant at) {
    if (inForce.holds(at)) {
      return;
    }
    inForce = rules.inForce(sensor, at);
    past.isAt(sensor.placementAt(at));
    humidityRule = inForce.rules().get(Quantity.HUMIDITY);
    judges.clear();
    inForce
        .rules()
        .forEach(
            (quantity, rule) ->
                judges.put(quantity, new QuantityJudge(sensor.id(), quantity, rule, timing(rule))));
  }

  private Timing timing(AlarmRule rule) {
    return new Timing(
        rule.onDelay(),
        rule.offDelay(),
        general.staleAfter(sensor.expectedInterval()),
        rule.rearm());
  }
}
