package org.muniment.dashboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muniment.adapters.sqlite.SqliteOffice;
import org.muniment.port.Office;
import org.muniment.testing.BadFiles;

/** {@code import holdings} as a person calls it, with lists that are bad. */
class ImportCommandTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  @TempDir private Path folder;

  @BeforeEach
  void listen() throws IOException {
    Console.redirect(stream(out), stream(err));
    Path good = folder.resolve("good.csv");
    Files.writeString(good, "barcode,title\nOLD1,there before\n");
    assertThat(taken(good)).as(said()).isZero();
  }

  @Test
  void twoGigabytesAreRefusedInOneSentence() throws IOException {
    Path list = folder.resolve("list");
    BadFiles.sparse(2L << 30).write(list);
    assertThat(taken(list)).isEqualTo(1);
    assertThat(said().strip()).endsWith("A list has at most 256 MB; divide it").hasLineCount(1);
    oneBoxIsThere();
  }

  @Test
  void aFormulaIsNamedByRowAndColumn() throws IOException {
    Path list = folder.resolve("list.xlsx");
    BadFiles.workbook(
            sheet -> {
              BadFiles.oneBox(sheet);
              sheet.formula(1, 1, "1+1");
            })
        .write(list);
    assertThat(taken(list)).isEqualTo(1);
    assertThat(said())
        .contains("row 2, title", "The cell holds the formula 1+1; replace it by its value")
        .doesNotContain("Exception");
    oneBoxIsThere();
  }

  private void oneBoxIsThere() {
    try (Office office = SqliteOffice.open(folder.resolve("data"))) {
      assertThat(office.holdings().counts()).hasSize(1);
      assertThat(office.holdings().head()).hasValue(1);
    }
  }

  private int taken(Path list) {
    out.reset();
    err.reset();
    return Main.commandLine()
        .execute(
            "import", "holdings", list.toString(), "--data", folder.resolve("data").toString());
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
