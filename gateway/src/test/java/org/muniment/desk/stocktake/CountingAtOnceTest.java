package org.muniment.desk.stocktake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muniment.adapters.sqlite.SqliteOffice;
import org.muniment.desk.holdings.AskedSpot;
import org.muniment.domain.stocktake.Line;
import org.muniment.domain.stocktake.Outcome;
import org.muniment.domain.stocktake.Reckoning;
import org.muniment.domain.stocktake.Stocktake;

/** Devices that scan while boxes are moved and registered, over the real store. */
class CountingAtOnceTest {
  private static final int DEVICES = 4;
  private static final int MINUTES = 2;

  @TempDir Path folder;

  @Test
  void nothingIsLostAndTheSameFollowsAfterARestart() throws Exception {
    try (SqliteOffice office = SqliteOffice.open(folder)) {
      Stack stack = new Stack(office).with(40);
      Stocktake stocktake = stack.open();
      List<Callable<Integer>> work = new ArrayList<>();
      for (int device = 1; device <= DEVICES; device++) {
        int shelf = device;
        work.add(() -> scanShelf(stack, stocktake, shelf));
      }
      work.add(() -> move(stack));
      work.add(() -> look(stack, stocktake));
      ExecutorService people = Executors.newFixedThreadPool(work.size());
      try {
        int done = 0;
        for (Future<Integer> one : people.invokeAll(work, MINUTES, TimeUnit.MINUTES)) {
          done += one.get();
        }
        assertThat(office.stocktakes().scans(stocktake.id())).isEqualTo(done);
      } finally {
        people.shutdownNow();
      }
      Reckoning live = stack.desks.counting().reckoning(stocktake.id());
      stack.restart();
      assertThat(stack.desks.counting().reckoning(stocktake.id())).isEqualTo(live);
      assertThat(live.counts().getOrDefault(Outcome.UNKNOWN, 0)).isZero();
      assertThat(live.of(Outcome.MISPLACED))
          .as("only what was moved before it was scanned")
          .extracting(Line::subject)
          .isSubsetOf("B-7", "B-14", "B-21", "B-28", "B-35");
      assertThat(live.counts().getOrDefault(Outcome.NOT_YET_SEEN, 0)).isZero();
    }
  }

  /** The ten boxes of a shelf, each sent twice. */
  private static int scanShelf(Stack stack, Stocktake stocktake, int shelf) {
    String device = "d" + shelf;
    scan(stack, stocktake, NewScan.of(device + "-0", device, "C1-S0" + shelf));
    for (int i = 1; i <= 10; i++) {
      NewScan scan = NewScan.of(device + "-" + i, device, "B-" + ((shelf - 1) * 10 + i));
      scan(stack, stocktake, scan);
      scan(stack, stocktake, scan);
    }
    return 11;
  }

  private static void scan(Stack stack, Stocktake stocktake, NewScan scan) {
    stack.desks.counting().scan(stack.by("li"), false, stocktake.id(), List.of(scan));
  }

  /** While others scan, some boxes are carried to the other cabinet. */
  private static int move(Stack stack) {
    for (int i = 1; i <= 5; i++) {
      stack
          .holdings
          .steps()
          .move(stack.by("wang"), "B-" + i * 7, Stack.ANY, new AskedSpot("C2", 1, i), "space");
    }
    return 0;
  }

  private static int look(Stack stack, Stocktake stocktake) {
    for (int i = 0; i < 20; i++) {
      stack.desks.counting().reckoning(stocktake.id());
    }
    return 0;
  }
}
