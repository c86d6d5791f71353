package org.muniment.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.adapters.sqlite.SqliteOffice;
import org.muniment.desk.stocktake.ClosedStocktakes;
import org.muniment.port.Inspection.Finding;
import org.muniment.port.Progress;
import org.muniment.text.Texts;

/** What somebody does by hand to sealed stock-takes, and that {@code verify} names it. */
class StocktakeTamperTest {
  @TempDir static Path made;
  @TempDir Path data;

  @BeforeAll
  static void make() {
    try (SqliteOffice office = SqliteOffice.open(made)) {
      ClosedStocktakes.make(office, 2);
    }
  }

  @BeforeEach
  void copy() throws IOException {
    Files.copy(made.resolve("office.db"), data.resolve("office.db"));
  }

  private void sql(String... statements) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve("office.db"));
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private List<Finding> findings(boolean isIntact) {
    return Verification.of(data, Optional.empty())
        .run(found -> {}, Progress.NOBODY)
        .findings()
        .stream()
        .filter(finding -> finding.intact() == isIntact)
        .toList();
  }

  private static List<String> said(List<Finding> findings) {
    Texts texts = Texts.in(Locale.ENGLISH);
    return findings.stream().map(finding -> texts.say(finding.detail())).toList();
  }

  @Test
  void whatNobodyTouchedIsIntact() {
    assertThat(said(findings(false))).isEmpty();
    assertThat(said(findings(true)))
        .contains("the results of 2 closed stock-takes are as they were sealed");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a word         | UPDATE stocktake_result SET text = replace(text, 'seen so', 'not so') WHERE stocktake = 2 | stock-take 2 is broken: its text is not the one that was sealed
          a count        | UPDATE stocktake_result SET text = replace(text, 'missing', 'unknown') WHERE stocktake = 1 | stock-take 1 is broken: its text is not the one that was sealed
          one taken out  | DELETE FROM stocktake_result WHERE stocktake = 1 | stock-take 1 is broken: its sealed text is missing
          the seal       | UPDATE stocktake SET seal = replace(seal, substr(seal, 1, 2), 'zz') WHERE id = 2 | stock-take 2 is broken: the audit trail does not have its seal
          the state      | UPDATE stocktake SET state = 'open', ended = NULL, ended_kind = NULL, ended_name = NULL, ended_origin = NULL, seal = NULL WHERE id = 2 | stock-take 2 is broken: the audit trail says that it was closed, but it is not
          of another     | UPDATE stocktake_result SET text = (SELECT text FROM stocktake_result WHERE stocktake = 2) WHERE stocktake = 1 | stock-take 1 is broken: its text is not the one that was sealed
          """)
  void whatWasChangedIsFound(String what, String change, String sentence) throws SQLException {
    for (String trigger : triggers()) {
      sql("DROP TRIGGER " + trigger);
    }
    sql(change);
    assertThat(said(findings(false))).singleElement().asString().endsWith(sentence);
    Finding broken = findings(false).get(0);
    assertThat(Texts.in(Locale.SIMPLIFIED_CHINESE).say(broken.detail())).contains("盘点");
    assertThat(Texts.in(Locale.TRADITIONAL_CHINESE).say(broken.detail())).contains("盤點");
  }

  private List<String> triggers() throws SQLException {
    List<String> names = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve("office.db"));
        Statement statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE"
                    + " 'stocktake%'")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  @Test
  void aFolderOfTheFirstSchemaHasNoStocktakes() throws Exception {
    Files.delete(data.resolve("office.db"));
    OldFolder.makeSchema1(data);
    assertThat(said(findings(true)))
        .contains("the data are of an older Muniment that had no stock-takes");
  }
}
