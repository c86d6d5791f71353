package org.muniment.domain.stocktake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.domain.stocktake.Reckoning.PlaceProgress;
import org.muniment.domain.text.Code;

/** What the scanning page shows between two scans. */
class ShelvesTest {
  private static final Code C1 = Code.of("C1");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          what is expected, nothing seen | B1=C1/1/1 B3=C1/1/3 | C1-S01 | 1:B1 3:B3
          what was said of each          | B1=C1/1/1 B2=C1/1/2 B3=C1/1/3 | C1-S01 B1 B3 B2 | 1:B1=in-place 2:B2=out-of-order 3:B3=in-place
          said twice: what was said first | B1=C1/1/1 | C1-S01 B1 B1 | 1:B1=in-place
          taken back: not seen           | B1=C1/1/1 | C1-S01 B1 undo | 1:B1
          seen elsewhere                 | B1=C1/1/1 | C1-S02 B1 | 1:B1=misplaced
          lent, its card seen            | B1=on-loan@C1/1/1 K1~B1 | C1-S01 K1 | 1:B1=in-place
          moved away since               | B1=C1/1/1 B2=C1/1/2 | B1=C2/1/1 | 2:B2
          moved here since               | B1=C2/1/1 | B1=C1/1/4 | 4:B1
          from another room since        | F1=X1/1/1 | F1=C1/1/4 | 4:F1
          only what this count saw       | B1=C1/1/1 | ar> C1-S01 B1 | 1:B1
          """)
  void showsTheShelf(String rule, String setup, String words, String cells) {
    Stage stage = new Stage(setup, 1, true).play(words);
    String shown =
        stage.tally.shelf(C1, 1, Pass.FIRST).stream()
            .filter(cell -> cell.expected().isPresent())
            .map(ShelvesTest::shown)
            .collect(Collectors.joining(" "));
    assertThat(shown).isEqualTo(cells);
  }

  private static String shown(ShelfCell cell) {
    String verdict = cell.verdict().map(said -> "=" + said.key()).orElse("");
    return cell.position() + ":" + cell.expected().orElseThrow().barcode() + verdict;
  }

  @Test
  void aShelfHasAllItsPositionsAndAnotherRoomNone() {
    Tally tally = new Stage("B1=C1/1/1", 1, true).tally;
    assertThat(tally.shelf(C1, 1, Pass.FIRST)).hasSize(12);
    assertThat(tally.shelf(Code.of("X1"), 1, Pass.FIRST)).isEmpty();
  }

  @Test
  void tellsHowFarItIs() {
    String setup = "B1=C1/1/1 B2=C1/1/2 B3=C2/1/1 L1=on-loan@C1/1/3 U1=unplaced F1=X1/1/1";
    Stage stage = new Stage(setup, 1, true).play("C1-S01 B1 B1 B3 undo F1 L1 ZZ !C1-S01");
    Progress progress = stage.tally.progress();
    assertThat(progress.expected()).isEqualTo(4);
    assertThat(progress.seen()).isEqualTo(1);
    assertThat(progress.scans()).isEqualTo(6);
    assertThat(progress.places().get(C1)).isEqualTo(new PlaceProgress(2, 1, 2, 1));
    assertThat(progress.places().get(Code.of("C2"))).isEqualTo(new PlaceProgress(1, 0, 2, 0));
  }

  @Test
  void remembersWhereADeviceIsAndWhatWasSaid() {
    Stage stage = new Stage("B1=C1/1/1", 1, true).play("a> C1-S02 C1-S01 B1#s1 b> B1");
    assertThat(stage.tally.place("a", Pass.FIRST)).isEqualTo(Stage.place("C1-S01"));
    assertThat(stage.tally.place("a", Pass.RECOUNT)).isEmpty();
    assertThat(stage.tally.place("b", Pass.FIRST)).isEmpty();
    Spoken said = stage.tally.spoken("s1").orElseThrow();
    assertThat(said).isEqualTo(stage.said.get(2));
    assertThat(said.verdict()).isEqualTo(Verdict.IN_PLACE);
    assertThat(said.expected()).contains(Stage.spot("C1/1/1"));
    assertThat(said.rank()).isEqualTo(1);
    assertThat(stage.tally.spoken("none")).isEmpty();
  }
}
