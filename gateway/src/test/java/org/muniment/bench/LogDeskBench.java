package org.muniment.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.adapters.sql.SumRules;
import org.muniment.adapters.sqlite.SqliteOffice;
import org.muniment.adapters.sqlite.SqliteReadingStore;
import org.muniment.desk.daylog.DailyLogDesk;
import org.muniment.desk.daylog.LogParts;
import org.muniment.domain.daylog.ObservationTimes;
import org.muniment.domain.limits.Presets;
import org.muniment.domain.measure.Measurement;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.place.Room;
import org.muniment.domain.place.Site;
import org.muniment.domain.sensor.Placement;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.sensor.SensorAddress;
import org.muniment.domain.text.Code;
import org.muniment.port.ReadingStore.Entry;
import org.muniment.port.Registry;

/**
 * Measures the daily log of ten rooms and an outdoor sensor, a reading a minute; run by hand:
 * {@code LogDeskBench FOLDER [days]}. The readings are made when they are not there and stay; the
 * log is written anew each time.
 */
public final class LogDeskBench {
  private static final PrintStream OUT = System.out;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant START = Instant.parse("2025-11-21T16:00:00Z");
  private static final int ROOMS = 10;
  private static final int MINUTES_PER_DAY = 1_440;
  private static final Site SITE = new Site(Code.of("MAIN"), "Main", ZONE);

  private LogDeskBench() {}

  /** The sensors as they were registered. */
  private record Fixed(List<Sensor> all) implements Registry, SumRules {
    @Override
    public Site site() {
      return SITE;
    }

    @Override
    public ZoneId zone() {
      return ZONE;
    }

    @Override
    public Collection<Sensor> sensors() {
      return all;
    }

    @Override
    public Optional<Sensor> sensor(Code code) {
      return all.stream().filter(sensor -> sensor.code().equals(code)).findFirst();
    }

    @Override
    public Optional<Sensor> sensor(int id) {
      return all.stream().filter(sensor -> sensor.id() == id).findFirst();
    }

    @Override
    public void reload() {
      // Nothing changes.
    }
  }

  public static void main(String[] args) throws IOException {
    int days = args.length > 1 ? Integer.parseInt(args[1]) : 365;
    Path folder = Files.createDirectories(Path.of(args[0]).resolve("log-" + days));
    for (String name : List.of("office.db", "office.db-wal", "office.db-shm")) {
      Files.deleteIfExists(folder.resolve(name));
    }
    try (SqliteOffice office = SqliteOffice.open(folder)) {
      Fixed registry = registry(office);
      try (SqliteReadingStore store = SqliteReadingStore.open(folder, registry)) {
        if (store.totals().readings() == 0) {
          fill(store, days);
        }
        // Noon of the day after the last whole one: yesterday waits for its seal.
        Instant now = START.plus(Duration.ofDays(days)).minus(Duration.ofHours(12));
        measure(office, store, registry, now, days);
      }
    }
  }

  private static Fixed registry(SqliteOffice office) {
    List<Sensor> all = new ArrayList<>();
    for (int room = 1; room <= ROOMS; room++) {
      Code code = Code.of("R" + room);
      office.addRoom(new Room(code, "Room " + room, Presets.DEFAULT_KEY, SITE.code()));
      all.add(add(office, "S" + room, Placement.inRoom(Instant.EPOCH, code)));
    }
    all.add(add(office, "OUT", Placement.outdoor(Instant.EPOCH)));
    return new Fixed(List.copyOf(all));
  }

  private static Sensor add(SqliteOffice office, String code, Placement placement) {
    return office
        .addSensor(
            new Sensor(
                0,
                Code.of(code),
                code,
                "muniment",
                SensorAddress.ofTopic("t/" + code),
                Duration.ofMinutes(1),
                List.of(placement),
                List.of()))
        .orElseThrow();
  }

  private static void fill(SqliteReadingStore store, int days) {
    for (int minute = 0; minute < days * MINUTES_PER_DAY - 720; minute += 60) {
      List<Entry> batch = new ArrayList<>();
      for (int sensor = 1; sensor <= ROOMS + 1; sensor++) {
        for (int i = 0; i < 60; i++) {
          batch.add(reading(sensor, minute + i));
        }
      }
      store.append(batch);
    }
    store.arrangeNow();
    store.forgetLate(store.lateDays(Integer.MAX_VALUE));
  }

