package org.muniment.adapters.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.muniment.testing.Boxes.LI;
import static org.muniment.testing.Boxes.titled;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.BoxEvent;
import org.muniment.domain.holding.BoxStatus;
import org.muniment.domain.stocktake.Card;
import org.muniment.domain.stocktake.Closing;
import org.muniment.domain.stocktake.Expected;
import org.muniment.domain.stocktake.Pass;
import org.muniment.domain.stocktake.Resolution;
import org.muniment.domain.stocktake.Scan;
import org.muniment.domain.stocktake.Stocktake;
import org.muniment.domain.text.Code;
import org.muniment.port.Inspection;
import org.muniment.port.Office;
import org.muniment.port.Progress;
import org.muniment.port.Stocktakes;
import org.muniment.port.StoreException;
import org.muniment.testing.Boxes;
import org.muniment.testing.SampleStocktakes;
import org.sqlite.SQLiteDataSource;

/** What the rows of stock-takes do when the disk fails and when somebody else writes them. */
class StocktakesOnDiskTest {
  @TempDir Path folder;

  private void sql(String... statements) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("office.db"));
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** One of everything: stock-take 1 is closed, 2 is abandoned, 3 is open. */
  private void make() {
    try (SqliteOffice office = Stores.office(folder)) {
      Boxes.addCabinets(office, "C1", "C2");
      Stocktakes stocktakes = office.stocktakes();
      for (Stocktake one : SampleStocktakes.ofEveryKind()) {
        Stocktake added = stocktakes.add(one);
        if (added.isOpen()) {
          addFacts(stocktakes, added.id());
        }
      }
      stocktakes.saveResult(1, "一");
      stocktakes.update(SampleStocktakes.closed(stocktakes.stocktake(1).orElseThrow()));
    }
  }

  private static void addFacts(Stocktakes stocktakes, long id) {
    stocktakes.addScans(
        id,
        List.of(SampleStocktakes.scan("a", "d1", "B-1"), SampleStocktakes.undo("b", "d1", "a")));
    stocktakes.addClosing(id, new Closing(0, Code.of("C1"), Pass.FIRST, true, LI));
    stocktakes.addResolution(id, SampleStocktakes.kept("B-1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DELETE FROM stocktake WHERE id = 3                             | abandoned, not deleted
          UPDATE stocktake SET name = 'x' WHERE id = 1                   | stays as it is
          UPDATE stocktake SET seal = NULL WHERE id = 1                  | stays as it is
          UPDATE stocktake SET state = 'open' WHERE id = 2               | stays as it is
          UPDATE stocktake SET head = head + 1 WHERE id = 3              | at the beginning
          UPDATE stocktake SET scope = '{}' WHERE id = 3                 | at the beginning
          UPDATE stocktake SET expected = 0, blind = 0 WHERE id = 3      | at the beginning
          UPDATE stocktake SET opened_name = 'x' WHERE id = 3            | at the beginning
          REPLACE INTO stocktake SELECT * FROM stocktake WHERE id = 3    | abandoned, not deleted
          UPDATE stocktake_cabinet SET shelves = 1                       | at the beginning
          DELETE FROM stocktake_cabinet                                  | at the beginning
          UPDATE stocktake_member SET pass = 'first'                     | named anew
          DELETE FROM stocktake_member WHERE stocktake = 1               | stays as it is
          UPDATE stocktake_scan SET code = 'B-9'                         | was scanned
          DELETE FROM stocktake_scan                                     | was scanned
          REPLACE INTO stocktake_scan SELECT * FROM stocktake_scan WHERE stocktake = 3 | was scanned
          INSERT INTO stocktake_scan SELECT 1, 9, 'z', device, pass, code, undoes, at, received, by_kind, by_name, origin FROM stocktake_scan LIMIT 1 | stays as it is
          INSERT INTO stocktake_scan SELECT 3, 9, 'a', device, pass, code, undoes, at, received, by_kind, by_name, origin FROM stocktake_scan LIMIT 1 | UNIQUE constraint failed
          INSERT INTO stocktake_scan SELECT 3, 9, 'z', device, pass, code, 'a', at, received, by_kind, by_name, origin FROM stocktake_scan LIMIT 1 | CHECK constraint failed
          UPDATE stocktake_closing SET closed = 0                        | was closed
          DELETE FROM stocktake_closing                                  | was closed
          INSERT INTO stocktake_closing SELECT 9, 2, place, pass, closed, by_kind, by_name, origin, at FROM stocktake_closing WHERE number = 1 | stays as it is
          UPDATE stocktake_resolution SET action = 'keep'                | was decided
          DELETE FROM stocktake_resolution                               | was decided
          UPDATE stocktake_result SET text = 'x'                         | stays as it is
          DELETE FROM stocktake_result                                   | stays as it is
          REPLACE INTO stocktake_result VALUES (1, 'x')                  | stays as it is
          """)
  void factsNeitherChangeNorShrink(String statement, String why) {
    make();
    assertThatThrownBy(
            () -> sql("PRAGMA foreign_keys = 0", "PRAGMA recursive_triggers = 1", statement))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining(why);
  }

  @Test
  void theTablesOfStocktakesAreInspectedWithTheRest() throws SQLException {
    make();
    Soundness soundness = new Soundness(folder.resolve("office.db"));
    assertThat(soundness.inspect(Progress.NOBODY).intact()).isTrue();
    sql(
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema"
            + " WHERE name = 'stocktake_closing_in_order') WHERE name = 'stocktake_scan_by_id'");
    Inspection.Finding finding = soundness.inspect(Progress.NOBODY);
    assertThat(finding.intact()).as(finding.toString()).isFalse();
  }

  @Test
  void anOfficeFromBeforeStocktakesKeepsEverythingAndIsCounted() throws SQLException {
    migrate(8);
    String state =
        "'{\"barcode\":\"B-1\",\"status\":\"%s\",\"cabinet\":\"C1\",\"shelf\":1,\"position\":2}'";
    sql(
        "INSERT INTO code VALUES ('R1', 'room'), ('C1', 'cabinet'), ('C1-S01', 'shelf'),"
            + " ('B-1', 'box'), ('LC-1', 'loan-card')",
        "INSERT INTO room VALUES ('R1', 'Stack 1', 'general', 'MAIN')",
        "INSERT INTO cabinet VALUES ('C1', 'R1', '', NULL, 1, 10, 'TOP', NULL, NULL)",
        "INSERT INTO box(id, barcode, alike, status, cabinet, shelf, position, title, carrier,"
            + " secrecy, remarks, version, registered, changed) VALUES"
            + " (1, 'B-1', 'B1', 'on-loan', 'C1', 1, 2, '会计', 'paper', 'public', '', 2, 0, 5)",
        "INSERT INTO box_event(number, box, kind, by_kind, by_name, origin, at, before, after,"
            + " reason) VALUES (1, 1, 'registered', 'person', 'li', '-', 0, NULL, %s, ''),"
                .formatted(state.formatted("in-place"))
            + " (2, 1, 'lent', 'person', 'li', '-', 5, %s, %s, '')"
                .formatted(state.formatted("in-place"), state.formatted("on-loan")),
        "INSERT INTO loan(id, request, box, who, who_kind, kind, purpose, state, due, renewals,"
            + " card, card_state, out_at, out_by, out_condition, effect, version, requested,"
            + " changed) VALUES (1, 1, 1, '王', 'staff', 'loan', '', 'issued', '2026-12-01', 0,"
            + " 'LC-1', 'placed', 5, 'li', '', '', 2, 0, 5)");
    try (SqliteOffice office = SqliteOffice.open(folder)) {
      Box box = office.holdings().box(Barcode.of("B-1")).orElseThrow();
      assertThat(box.state().status()).isEqualTo(BoxStatus.ON_LOAN);
      assertThat(office.holdings().history(1)).hasSize(2);
      assertThat(expected(office, 1)).containsExactly(lent(BoxStatus.IN_PLACE));
      assertThat(expected(office, 2)).containsExactly(lent(BoxStatus.ON_LOAN));
      assertThat(office.stocktakes().cards(List.of(1L)))
          .extracting(Card::code)
          .containsExactly(Barcode.of("LC-1"));
      Stocktake begun = SampleStocktakes.begin(office, "盘点");
      addFacts(office.stocktakes(), begun.id());
      assertThat(office.stocktakes().scans(begun.id())).isEqualTo(2);
    }
  }

  private static List<Expected> expected(Office office, long head) {
    List<Expected> found = new ArrayList<>();
    office.stocktakes().expected(OptionalLong.of(head), Set.of(), found::add);
    return found;
  }

  private static Expected lent(BoxStatus status) {
    return new Expected(1, Barcode.of("B-1"), status, Boxes.spot("C1/1/2"));
  }

  private void migrate(int schema) throws SQLException {
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + folder.resolve("office.db"));
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:org/muniment/adapters/sqlite/office")
        .target(Integer.toString(schema))
        .load()
        .migrate();
    sql("PRAGMA user_version = " + schema);
  }

  /** As when a phone is not sure whether its last request came through. */
  @Test
  void whoAddsTheSameScansAtOnceIsAnsweredWithTheSame() throws Exception {
    try (SqliteOffice office = Stores.office(folder)) {
      long id = SampleStocktakes.begin(office, "盘点").id();
      List<Scan> queue =
          IntStream.range(0, 400)
              .mapToObj(i -> SampleStocktakes.scan("s" + i, "d1", "B-" + i))
              .toList();
      List<List<Scan>> answers = atOnce(3, () -> inPieces(office.stocktakes(), id, queue));
      List<Scan> stored = new ArrayList<>();
      office.stocktakes().scans(id, 0, stored::add);
      assertThat(stored).hasSize(queue.size()).extracting(Scan::id).doesNotHaveDuplicates();
      assertThat(answers).allSatisfy(answer -> assertThat(answer).isEqualTo(stored));
    }
  }

  private static List<Scan> inPieces(Stocktakes stocktakes, long id, List<Scan> queue) {
    List<Scan> stored = new ArrayList<>();
    for (int from = 0; from < queue.size(); from += 7) {
      List<Scan> piece = queue.subList(from, Math.min(queue.size(), from + 7));
      stored.addAll(stocktakes.addScans(id, piece));
    }
    return stored;
  }

  private static <T> List<T> atOnce(int threads, Callable<T> work) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      CyclicBarrier start = new CyclicBarrier(threads);
      Callable<T> together =
          () -> {
            start.await();
            return work.call();
          };
      List<T> results = new ArrayList<>();
      for (Future<T> one : pool.invokeAll(Collections.nCopies(threads, together))) {
        results.add(one.get());
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }

  /** Moving boxes neither waits for who reads what is expected nor shows in it. */
  @Test
  void whatIsExpectedIsReadWhileBoxesAreMoved() {
    try (SqliteOffice office = Stores.office(folder)) {
      Boxes.addCabinets(office, "C1");
      Box first = Boxes.register(office, "B-1", "C1/1/1", titled("x"));
      Boxes.register(office, "B-2", "C1/1/2", titled("x"));
      List<Box> moved = new ArrayList<>();
      List<Long> seen = new ArrayList<>();
      office
          .stocktakes()
          .expected(
              OptionalLong.of(2),
              Set.of(),
              one -> {
                seen.add(one.box());
                if (seen.size() == 1) {
                  moved.add(moveTo(office, first, "C1/1/3"));
                }
              });
      assertThat(moved).hasSize(1);
      assertThat(seen).containsExactly(1L, 2L);
      assertThat(expected(office, 2)).extracting(Expected::box).containsExactly(1L, 2L);
      assertThat(expected(office, 3)).extracting(Expected::box).containsExactly(2L, 1L);
    }
  }

  private static Box moveTo(Office office, Box box, String spot) {
    return Boxes.change(
            office, box, BoxEvent.Kind.MOVED, s -> s.with(BoxStatus.IN_PLACE, Boxes.spot(spot)))
        .orElseThrow();
  }

  @Test
  void aDiskThatFailsAtAnyCallKeepsAStocktakeWholeOrNotAtAll() {
    boolean failed = true;
    int n = 0;
    while (failed) {
      n++;
      Faults faults = new Faults();
      Path data = folder.resolve("n" + n);
      Stores.copyEmpty(data, SqliteOffice.NAME);
      int done;
      try (SqliteOffice office = SqliteOffice.open(data, faults)) {
        Boxes.addCabinets(office, "C1", "C2");
        faults.failAt(n);
        done = countSucceeded(office);
        failed = faults.happened();
        faults.failAt(0);
        assertWhole(office, done);
      }
      try (SqliteOffice again = SqliteOffice.open(data)) {
        assertWhole(again, done);
      }
      assertThat(n).isLessThan(200);
    }
    assertThat(n).as("calls that could fail").isGreaterThan(20);
  }

  /** How many of the steps, one after the other, until one fails. */
  private static int countSucceeded(Office office) {
    Stocktakes stocktakes = office.stocktakes();
    List<Runnable> steps =
        List.of(
            () -> stocktakes.add(SampleStocktakes.ofEveryKind().get(0)),
            () -> addFacts(stocktakes, 1, office),
            () -> close(stocktakes, office));
    int done = 0;
    try {
      for (Runnable step : steps) {
        step.run();
        done++;
      }
    } catch (StoreException failed) {
      return done;
    }
    return done;
  }

  private static void addFacts(Stocktakes stocktakes, long id, Office office) {
    office.together(
        () -> {
          addFacts(stocktakes, id);
          return null;
        });
  }

  private static void close(Stocktakes stocktakes, Office office) {
    office.together(
        () -> {
          stocktakes.saveResult(1, "一");
          Stocktake seen = stocktakes.stocktake(1).orElseThrow();
          return stocktakes.update(SampleStocktakes.closed(seen));
        });
  }

  private static void assertWhole(Office office, int done) {
    Stocktakes stocktakes = office.stocktakes();
    Optional<Stocktake> stocktake = stocktakes.stocktake(1);
    assertThat(stocktake.isPresent()).isEqualTo(done > 0);
    stocktake.ifPresent(
        one -> {
          assertThat(one.cabinets()).hasSize(2);
          assertThat(one.members()).hasSize(2);
          assertThat(one.isOpen()).isEqualTo(done < 3);
        });
    assertThat(stocktakes.scans(1)).isEqualTo(done > 1 ? 2 : 0);
    assertThat(stocktakes.closings(1)).hasSize(done > 1 ? 1 : 0);
    List<Resolution> resolutions = new ArrayList<>();
    stocktakes.resolutions(1, resolutions::add);
    assertThat(resolutions).hasSize(done > 1 ? 1 : 0);
    assertThat(stocktakes.result(1).isPresent()).isEqualTo(done > 2);
  }
}
