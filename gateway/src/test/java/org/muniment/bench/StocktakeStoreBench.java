package org.muniment.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.muniment.adapters.sqlite.SqliteOffice;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.BoxEvent;
import org.muniment.domain.holding.BoxStatus;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.stocktake.Pass;
import org.muniment.domain.stocktake.Scan;
import org.muniment.domain.stocktake.Scope;
import org.muniment.domain.stocktake.Stocktake;
import org.muniment.domain.stocktake.Stocktake.Counted;
import org.muniment.domain.text.Code;
import org.muniment.port.Stocktakes;
import org.muniment.testing.Boxes;

/**
 * Measures what a stock-take asks of the store of a large archive; run by hand: {@code
 * StocktakeStoreBench FOLDER [boxes]}. The boxes are those of {@link HoldingsBench}; as many scans
 * are stored, and 10,000 boxes change while they are counted.
 */
public final class StocktakeStoreBench {
  private static final PrintStream OUT = System.out;
  private static final int ROUNDS = 300;
  private static final int CHANGES = 10_000;
  private static final int BATCH = 10_000;
  private static final int DEVICES = 4;

  private final SqliteOffice office;
  private final Stocktakes stocktakes;
  private final int boxes;
  private final Random random = new Random(20261122);
  private int nextScan;

  private StocktakeStoreBench(SqliteOffice office, int boxes) {
    this.office = office;
    this.stocktakes = office.stocktakes();
    this.boxes = boxes;
  }

  public static void main(String[] args) throws IOException {
    int boxes = args.length > 1 ? Integer.parseInt(args[1]) : 1_000_000;
    Path folder = Files.createDirectories(Path.of(args[0]).resolve("boxes-" + boxes));
    try (SqliteOffice office = SqliteOffice.open(folder)) {
      HoldingsBench.filled(office, boxes);
      StocktakeStoreBench bench = new StocktakeStoreBench(office, boxes);
      Stocktake begun = bench.begin();
      bench.expected(begun);
      bench.changes(begun);
      bench.adding(begun.id());
      bench.reading(begun.id());
    }
  }

  private Stocktake begin() {
    List<Counted> cabinets = office.cabinets().stream().map(StocktakeStoreBench::counted).toList();
    OptionalLong head = office.holdings().head();
    return stocktakes.add(
        new Stocktake(
            0,
            "盘点",
            new Scope.All(),
            cabinets,
            Optional.empty(),
            false,
            1,
            List.of(),
            Stocktake.State.OPEN,
            head,
            boxes,
            Boxes.LI,
            Optional.empty(),
            "",
            Optional.empty(),
            1));
  }

  private static Counted counted(Cabinet one) {
    return new Counted(one.code(), one.room(), one.shelves(), one.positionsPerShelf());
  }

  private void expected(Stocktake begun) {
    Set<Code> cabinet = Set.of(begun.cabinets().get(0).cabinet());
    timeExpected("what is expected, all boxes", begun, Set.of());
    timeExpected("what is expected, all boxes but those without a place", begun, all(begun));
    timeExpected("what is expected in one cabinet", begun, cabinet);
    HoldingsBench.time("the stock-take itself", ROUNDS, i -> stocktakes.stocktake(begun.id()));
  }

  private static Set<Code> all(Stocktake begun) {
    return Set.copyOf(begun.cabinets().stream().map(Counted::cabinet).toList());
  }

  private void timeExpected(String what, Stocktake begun, Set<Code> cabinets) {
    int[] found = new int[1];
    HoldingsBench.time(
        what,
        5,
        i -> {
          found[0] = 0;
          stocktakes.expected(begun.head(), cabinets, one -> found[0]++);
        });
    OUT.printf("  %,d boxes%n", found[0]);
  }

  /** What happens while people count. */
  private void changes(Stocktake begun) {
    List<Long> changed = random.longs(CHANGES, 1, boxes + 1L).boxed().toList();
    office.together(
        () -> {
          changed.forEach(this::takeOut);
          return null;
        });
    String behind = ", %,d events later".formatted(CHANGES);
    timeExpected("what was expected, all boxes" + behind, begun, Set.of());
    timeExpected(
        "what was expected in one cabinet" + behind,
        begun,
        Set.of(begun.cabinets().get(0).cabinet()));
    HoldingsBench.time("the journal", 20, i -> stocktakes.changes(begun.head(), change -> {}));
    HoldingsBench.time(
        "one box as it was",
        ROUNDS,
        i -> stocktakes.expected(begun.head(), List.of(1L + random.nextInt(boxes))));
    List<Long> some = LongStream.rangeClosed(1, 10_000).boxed().toList();
    HoldingsBench.time(
        "10,000 boxes as they were", 5, i -> stocktakes.expected(begun.head(), some));
  }

  private void takeOut(long id) {
    Box box = office.holdings().byId(id).orElseThrow();
    BoxStatus status =
        box.state().status() == BoxStatus.IN_PLACE ? BoxStatus.IN_TRANSIT : BoxStatus.MISSING;
    Boxes.change(office, box, BoxEvent.Kind.TAKEN_OUT, s -> s.with(status, s.spot()));
  }

  private void adding(long id) {
    for (int size : List.of(1, 1_000, BATCH)) {
      int rounds = size == 1 ? ROUNDS : 20;
      HoldingsBench.time(
          "adding %,d scans, synced".formatted(size),
          rounds,
          i -> stocktakes.addScans(id, next(size)));
    }
    List<Scan> again = next(BATCH);
    HoldingsBench.time(
        "adding the same %,d again".formatted(BATCH), 5, i -> stocktakes.addScans(id, again));
    long begin = System.nanoTime();
    while (stocktakes.scans(id) < boxes) {
      stocktakes.addScans(id, next(BATCH));
    }
    OUT.printf("until there were %,d: %.1f s%n", boxes, (System.nanoTime() - begin) / 1e9);
    HoldingsBench.time(
        "adding 1 scan behind them, synced", ROUNDS, i -> stocktakes.addScans(id, next(1)));
    HoldingsBench.time(
        "adding 10,000 scans behind them, synced", 5, i -> stocktakes.addScans(id, next(BATCH)));
  }

  private List<Scan> next(int size) {
    return IntStream.range(0, size).mapToObj(i -> scan(nextScan++)).toList();
  }

  /** Ids as a browser makes them. */
  private Scan scan(int i) {
    return new Scan(
        0,
        new UUID(random.nextLong(), random.nextLong()).toString(),
        "device-" + i % DEVICES,
        Pass.FIRST,
        Optional.of(HoldingsBench.barcode(i % boxes)),
        Optional.empty(),
        Boxes.NOW.plusMillis(i),
        Boxes.NOW.plusMillis(i + 300),
        Boxes.LI);
  }

  private void reading(long id) {
    List<Integer> found = new ArrayList<>();
    HoldingsBench.time(
        "reading all scans",
        5,
        i -> {
          int[] count = new int[1];
          stocktakes.scans(id, 0, scan -> count[0]++);
          found.add(count[0]);
        });
    OUT.printf("  %,d scans%n", found.get(0));
    HoldingsBench.time("the latest 5", ROUNDS, i -> stocktakes.latest(id, 5));
    HoldingsBench.time("how many there are", 20, i -> stocktakes.scans(id));
  }
}
