package org.muniment.bench;

import java.io.PrintStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.BoxStatus;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.stocktake.Closing;
import org.muniment.domain.stocktake.Expected;
import org.muniment.domain.stocktake.Pass;
import org.muniment.domain.stocktake.Place;
import org.muniment.domain.stocktake.Reckoning;
import org.muniment.domain.stocktake.Scan;
import org.muniment.domain.stocktake.Stock;
import org.muniment.domain.stocktake.Stocktake.Counted;
import org.muniment.domain.stocktake.Tally;
import org.muniment.domain.stocktake.Thing;
import org.muniment.domain.text.Code;
import org.muniment.domain.trail.By;

/**
 * Measures a stock-take in memory, run by hand: {@code TallyBench [boxes]}. As many scans as boxes,
 * by 20 devices, with some of each fault.
 */
public final class TallyBench {
  private static final PrintStream OUT = System.out;
  private static final Instant OPENED = Instant.parse("2026-11-22T01:00:00Z");
  private static final Code ROOM = Code.of("R1");
  private static final int SHELVES = 6;
  private static final int POSITIONS = 20;
  private static final int PER_CABINET = SHELVES * POSITIONS;
  private static final int DEVICES = 20;
  private static final int EVERY = 997;
  private static final int ROUNDS = 5;
  private static final int SHELF_ROUNDS = 10_000;

  private final int boxes;
  private final By[] people =
      IntStream.range(0, DEVICES)
          .mapToObj(i -> new By(By.Kind.PERSON, "p" + i, "-", OPENED))
          .toArray(By[]::new);

  private TallyBench(int boxes) {
    this.boxes = boxes;
  }

  public static void main(String[] args) {
    new TallyBench(args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000).run();
  }

  private void run() {
    Expected[] expected =
        IntStream.range(0, boxes).mapToObj(TallyBench::box).toArray(Expected[]::new);
    long before = used();
    Stock stock = time("building the stock", () -> stock(expected));
    OUT.printf("stock: %.1f bytes a box%n", (double) (used() - before) / boxes);
    Tally tally = new Tally(stock, 1, cabinet -> Optional.empty());
    rounds("reckoning before the first scan", tally);
    before = used();
    add(tally);
    OUT.printf("scans: %.1f bytes a scan%n", (double) (used() - before) / boxes);
    rounds("reckoning with as many scans", tally);
    time("closing all", () -> close(tally));
    rounds("reckoning when all is closed", tally);
    time("needing answers", () -> tally.reckon().needingAnswers().size());
    time("progress", tally::progress);
    shelves(tally);
    time("digest", stock::digest);
  }

  private Stock stock(Expected[] expected) {
    List<Counted> cabinets =
        IntStream.rangeClosed(0, boxes / PER_CABINET)
            .mapToObj(i -> new Counted(cabinet(i), ROOM, SHELVES, POSITIONS))
            .toList();
    Stock.Builder builder = Stock.builder(cabinets, true);
    Stream.of(expected).forEach(builder::add);
    return builder.build();
  }

  private static Expected box(int i) {
    BoxStatus status = i % EVERY == 1 ? BoxStatus.ON_LOAN : BoxStatus.IN_PLACE;
    return new Expected(1 + i, barcode(i), status, Optional.of(spot(i)));
  }

  private static Barcode barcode(int i) {
    return Barcode.of("%012d".formatted(i));
  }

  private static Code cabinet(int i) {
    return Code.of("C" + i);
  }

  private static Spot spot(int i) {
    int inside = i % PER_CABINET;
    return new Spot(cabinet(i / PER_CABINET), 1 + inside / POSITIONS, 1 + inside % POSITIONS);
  }

  /** Each device goes through every twentieth shelf; neighbours are swapped now and then. */
  private void add(Tally tally) {
    long[] nanos = new long[boxes + boxes / POSITIONS + 1];
    int done = 0;
    for (int i = 0; i < boxes; i++) {
      int device = i / POSITIONS % DEVICES;
      if (i % POSITIONS == 0) {
        Spot spot = spot(i);
        Place place = new Place(ROOM, Optional.of(spot.cabinet()), spot.shelf());
        nanos[done] = add(tally, ++done, device, "label", new Thing.OfPlace(place));
      }
      int seen = i % EVERY == 5 ? i + 1 : i % EVERY == 6 ? i - 1 : i % EVERY == 9 ? i - 300 : i;
      Expected box = box(Math.floorMod(seen, boxes));
      String code = box.barcode().value();
      nanos[done] = add(tally, ++done, device, code, new Thing.OfBox(box, false));
    }
    Arrays.sort(nanos);
    OUT.printf(
        "a scan: mean %.1f µs, p99 %.1f µs, longest %.1f ms%n",
        Arrays.stream(nanos).average().orElse(0) / 1e3,
        nanos[nanos.length * 99 / 100] / 1e3,
        nanos[nanos.length - 1] / 1e6);
  }

  private long add(Tally tally, int number, int device, String code, Thing thing) {
    Instant at = OPENED.plusMillis(number);
    Scan scan =
        new Scan(
            number,
            new UUID(number * 0x9E37_79B9_7F4A_7C15L, number).toString(),
            "d" + device,
            Pass.FIRST,
            Optional.of(code),
            Optional.empty(),
            at,
            at,
            people[device]);
    long begin = System.nanoTime();
    tally.add(scan, thing);
    return System.nanoTime() - begin;
  }

  private Tally close(Tally tally) {
    tally.close(new Closing(1, ROOM, Pass.FIRST, true, people[0]));
    return tally;
  }

  private void rounds(String what, Tally tally) {
    double worst = 0;
    Reckoning reckoning = null;
    for (int i = 0; i < ROUNDS; i++) {
      long begin = System.nanoTime();
      reckoning = tally.reckon();
      worst = Math.max(worst, (System.nanoTime() - begin) / 1e6);
    }
    OUT.printf("%s: at most %.0f ms, %s%n", what, worst, reckoning.counts());
  }

  private void shelves(Tally tally) {
    long begin = System.nanoTime();
    int cells = 0;
    for (int i = 0; i < SHELF_ROUNDS; i++) {
      Spot spot = spot((int) (i * 7_919L % boxes));
      cells += tally.shelf(spot.cabinet(), spot.shelf(), Pass.FIRST).size();
    }
    double micros = (System.nanoTime() - begin) / 1e3 / SHELF_ROUNDS;
    OUT.printf("a shelf: %.1f µs, %d cells%n", micros, cells / SHELF_ROUNDS);
  }

  private static <T> T time(String what, Supplier<T> work) {
    long begin = System.nanoTime();
    T result = work.get();
    OUT.printf("%s: %.0f ms%n", what, (System.nanoTime() - begin) / 1e6);
    return result;
  }

  /** After the rubbish was taken away: what is really held. */
  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < ROUNDS; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
