package org.muniment.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.muniment.adapters.sql.SumRules;
import org.muniment.adapters.sqlite.SqliteOffice;
import org.muniment.adapters.sqlite.SqliteReadingStore;
import org.muniment.domain.measure.Measurement;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.sensor.Placement;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.sensor.SensorAddress;
import org.muniment.domain.text.Code;
import org.muniment.port.ReadingStore.Entry;

/**
 * Measures the store; run by hand: {@code StoreBench FOLDER [sensor-years]}. The folder's contents
 * are made when they are not there and stay for the next run.
 */
public final class StoreBench {
  private static final int BATCH = 1_000;
  private static final int MINUTES_PER_YEAR = 525_600;
  private static final Instant START = Instant.parse("2025-11-22T00:00:00Z");
  private static final PrintStream OUT = System.out;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private StoreBench() {}

  private record AnySensor(ZoneId zone) implements SumRules {
    @Override
    public Optional<Sensor> sensor(int id) {
      return Optional.of(StoreBench.sensor(id));
    }
  }

  private static Sensor sensor(int id) {
    return new Sensor(
        id,
        Code.of("S" + id),
        "S" + id,
        "muniment",
        SensorAddress.ofTopic("t/" + id),
        Duration.ofMinutes(1),
        List.of(Placement.outdoor(Instant.EPOCH)),
        List.of());
  }

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    int years = args.length > 1 ? Integer.parseInt(args[1]) : 20;
    manySensors(folder.resolve("many"));
    sensorYears(folder.resolve("years-" + years), years);
  }

  private static SqliteReadingStore open(Path folder) {
    return SqliteReadingStore.open(folder, new AnySensor(ZoneId.of("Asia/Shanghai")));
  }

  private static void manySensors(Path folder) throws IOException {
    if (Files.exists(folder)) {
      return;
    }
    int sensors = 1_000;
    int rounds = 1_000;
    try (SqliteReadingStore store = open(folder)) {
      double[] millis = new double[rounds];
      long begin = System.nanoTime();
      long cpu = THREADS.getCurrentThreadCpuTime();
      for (int round = 0; round < rounds; round++) {
        List<Entry> batch = new ArrayList<>(sensors);
        for (int sensor = 1; sensor <= sensors; sensor++) {
          batch.add(reading(sensor, round));
        }
        long from = System.nanoTime();
        store.append(batch);
        millis[round] = (System.nanoTime() - from) / 1e6;
      }
      double seconds = (System.nanoTime() - begin) / 1e9;
      cpu("the appending thread, a reading", sensors * rounds, cpu);
      store.arrangeNow();
      double arranged = (System.nanoTime() - begin) / 1e9;
      store.summariseNow();
      double summed = (System.nanoTime() - begin) / 1e9;
      OUT.printf("append, 1,000 sensors x 2: %,.0f readings/s%n", sensors * rounds / seconds);
      OUT.printf(
          "  until arranged: %,.0f/s, until summed: %,.0f/s%n",
          sensors * rounds / arranged, sensors * rounds / summed);
      print("  one append of 1,000", millis);
    }
    size(folder, (long) sensors * rounds);
  }

  private static Entry reading(int sensor, int minute) {
    double t = 20 + 3 * Math.sin(minute / 229.0 + sensor) + ((minute * 31L + sensor) % 7) / 10.0;
    double h = 50 + 8 * Math.cos(minute / 180.0 + sensor) + ((minute * 17L + sensor) % 9) / 10.0;
    Instant at = START.plusSeconds(60L * minute).plusMillis(sensor * 37L % 1_000);
    Map<Quantity, Double> values =
        Map.of(Quantity.TEMPERATURE, tenth(t), Quantity.HUMIDITY, tenth(h));
    long key = (long) sensor << 32 | minute + 1;
    return new Entry.Reading(sensor, new Measurement(at, values), at.plusMillis(3), key);
  }

  private static double tenth(double value) {
    return Math.round(value * 10) / 10.0;
  }

  private static void sensorYears(Path folder, int years) throws IOException {
    if (!Files.exists(folder)) {
      fill(folder, years);
    }
    size(folder, (long) years * MINUTES_PER_YEAR);
    openTimes(folder);
    try (SqliteReadingStore store = open(folder)) {
      Instant end = START.plus(Duration.ofDays(365));
      time("a year by hour x 2, warm-up", 40, i -> year(store, i % years + 1, end));
      time("a year by hour x 2", 100, i -> year(store, i % years + 1, end));
      time("a year by day x 2", 100, i -> days(store, i % years + 1, end));
      time("a day of raw x 2, warm-up", 300, i -> day(store, i % years + 1, i));
      time("a day of raw x 2", 300, i -> day(store, i % years + 1, i));
      store.append(List.of(reading(1, MINUTES_PER_YEAR + 1)));
      time("a year by hour x 2 with a fresh value", 50, i -> year(store, 1, end));
    }
  }

  private static void fill(Path folder, int years) {
    try (SqliteReadingStore store = open(folder)) {
      long begin = System.nanoTime();
      List<Entry> batch = new ArrayList<>(BATCH);
      for (int minute = 0; minute < MINUTES_PER_YEAR; minute++) {
        for (int sensor = 1; sensor <= years; sensor++) {
          batch.add(reading(sensor, minute));
        }
        if (batch.size() >= BATCH || minute == MINUTES_PER_YEAR - 1) {
          store.append(batch);
          batch.clear();
        }
      }
      store.arrangeNow();
      double seconds = (System.nanoTime() - begin) / 1e9;
      OUT.printf(
          "filled with %d sensor-years: %,.0f readings/s with arranging%n",
          years, (double) years * MINUTES_PER_YEAR / seconds);
      store.summariseNow();
      OUT.printf(
          "  all sums made after %.0f s more%n", (System.nanoTime() - begin) / 1e9 - seconds);
    }
  }

  private static void year(SqliteReadingStore store, int sensor, Instant end) {
    int hours =
        store.hourSums(sensor(sensor), Quantity.TEMPERATURE, START, end).size()
            + store.hourSums(sensor(sensor), Quantity.HUMIDITY, START, end).size();
    require(hours, 2 * 8_760);
  }

  private static void days(SqliteReadingStore store, int sensor, Instant end) {
    store.daySums(sensor(sensor), Quantity.TEMPERATURE, START, end);
    store.daySums(sensor(sensor), Quantity.HUMIDITY, START, end);
  }

  private static void day(SqliteReadingStore store, int sensor, int day) {
    Instant from = START.plus(Duration.ofDays(day % 360));
    Instant to = from.plus(Duration.ofDays(1));
    int values =
        store.raw(sensor, Quantity.TEMPERATURE, from, to, 10_000).size()
            + store.raw(sensor, Quantity.HUMIDITY, from, to, 10_000).size();
    require(values, 2 * 1_440);
  }

  private static void require(int found, int wanted) {
    if (found != wanted) {
      throw new IllegalStateException("expected %d, got %d".formatted(wanted, found));
    }
  }

  private static void openTimes(Path folder) {
    for (int i = 0; i < 3; i++) {
      long from = System.nanoTime();
      SqliteReadingStore store = open(folder);
      double readings = (System.nanoTime() - from) / 1e6;
      from = System.nanoTime();
      SqliteOffice.open(folder).close();
      double office = (System.nanoTime() - from) / 1e6;
      OUT.printf("open: readings %.0f ms, office %.0f ms%n", readings, office);
      store.close();
    }
  }

  private static void time(String what, int times, IntConsumer work) {
    double[] millis = new double[times];
    long cpu = THREADS.getCurrentThreadCpuTime();
    for (int i = 0; i < times; i++) {
      long from = System.nanoTime();
      work.accept(i);
      millis[i] = (System.nanoTime() - from) / 1e6;
    }
    print(what, millis);
    cpu("  of a core each", times, cpu);
  }

  /** What this thread used, which other load on the machine changes less than the clock. */
  private static void cpu(String what, int times, long since) {
    OUT.printf("%s: %.4f ms%n", what, (THREADS.getCurrentThreadCpuTime() - since) / 1e6 / times);
  }

  private static void print(String what, double[] millis) {
    Arrays.sort(millis);
    OUT.printf(
        "%s: median %.2f ms, p95 %.2f ms, p99 %.2f ms, most %.2f ms%n",
        what,
        millis[millis.length / 2],
        millis[millis.length * 95 / 100],
        millis[millis.length * 99 / 100],
        millis[millis.length - 1]);
  }

  private static void size(Path folder, long readings) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      long bytes = files.mapToLong(file -> file.toFile().length()).sum();
      OUT.printf("on disk: %,d bytes, %.1f a reading%n", bytes, (double) bytes / readings);
    }
  }
}
