package org.muniment.domain.stocktake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muniment.domain.stocktake.Stage.OPENED;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.domain.stocktake.Resolution.Action;
import org.muniment.domain.trail.By;

class ResolutionsTest {
  private static final By LI = new By(By.Kind.PERSON, "li", "-", OPENED);

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          missing                    | B1=C1/1/1 | !C1 | B1 put-back mark-missing keep
          misplaced                  | B1=C1/1/1 | C2-S01 B1 | B1 move-here put-back repair keep
          out of order               | B1=C1/1/1 B2=C1/1/2 | C1-S01 B2 B1 | B1 move-here put-back repair keep
          the register says out      | B1=on-loan@C1/1/1 | C1-S01 B1 | B1 move-here repair keep
          unknown                    | B1=C1/1/1 | C1-S01 B1 ZZ | ZZ register keep
          in two places              | B1=C1/1/1 | C1-S01 B1 C2-S01 B1 | B1 move-here put-back keep
          twice in the same place    | B1=C1/1/1 | C1-S01 B1 B1 | B1
          card absent                | B1=on-loan@C1/1/1 | !C1 | B1 put-back keep
          card without a loan        | B1=on-loan@C1/1/1 K1~B1 | K1=back B1=C1/1/1 C1 B1 K1 | B1; K1 put-back keep
          a card in a wrong place    | B1=on-loan@C1/1/1 K1~B1 | C2 K1 | B1; K1 put-back keep
          counts differ, seen by one | B1=C1/1/1 | a> C1-S01 B1 b2> C2-S01 B1 | B1 move-here put-back mark-missing repair keep
          not yet seen               | B1=C1/1/1 | C1-S01 | B1
          excluded                   | B1=in-repair@C1/1/1 | C1-S01 | B1
          """)
  void mayBeAnswered(String rule, String setup, String words, String allowed) {
    Stage stage = new Stage(setup, words.contains("2>") ? 2 : 1, true).play(words);
    String said =
        stage.tally.reckon().lines().stream()
            .map(ResolutionsTest::allowed)
            .sorted()
            .collect(Collectors.joining("; "));
    assertThat(said).isEqualTo(allowed);
  }

  private static String allowed(Line line) {
    String actions =
        Answers.allowed(line).stream().map(Action::key).collect(Collectors.joining(" "));
    return (line.subject() + " " + actions).strip();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          nobody said anything               | - | - | B1
          kept as missing                    | missing keep | - | -
          taken back                         | missing keep, missing - | - | B1
          answered anew                      | missing keep, missing put-back | - | -
          seen since: there is nothing left  | missing keep | C1-S01 B1 | -
          seen elsewhere since: open again   | missing keep | C2-S01 B1 | B1
          answers another outcome            | misplaced keep | - | B1
          not what may be done about it      | missing register | - | B1
          """)
  void holdsAsLongAsTheOutcomeIsTheSame(String rule, String facts, String since, String open) {
    Stage stage = new Stage("B1=C1/1/1", 1, true).play("!C1");
    List<Resolution> resolutions = new ArrayList<>();
    for (String fact : facts == null ? new String[0] : facts.split(", ")) {
      resolutions.add(resolution(fact.split(" ")));
    }
    Reckoning reckoning = stage.play(since == null ? "" : since).tally.reckon();
    List<String> left =
        Resolutions.open(reckoning, resolutions).stream().map(Line::subject).toList();
    assertThat(left).isEqualTo(open == null ? List.of() : List.of(open));
    int answered = reckoning.needingAnswers().size() - left.size();
    assertThat(Resolutions.holding(reckoning, resolutions)).hasSize(answered);
  }

  private static Resolution resolution(String... words) {
    return new Resolution(
        0,
        Outcome.of(words[0]).orElseThrow(),
        "B1",
        Action.of(words[1]),
        Optional.empty(),
        "",
        "because",
        Optional.empty(),
        LI);
  }
}