  private static Entry reading(int sensor, int minute) {
    double t = 20 + 5 * Math.sin(minute / 2290.0 + sensor) + ((minute * 31L + sensor) % 7) / 10.0;
    double h = 50 + 9 * Math.cos(minute / 1800.0 + sensor) + ((minute * 17L + sensor) % 9) / 10.0;
    Instant at = START.plusSeconds(60L * minute).plusMillis(sensor * 37L % 1_000);
    Map<Quantity, Double> values =
        Map.of(Quantity.TEMPERATURE, tenth(t), Quantity.HUMIDITY, tenth(h));
    long key = (long) sensor << 32 | minute + 1;
    return new Entry.Reading(sensor, new Measurement(at, values), at.plusMillis(3), key);
  }

  private static double tenth(double value) {
    return Math.round(value * 10) / 10.0;
  }

  private static LogParts parts(
      SqliteOffice office, SqliteReadingStore store, Fixed registry, Instant now) {
    return LogParts.of(
        office,
        store,
        store.alarms(),
        registry,
        ObservationTimes.DEFAULT,
        LogParts.DEFAULT_GRACE,
        () -> now);
  }

  private static void measure(
      SqliteOffice office, SqliteReadingStore store, Fixed registry, Instant now, int days) {
    LogParts parts = parts(office, store, registry, now);
    double[] one = new double[1];
    long begin = System.nanoTime();
    long cpu = THREADS.getCurrentThreadCpuTime();
    parts.keeping().round();
    double cpuSeconds = (THREADS.getCurrentThreadCpuTime() - cpu) / 1e9;
    double seconds = (System.nanoTime() - begin) / 1e9;
    long sealed = parts.desks().days().head().orElseThrow().number();
    OUT.printf(
        "sealing: %d days in %.1f s, %.0f/s (processor time %.1f s)%n",
        sealed, seconds, sealed / seconds, cpuSeconds);
    one[0] = millis(() -> parts(office, store, registry, now).keeping().round());
    print("the first round of a start with everything sealed", one);

    DailyLogDesk desk = parts.desks().days();
    LocalDate today = LocalDate.ofInstant(now, ZONE);
    LocalDate month = today.minusDays(Math.min(days - 5, 60));
    time("a sealed month of ten rooms", () -> months(desk, month, month.plusDays(30)));
    time("the last 31 days of ten rooms", () -> months(desk, today.minusDays(30), today));
    time("a sealed month of one room", () -> desk.days("R1", month, month.plusDays(30)).size());
    time("today of one room", () -> desk.day("R1", today).hashCode());
    time("gists of a year of ten rooms", () -> gists(desk, today.minusDays(364), today));
    time("unsigned days", () -> desk.unsigned().size());
    time("places", () -> desk.places().size());
    time(
        "hours out of limits of a year of ten rooms",
        () -> {
          for (int room = 1; room <= ROOMS; room++) {
            parts.desks().exposure().hours("R" + room, now.minus(Duration.ofDays(365)), now);
          }
        });
  }

  private static void months(DailyLogDesk desk, LocalDate from, LocalDate to) {
    for (int room = 1; room <= ROOMS; room++) {
      desk.days("R" + room, from, to);
    }
  }

  private static void gists(DailyLogDesk desk, LocalDate from, LocalDate to) {
    for (int room = 1; room <= ROOMS; room++) {
      desk.gists("R" + room, from, to);
    }
  }

  private static void time(String what, Runnable work) {
    for (int i = 0; i < 15; i++) {
      work.run();
    }
    double[] millis = new double[30];
    long cpu = THREADS.getCurrentThreadCpuTime();
    for (int i = 0; i < millis.length; i++) {
      millis[i] = millis(work);
    }
    double cpuMillis = (THREADS.getCurrentThreadCpuTime() - cpu) / 1e6 / millis.length;
    print("%s (processor time %.1f ms)".formatted(what, cpuMillis), millis);
  }

  private static double millis(Runnable work) {
    long begin = System.nanoTime();
    work.run();
    return (System.nanoTime() - begin) / 1e6;
  }

  private static void print(String what, double[] millis) {
    Arrays.sort(millis);
    double median = millis[millis.length / 2];
    double p95 = millis[(int) (millis.length * 0.95)];
    OUT.printf("%s: median %.1f ms, p95 %.1f ms%n", what, median, p95);
  }
}
