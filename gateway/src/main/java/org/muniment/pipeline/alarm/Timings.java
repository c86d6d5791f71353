package org.muniment.pipeline.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.muniment.domain.alarm.AlarmKey;
import org.muniment.domain.alarm.AlarmKind;
import org.muniment.domain.alarm.AlarmRule;
import org.muniment.domain.alarm.Timing;
import org.muniment.domain.sensor.Sensor;

/** The delays of what was in alarm before a start, until its sensor says something again. */
final class Timings {
  private static final Duration FACT_STANDS = Duration.ofDays(2);
  private static final Duration REARM = Duration.ofHours(24);

  private Timings() {}

  static Timing of(AlarmKey key, Scene scene, Instant now) {
    Optional<Sensor> sensor = scene.sensor(key.sensorId());
    Optional<AlarmRule> rule =
        sensor.flatMap(of -> key.quantity().map(scene.rules().of(of, now)::get));
    if (rule.isPresent()) {
      return timing(rule.get(), sensor.get(), scene);
    }
    return key.kind() == AlarmKind.STALE && sensor.isPresent()
        ? ofSilence(sensor.get(), scene)
        : Timing.atOnce(FACT_STANDS, REARM);
  }

  private static Timing ofSilence(Sensor sensor, Scene scene) {
    Duration granted = scene.rules().general().staleAfter(sensor.expectedInterval());
    Duration off = granted.plus(sensor.expectedInterval());
    return new Timing(Duration.ZERO, off, FACT_STANDS, REARM);
  }

  private static Timing timing(AlarmRule rule, Sensor sensor, Scene scene) {
    return new Timing(
        rule.onDelay(),
        rule.offDelay(),
        scene.rules().general().staleAfter(sensor.expectedInterval()),
        rule.rearm());
  }
}
