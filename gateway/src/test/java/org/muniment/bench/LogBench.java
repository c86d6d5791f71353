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
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.muniment.adapters.sqlite.SqliteFolder;
import org.muniment.desk.daylog.LogCheck;
import org.muniment.domain.daylog.LogDay;
import org.muniment.domain.measure.Quantity;
import org.muniment.port.Progress;
import org.muniment.port.RawReadings;
import org.muniment.port.ReadingStore.Entry;
import org.muniment.testing.SealedFolder;

/**
 * Measures what the daily log costs the store and how long it is verified: ten rooms with sensors
 * that measure once a minute; run by hand: {@code LogBench FOLDER [days]}, 0 days for the store
 * alone. The folder's contents are made when they are not there and stay for the next run.
 */
public final class LogBench {
  private static final PrintStream OUT = System.out;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int ROOMS = 10;
  private static final int APPENDS = 300;
  private static final int SENSORS = 1_000;

  private LogBench() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    int days = args.length > 1 ? Integer.parseInt(args[1]) : 365;
    append(folder.resolve("append"));
    if (days == 0) {
      return;
    }
    Path sealed = folder.resolve("sealed-" + days);
    if (!Files.exists(sealed)) {
      make(sealed, days);
    }
    for (int round = 0; round < 3; round++) {
      readAll(sealed, days);
      verify(sealed);
    }
  }

  /** Readings that come in time, and the same for days that are over. */
  private static void append(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path made = Files.createTempDirectory(folder, "one");
    try (SealedFolder store = SealedFolder.open(made, MINUTE)) {
      appended(store, "in time, warm-up", 2_000, Duration.ZERO);
      appended(store, "in time", 3_000, Duration.ZERO);
      appended(store, "a year late", 4_000, Duration.ofDays(365));
      appended(store, "in time", 5_000, Duration.ZERO);
      appended(store, "a year late", 6_000, Duration.ofDays(365));
    }
  }

  private static void appended(SealedFolder store, String what, int firstSensor, Duration delay) {
    long cpu = 0;
    long nanos = 0;
    for (int n = 0; n < APPENDS; n++) {
      Instant at = SealedFolder.startOf(FIRST).plus(MINUTE.multipliedBy(n));
      List<Entry> batch = new ArrayList<>(SENSORS);
      for (int sensor = firstSensor; sensor < firstSensor + SENSORS; sensor++) {
        batch.add(SealedFolder.reading(sensor, at, 18 + n % 70 / 10.0, at.plus(delay)));
      }
      long begin = System.nanoTime();
      long beginCpu = THREADS.getCurrentThreadCpuTime();
      store.readings.append(batch);
      cpu += THREADS.getCurrentThreadCpuTime() - beginCpu;
      nanos += System.nanoTime() - begin;
    }
    double readings = (double) APPENDS * SENSORS;
    OUT.printf(
        "append %s: %.2f µs of a core a reading, %,.0f readings/s%n",
        what, cpu / 1e3 / readings, readings * 1e9 / nanos);
  }

  private static void make(Path folder, int days) {
    try (SealedFolder log = SealedFolder.open(folder, MINUTE)) {
      LocalDate last = FIRST.plusDays(days - 1L);
      time("filled", () -> log.furnish(ROOMS).measure(FIRST, last).office.sensors().size());
      Instant due = SealedFolder.startOf(last.plusDays(1)).plus(Duration.ofHours(27));
      time("days sealed", () -> log.roundAt(due).office.logBook().sealedDays());
    }
  }

  private static void verify(Path folder) {
    time(
        "days verified",
        () ->
            new SqliteFolder(folder)
                .withLog(
                    kept -> {
                      LogCheck check = new LogCheck(kept.book(), kept.trail(), kept.readings());
                      LogCheck.Verdict verdict = check.verify(Progress.NOBODY);
                      if (!verdict.intact()) {
                        throw new IllegalStateException(verdict.toString());
                      }
                      return verdict.days();
                    })
                .orElseThrow());
  }

  /** What cannot be faster: reading every value once. */
  private static void readAll(Path folder, int days) {
    time(
        "values read",
        () ->
            new SqliteFolder(folder).withLog(kept -> values(kept.readings(), days)).orElseThrow());
  }

  private static long values(RawReadings readings, int days) {
    long values = 0;
    for (int day = 0; day < days; day++) {
      Instant from = SealedFolder.startOf(FIRST.plusDays(day));
      Instant to = SealedFolder.startOf(FIRST.plusDays(day + 1L));
      for (int sensor = 1; sensor <= ROOMS + 2; sensor++) {
        for (Quantity quantity : LogDay.LOGGED) {
          values += readings.raw(sensor, quantity, from, to, Integer.MAX_VALUE).size();
        }
      }
    }
    return values;
  }

  private static void time(String what, LongSupplier work) {
    long begin = System.nanoTime();
    long cpu = THREADS.getCurrentThreadCpuTime();
    long count = work.getAsLong();
    OUT.printf(
        "%,d %s: %.1f s, %.1f s of a core%n",
        count,
        what,
        (System.nanoTime() - begin) / 1e9,
        (THREADS.getCurrentThreadCpuTime() - cpu) / 1e9);
  }
}
