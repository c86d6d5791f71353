package org.muniment.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.muniment.adapters.ical4j.IcalCalendars;
import org.muniment.adapters.sqlite.SqliteOffice;
import org.muniment.desk.DeskRig;
import org.muniment.desk.Passwords;
import org.muniment.desk.PeopleDesk;
import org.muniment.desk.daylog.LogParts;
import org.muniment.desk.holdings.HoldingsDesks;
import org.muniment.desk.lending.LendingDesks;
import org.muniment.desk.rounds.RoundsDesks;
import org.muniment.desk.stocktake.NewScan;
import org.muniment.desk.stocktake.Opening;
import org.muniment.desk.stocktake.StocktakeDesks;
import org.muniment.domain.daylog.ObservationTimes;
import org.muniment.domain.people.PasswordRules;
import org.muniment.domain.people.SecrecyScale;
import org.muniment.domain.stocktake.Expected;
import org.muniment.domain.stocktake.Scope;
import org.muniment.domain.stocktake.Stocktake;
import org.muniment.domain.trail.By;
import org.muniment.testing.QuickHasher;

/**
 * Measures a stock-take of everything; run by hand: {@code StocktakeBench FOLDER [boxes]
 * [seconds]}. Over the boxes of {@link HoldingsBench}: opening, 20 devices that scan five boxes a
 * second each at fixed times whether or not the answer before has come, 10,000 scans that have
 * waited, and what follows from all of it.
 */
public final class StocktakeBench {
  private static final PrintStream OUT = System.out;
  private static final int DEVICES = 20;
  private static final int PER_SECOND = 5;
  private static final int QUEUED = 10_000;
  private static final int BATCH = 1_000;
  private static final double MILLI = 1e6;

  private final StocktakeDesks desks;
  private final List<Expected> boxes = new ArrayList<>();
  private Stocktake stocktake;

  private StocktakeBench(SqliteOffice office) {
    DeskRig rig = new DeskRig("Asia/Shanghai");
    LogParts log =
        LogParts.of(
            rig.office,
            rig.readings,
            rig.readings.alarms(),
            rig.registry,
            ObservationTimes.DEFAULT,
            LogParts.DEFAULT_GRACE,
            Instant::now);
    HoldingsDesks holdings =
        HoldingsDesks.of(
            office, SecrecyScale.SHIPPED, rig.registry, rig.climate, log.desks(), Instant::now);
    RoundsDesks rounds =
        RoundsDesks.of(
            office, rig.registry, new IcalCalendars(), List.of(), new SecureRandom(), Instant::now);
    Passwords passwords =
        new Passwords(PasswordRules.STANDARD, new QuickHasher(), guessed -> false);
    LendingDesks lending =
        LendingDesks.of(
            office,
            SecrecyScale.SHIPPED,
            rig.registry,
            new PeopleDesk(office, SecrecyScale.SHIPPED, passwords),
            holdings,
            rounds,
            Instant::now);
    desks =
        StocktakeDesks.of(
            office, rig.registry, holdings, lending, rounds, event -> {}, Instant::now);
  }

  public static void main(String[] args) throws Exception {
    int boxes = args.length > 1 ? Integer.parseInt(args[1]) : 1_000_000;
    int seconds = args.length > 2 ? Integer.parseInt(args[2]) : 20;
    Path folder = Files.createDirectories(Path.of(args[0]).resolve("boxes-" + boxes));
    try (SqliteOffice office = SqliteOffice.open(folder)) {
      HoldingsBench.filled(office, boxes);
      StocktakeBench bench = new StocktakeBench(office);
      load("before");
      bench.open();
      bench.open();
      bench.devices(seconds);
      bench.queued();
      bench.reckon();
      load("after");
    }
  }

  private static void load(String when) throws IOException {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    OUT.printf("load average %s: %.1f%n", when, load);
  }

  private static By by() {
    return new By(By.Kind.PERSON, "li", "192.0.2.7", Instant.now());
  }

