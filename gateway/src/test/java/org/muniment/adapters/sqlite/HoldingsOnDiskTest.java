package org.muniment.adapters.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.muniment.testing.Boxes.registration;
import static org.muniment.testing.Boxes.titled;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.BoxEvent.Kind;
import org.muniment.port.Holdings;
import org.muniment.port.Holdings.Order;
import org.muniment.port.Inspection;
import org.muniment.port.Progress;
import org.muniment.port.StoreException;
import org.muniment.testing.Boxes;

/** What the rows of boxes do when the disk fails and when somebody else writes them. */
class HoldingsOnDiskTest {
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

  private void make() {
    try (SqliteOffice office = Stores.office(folder)) {
      Boxes.addCabinets(office, "C1");
      Boxes.register(office, "1", "C1/1/1", titled("会计凭证"), Boxes.item(1, "图纸"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          UPDATE box_event SET reason = 'x'               | the history of boxes only grows
          DELETE FROM box_event                           | the history of boxes only grows
          REPLACE INTO box_event SELECT * FROM box_event  | the history of boxes only grows
          DELETE FROM box                                 | a box is struck off, not deleted
          """)
  void historyNeitherChangesNorShrinks(String statement, String why) {
    make();
    assertThatThrownBy(() -> sql("PRAGMA recursive_triggers = 1", statement))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining(why);
  }

  @Test
  void theIndexOfWordsIsInspectedWithTheRest() throws SQLException {
    make();
    Soundness soundness = new Soundness(folder.resolve("office.db"));
    assertThat(soundness.inspect(Progress.NOBODY).intact()).isTrue();
    sql("UPDATE box_words_data SET block = zeroblob(20) WHERE id > 10");
    Inspection.Finding finding = soundness.inspect(Progress.NOBODY);
    assertThat(finding.intact()).as(finding.toString()).isFalse();
  }

  @Test
  void aDiskThatFailsAtAnyCallKeepsABoxWholeOrNotAtAll() {
    boolean failed = true;
    for (int n = 1; failed; n++) {
      Faults faults = new Faults();
      Path data = folder.resolve("n" + n);
      Stores.copyEmpty(data, SqliteOffice.NAME);
      boolean[] changed = new boolean[2];
      try (SqliteOffice office = SqliteOffice.open(data, faults)) {
        Boxes.addCabinets(office, "C1");
        Boxes.register(office, "1", "C1/1/1", titled("会计"));
        faults.failAt(n);
        changed[0] = succeeds(() -> registerTwo(office.holdings()));
        changed[1] = succeeds(() -> renumber(office));
        failed = faults.happened();
        faults.failAt(0);
        assertWhole(office.holdings(), changed[0], changed[1]);
      }
      try (SqliteOffice again = SqliteOffice.open(data)) {
        assertWhole(again.holdings(), changed[0], changed[1]);
        Boxes.register(again, "9", "", titled("物理"));
        assertThat(found(again.holdings(), "物理")).containsExactly("9");
      }
      assertThat(n).isLessThan(100);
    }
  }

  private static boolean succeeds(Runnable work) {
    try {
      work.run();
      return true;
    } catch (StoreException failed) {
      return false;
    }
  }

  private static void registerTwo(Holdings holdings) {
    holdings.registerAll(
        List.of(
            registration("2", "C1/1/2", titled("科技"), Boxes.item(1, "图纸")),
            registration("3", "", titled("科技"))));
  }

  private static void renumber(SqliteOffice office) {
    Box box = office.holdings().box(Barcode.of("1")).orElseThrow();
    Boxes.change(office, box, Kind.RENUMBERED, s -> Boxes.state("7", Boxes.spot("C1/2/1")))
        .orElseThrow();
  }

  private static void assertWhole(Holdings holdings, boolean registered, boolean renumbered) {
    long boxes = registered ? 3 : 1;
    long events = boxes + (renumbered ? 1 : 0);
    assertThat(holdings.head()).hasValue(events);
    assertThat(holdings.counts().stream().mapToLong(Holdings.Count::boxes).sum()).isEqualTo(boxes);
    assertThat(found(holdings, "科技 图纸")).isEqualTo(registered ? List.of("2") : List.of());
    assertThat(found(holdings, "会计")).containsExactly(renumbered ? "7" : "1");
    assertThat(holdings.at(Boxes.spot("C1/1/1").orElseThrow()).isPresent()).isEqualTo(!renumbered);
    assertThat(holdings.formerly(Barcode.of("1")).isPresent()).isEqualTo(renumbered);
  }

  private static List<String> found(Holdings holdings, String words) {
    return holdings.search(Boxes.query(words, Order.PLACE), Optional.empty(), 9).boxes().stream()
        .map(box -> box.barcode().value())
        .toList();
  }
}
