package org.muniment.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.desk.holdings.intake.ImportDesk;
import org.muniment.desk.holdings.intake.ImportReport;
import org.muniment.desk.holdings.intake.ImportWish;
import org.muniment.desk.holdings.intake.OpenList;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.Item;
import org.muniment.domain.people.SecrecyScale;
import org.muniment.domain.trail.By;
import org.muniment.port.HoldingLists;
import org.muniment.port.Progress;
import org.muniment.testing.MemoryOffice;
import org.muniment.text.Texts;

/**
 * The real lists come in with the right counts. They are read where they are found ({@code
 * MUNIMENT_SHARED_DATA}, or {@code shared/data} beside the checkout).
 */
class RealHoldingsTest {
  private static final By WHO = By.console(Instant.parse("2026-11-22T08:00:00Z"));
  private static final ImportWish SKIP = new ImportWish(false, true, false);

  private final MemoryOffice office = new MemoryOffice();
  private final ImportDesk desk = ImportWiring.of(office, SecrecyScale.SHIPPED);

  /** A box of C0062 that one row names, without a folder, is that row: 57 of 1,023 are no items. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "princeton-C0062-tarkington.ead.xml,        279,  1, 1, 279, 966, 0",
    "princeton-AC297-football-films.ead.xml,    2799, 69, 0, 2799, 0, 0",
    "archivesspace-top-container-linker.csv,    3, 2, 0, 1, 3, 0",
    "archivesspace-top-container-linker.xlsx,   3, 2, 0, 1, 3, 0",
    "archivesspace-bulk-import.csv,             0, 2, 0, 0, 0, 0",
  })
  void comesInWithTheRightCounts(
      String name, long accepted, long refused, long warnings, long boxes, long items, long none) {
    ImportReport report = run(name, SKIP);
    assertThat(report.accepted()).as("accepted").isEqualTo(accepted);
    assertThat(report.refused()).as("refused").isEqualTo(refused);
    assertThat(report.warnings()).as("warnings " + report.problems()).isEqualTo(warnings);
    assertThat(report.boxes()).as("boxes").isEqualTo(boxes);
    assertThat(report.items()).as("items").isEqualTo(items);
    ImportReport again = run(name, SKIP);
    assertThat(again.unchanged()).as("unchanged").isEqualTo(boxes);
    assertThat(again.boxes()).as("boxes of the second time").isEqualTo(none);
    assertThat(again.refused()).as("refused the second time").isEqualTo(refused);
  }

  @Test
  void theTypingErrorIsNamedWithWhatWasMeant() {
    ImportReport report = run("princeton-C0062-tarkington.ead.xml", ImportWish.DRY_RUN);
    String said =
        String.join(
            "\n",
            report.problems().stream()
                .filter(problem -> problem.isWarning())
                .map(problem -> Texts.in(Texts.ENGLISH).say(problem.message()))
                .toList());
    assertThat(said).contains("32101037705262").contains("32101037705462");
    assertThat(office.holdings().head()).isEmpty();
  }

  @Test
  void aBoxHasTheFoldersOfAllItsMentions() {
    run("princeton-C0062-tarkington.ead.xml", SKIP);
    Box box = office.holdings().box(Barcode.of("32101037704168")).orElseThrow();
    List<Item> items = office.holdings().items(List.of(box.id())).get(box.id());
    assertThat(box.description().title()).isEqualTo("Booth Tarkington Papers, 1812-1956, box 1");
    assertThat(items.get(0).title())
        .isEqualTo("Magazine Galleys/Proofs, Pictorial Review, 1st Installment");
    assertThat(items.get(0).code()).contains("folder 1");
    assertThat(items.get(0).date().orElseThrow().iso()).isEqualTo("1921-02");
  }

  @Test
  void allOrNothingTakesNothingWhenARowIsBad() {
    ImportReport report =
        run("princeton-C0062-tarkington.ead.xml", new ImportWish(false, false, false));
    assertThat(report.isDone()).isFalse();
    assertThat(office.holdings().head()).isEmpty();
  }

  private ImportReport run(String name, ImportWish wish) {
    OpenList list = desk.open(file(name), name, HoldingLists.Choice.NONE);
    return desk.run(WHO, list, list.proposal(), wish, Progress.NOBODY);
  }

  static Path file(String name) {
    String named =
        System.getProperty("MUNIMENT_SHARED_DATA", System.getenv("MUNIMENT_SHARED_DATA"));
    Stream<Path> beside =
        Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
            .map(folder -> folder.resolve("shared/data"));
    return Stream.concat(Stream.ofNullable(named).map(Path::of), beside)
        .map(folder -> folder.resolve("holdings").resolve(name))
        .filter(Files::isReadable)
        .findFirst()
        .orElseGet(() -> abort(name + " not found: set MUNIMENT_SHARED_DATA to its folder"));
  }
}
