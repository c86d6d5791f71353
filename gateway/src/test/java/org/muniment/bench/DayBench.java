package org.muniment.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.muniment.domain.daylog.Bases;
import org.muniment.domain.daylog.DayForm;
import org.muniment.domain.daylog.DayInput;
import org.muniment.domain.daylog.DayMaker;
import org.muniment.domain.daylog.LogDay;
import org.muniment.domain.daylog.ObservationTimes;
import org.muniment.domain.daylog.ReadingsHash;
import org.muniment.domain.limits.Presets;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.measure.Series;
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
 * What a day of the daily log costs, of temperature and humidity every minute: to make it, to hash
 * its readings, to write and to read its canonical form. Run by {@code mvn -Pbench -DskipTests
 * verify}; percentiles, so that other load on the machine shows in the tail only.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class DayBench {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final LocalDate DATE = LocalDate.of(2026, 1, 15);
  private static final long FROM = DATE.atStartOfDay(ZONE).toInstant().toEpochMilli();
  private static final long TO = FROM + Duration.ofDays(1).toMillis();
  private static final long MINUTE = 60_000;
  private static final Code ROOM = Code.of("R1");
  private static final long SEED = 7;

  @Param({"1", "3"})
  public int sensors;

  private DayInput input;
  private LogDay day;
  private String form;

  /** Two days that wander around the limits. */
  @Setup
  public void begin() {
    Random random = new Random(SEED);
    List<Sensor> all = new ArrayList<>();
    List<DayInput.Track> tracks = new ArrayList<>();
    for (int i = 1; i <= sensors; i++) {
      all.add(sensor(i));
      tracks.add(new DayInput.Track(i, Quantity.TEMPERATURE, series(random, 22, i)));
      tracks.add(new DayInput.Track(i, Quantity.HUMIDITY, series(random, 52, i)));
    }
    input =
        new DayInput(
            ROOM,
            DATE,
            ZONE,
            TO,
            Bases.of(ROOM, all, Presets.SHIPPED.get(0), ObservationTimes.DEFAULT, FROM, TO),
            tracks,
            List.of(),
            List.of(),
            List.of());
    day = DayMaker.of(input);
    form = DayForm.write(day);
  }

  private static Sensor sensor(int number) {
    return new Sensor(
        number,
        Code.of("S" + number),
        "S",
        "muniment",
        SensorAddress.ofTopic("t/" + number),
        Duration.ofMinutes(1),
        List.of(Placement.inRoom(Instant.EPOCH, ROOM)),
        List.of());
  }

  private static Series series(Random random, double middle, int second) {
    Series.Builder series = new Series.Builder();
    for (long at = FROM - 1_450 * MINUTE; at < TO + 30 * MINUTE; at += MINUTE) {
      double wave = 3 * Math.sin(at / 3_600_000.0 / 4);
      double value = Quantity.rounded(middle + wave + random.nextInt(10) / 100.0);
      series.add(at + second * 1_000L, value, 0);
    }
    return series.build();
  }

  @Benchmark
  public LogDay make() {
    return DayMaker.of(input);
  }

  @Benchmark
  public String hash() {
    return ReadingsHash.of(FROM, TO, input.tracks());
  }

  @Benchmark
  public String write() {
    return DayForm.write(day);
  }

  @Benchmark
  public LogDay read() {
    return DayForm.read(form);
  }
}
