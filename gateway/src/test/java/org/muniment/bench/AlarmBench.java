package org.muniment.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import org.muniment.domain.alarm.AlarmEvent;
import org.muniment.domain.alarm.AlarmKey;
import org.muniment.domain.alarm.AlarmMachine;
import org.muniment.domain.alarm.AlarmPoint;
import org.muniment.domain.alarm.AlarmRule;
import org.muniment.domain.alarm.GeneralRules;
import org.muniment.domain.alarm.Judged;
import org.muniment.domain.alarm.Observation;
import org.muniment.domain.alarm.PlaceRule;
import org.muniment.domain.alarm.RuleBook;
import org.muniment.domain.alarm.SensorWatch;
import org.muniment.domain.alarm.Step;
import org.muniment.domain.limits.Limits;
import org.muniment.domain.limits.Presets;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.place.Room;
import org.muniment.domain.sensor.Placement;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.sensor.SensorAddress;
import org.muniment.domain.text.Code;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it costs to judge one reading of temperature and humidity by every kind of climate and
 * sensor, the machine's steps included. Run by {@code mvn -Pbench -DskipTests verify}; percentiles
 * of single readings, so that other load on the machine shows in the tail only.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class AlarmBench {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Code ROOM = Code.of("R1");
  private static final OptionalDouble OUTDOOR_C = OptionalDouble.of(4);

  /** In the middle of the limits, wandering over them all day, or out for ever. */
  @Param({"calm", "wandering", "out"})
  public String room;

  private SensorWatch watch;
  private Map<AlarmKey, AlarmPoint> points;
  private long minute;

  /** A sensor with a day behind it. */
  @Setup
  public void begin() {
    Sensor sensor =
        new Sensor(
            1,
            Code.of("S1"),
            "S1",
            "muniment",
            SensorAddress.ofTopic("t/1"),
            Duration.ofMinutes(1),
            List.of(Placement.inRoom(Instant.EPOCH, ROOM)),
            List.of());
    watch = new SensorWatch(sensor, book());
    points = new HashMap<>();
    for (minute = 0; minute < Duration.ofDays(1).toMinutes(); ) {
      judge();
    }
  }

  private static RuleBook book() {
    AlarmRule usual = AlarmRule.byPreset(Quantity.HUMIDITY, new Limits(45, 60), Optional.of(5.0));
    AlarmRule everything =
        new AlarmRule(
            usual.low(),
            usual.high(),
            usual.deadband(),
            usual.onDelay(),
            usual.offDelay(),
            usual.advisoryBand(),
            usual.criticalBand(),
            usual.ratePerHour(),
            usual.fluctuation(),
            usual.rearm(),
            OptionalDouble.of(0.7),
            usual.mouldLimit());
    PlaceRule.Version version =
        new PlaceRule.Version(Instant.EPOCH, Optional.of(everything), "", "");
    return new RuleBook(
        List.of(new Room(ROOM, "R1", "general", Code.of("SITE"))),
        List.of(),
        Presets.SHIPPED,
        List.of(new PlaceRule(ROOM, Quantity.HUMIDITY, List.of(version))),
        GeneralRules.DEFAULT);
  }

  /** One reading: watch and machines; answers how many points there are. */
  @Benchmark
  public int judge() {
    org.muniment.domain.measure.Measurement reading = reading(minute++);
    for (Judged judged : watch.reading(reading, reading.at(), OUTDOOR_C)) {
      AlarmPoint before = points.computeIfAbsent(judged.key(), AlarmPoint::calm);
      Observation seen = judged.observation();
      if (!before.isIdle() || !seen.isCalm()) {
        AlarmEvent event = new AlarmEvent.Observed(seen);
        Step step = AlarmMachine.next(before, event, seen.at(), judged.timing(), 1);
        points.put(judged.key(), step.point());
      }
    }
    return points.size();
  }

  private org.muniment.domain.measure.Measurement reading(long at) {
    double wave = Math.sin(at / 229.0);
    double noise = at * 31 % 7 / 10.0;
    double swing =
        switch (room) {
          case "wandering" -> 6;
          default -> 0.5;
        };
    double shift = room.equals("out") ? 12 : 0;
    return new org.muniment.domain.measure.Measurement(
        START.plusSeconds(at * 60),
        Map.of(
            Quantity.TEMPERATURE,
            19 + shift + swing * wave + noise,
            Quantity.HUMIDITY,
            52 + 2 * shift + 2 * swing * wave + noise));
  }
}