  private static <T> T timed(String what, Supplier<T> work) {
    var threads = ManagementFactory.getThreadMXBean();
    long begin = System.nanoTime();
    long busy = threads.getCurrentThreadCpuTime();
    T done = work.get();
    OUT.printf(
        "%s: %.0f ms, of them %.0f ms of a processor%n",
        what,
        (System.nanoTime() - begin) / MILLI,
        (threads.getCurrentThreadCpuTime() - busy) / MILLI);
    return done;
  }

  private void open() {
    Opening all = new Opening("bench", new Scope.All(), false, 1, List.of(), Optional.empty());
    stocktake = timed("opening", () -> desks.stocktakes().open(by(), all));
    boxes.clear();
    desks.counting().expected(stocktake.id(), boxes::add);
    OUT.printf("%,d boxes are expected%n", boxes.size());
  }

  private void devices(int seconds) throws InterruptedException {
    ConcurrentLinkedQueue<Long> answers = new ConcurrentLinkedQueue<>();
    ConcurrentLinkedQueue<Long> busy = new ConcurrentLinkedQueue<>();
    ExecutorService people = Executors.newFixedThreadPool(DEVICES);
    long begin = System.nanoTime();
    for (int device = 0; device < DEVICES; device++) {
      int number = device;
      people.execute(() -> scan(number, seconds * PER_SECOND, begin, answers, busy));
    }
    people.shutdown();
    people.awaitTermination(10L * seconds + 60, TimeUnit.SECONDS);
    report("verdict, from when it was to be scanned", answers);
    report("verdict, time of a processor", busy);
  }

  /** At fixed times: who is kept waiting is late for the next one, and that counts. */
  private void scan(
      int device,
      int scans,
      long begin,
      ConcurrentLinkedQueue<Long> answers,
      ConcurrentLinkedQueue<Long> busy) {
    var threads = ManagementFactory.getThreadMXBean();
    long pace = TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
    int first = device * (boxes.size() / DEVICES);
    for (int i = 0; i < scans; i++) {
      long due = begin + i * pace + device * pace / DEVICES;
      LockSupport.parkNanos(Math.max(0, due - System.nanoTime()));
      Expected box = boxes.get((first + i) % boxes.size());
      String code = i % 50 == 0 ? shelf(box) : box.barcode().value();
      long before = threads.getCurrentThreadCpuTime();
      NewScan scan = NewScan.of("p" + device + "-" + i, "d" + device, code);
      desks.counting().scan(by(), false, stocktake.id(), List.of(scan));
      answers.add(System.nanoTime() - due);
      busy.add(threads.getCurrentThreadCpuTime() - before);
    }
  }

  private static String shelf(Expected box) {
    var spot = box.spot().orElseThrow();
    return "%s-S%02d".formatted(spot.cabinet().value(), spot.shelf());
  }

  private static void report(String what, ConcurrentLinkedQueue<Long> nanos) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    OUT.printf(
        "%s: %d scans, p50 %.1f ms, p99 %.1f ms, most %.1f ms%n",
        what,
        sorted.length,
        sorted[sorted.length / 2] / MILLI,
        sorted[sorted.length * 99 / 100] / MILLI,
        Arrays.stream(sorted).max().orElse(0) / MILLI);
  }

  private void queued() {
    timed(
        "%,d scans that have waited".formatted(QUEUED),
        () -> {
          for (int from = 0; from < QUEUED; from += BATCH) {
            List<NewScan> batch = new ArrayList<>();
            for (int i = from; i < from + BATCH; i++) {
              String code = boxes.get(i * 7 % boxes.size()).barcode().value();
              batch.add(NewScan.of("q" + i, "queue", code));
            }
            desks.counting().scan(by(), false, stocktake.id(), batch);
          }
          return null;
        });
  }

  private void reckon() {
    for (int again = 0; again < 3; again++) {
      timed("discrepancies", () -> desks.counting().reckoning(stocktake.id()));
    }
  }
}
