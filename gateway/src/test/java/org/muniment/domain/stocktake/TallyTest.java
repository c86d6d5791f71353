package org.muniment.domain.stocktake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is said of a scan at once, and what follows in the end: one rule a row, see {@link Stage}.
 */
class TallyTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a box on its shelf is in place            | B1=C1/1/1 | C1-S01 B1 | place in-place
          on its cabinet the shelf is not judged    | B1=C1/2/1 | C1 B1 | place in-place
          in its room the cabinet is not judged     | B1=C1/2/1 | R1 B1 | place in-place
          without a place the place is not judged   | B1=C1/2/1 | B1 | in-place
          on another shelf it is misplaced          | B1=C1/2/1 | C1-S01 B1 | place misplaced
          in another room it is misplaced           | B1=C1/2/1 | R2 B1 | place misplaced
          a box of another room is misplaced        | F1=X1/1/1 | C1-S01 F1 | place misplaced
          a box of another room is right at home    | F1=X1/1/1 | X1-S01 F1 | place in-place
          what has no place is misplaced anywhere   | U1=unplaced | C1-S01 U1 | place misplaced
          what has no place is right without one    | U1=unplaced | U1 | in-place
          the label of a place moves the device     | B1=C1/1/1 B2=C1/2/1 | C1-S01 B1 C1-S02 B2 | place in-place place in-place
          each device has a place of its own        | B1=C1/1/1 B2=C1/2/1 | a> C1-S01 b> C1-S02 B2 a> B1 | place place in-place in-place
          lent: the register says out               | B1=on-loan@C1/1/1 | C1-S01 B1 | place register-says-out
          being read: the register says out         | B1=in-reading-room@C1/1/1 | C1-S01 B1 | place register-says-out
          under way: the register says out          | B1=in-transit@C1/1/1 | C1-S01 B1 | place register-says-out
          in repair: the register says out          | B1=in-repair@C1/1/1 | B1 | register-says-out
          lost: the register says out               | B1=missing@C1/1/1 | C1-S02 B1 | place register-says-out
          given away: the register says out         | B1=transferred | C1-S01 B1 | place register-says-out
          struck off: the register says out         | B1=destroyed | B1 | register-says-out
          nobody knows the label                    | B1=C1/1/1 | C1-S01 ZZ ZZ | place unknown unknown
          the second time it is a duplicate         | B1=C1/1/1 | C1-S01 B1 B1 | place in-place duplicate
          another device's scan counts for that too | B1=C1/1/1 | a> C1-S01 B1 b> C1-S01 B1 | place in-place place duplicate
          each count is judged alone                | B1=C1/1/1 | a> C1-S01 B1 b2> C1-S01 B1 br> B1 | place in-place place in-place in-place
          what was taken back was not scanned       | B1=C1/1/1 | C1-S01 B1 undo B1 | place in-place undone in-place
          the label taken back: the place before    | B1=C1/1/1 | C1-S01 C1-S02 undo B1 | place place undone in-place
          a taking-back that comes first            | B1=C1/1/1 | C1-S01 b> undo#s9 a> B1#s9 B1 | place undone undone in-place
          a taking-back cannot be taken back        | B1=C1/1/1 | C1-S01 B1#s1 undo#s1 undo#u3 B1 | place in-place undone undone in-place
          from left to right                        | B1=C1/1/1 B2=C1/1/2 B3=C1/1/3 | C1-S01 B1 B3 B2 | place in-place in-place out-of-order
          the order begins anew under each label    | B1=C1/1/1 B2=C1/1/2 B3=C1/1/3 | C1-S01 B3 C1-S01 B1 B2 | place in-place place in-place in-place
          the wrong one taken back leaves no trace  | B1=C1/1/1 B2=C1/1/2 B3=C1/1/3 | C1-S01 B1 B3 undo B2 B3 | place in-place in-place undone in-place in-place
          a strange box does not disturb the order  | B1=C1/1/1 B2=C1/1/2 F9=X1/1/9 | C1-S01 B1 F9 B2 | place in-place misplaced in-place
          moved before it was seen there            | B1=C1/1/1 | B1=C1/2/1 C1-S02 B1 | place moved
          seen where it no longer is                | B1=C1/1/1 | B1=C1/2/1 C1-S01 B1 | place misplaced
          a new box in its place                    | B1=C1/1/1 | N1:=C1/1/2 C1-S01 N1 | place moved
          a box with another number                 | B1=C1/1/1 | B1~N7 C1-S01 N7 | place in-place
          its old label still means the box         | B1=C1/1/1 | B1~N7 C1-S01 B1 | place in-place
          its card stands in its place              | L1=on-loan@C1/1/1 K1~L1 | C1-S01 K1 | place in-place
          its card stands elsewhere                 | L1=on-loan@C1/1/1 K1~L1 | C1-S02 K1 | place misplaced
          the card may be there beforehand          | B1=C1/1/1 K1~B1:approved | C1-S01 K1 | place in-place
          a card twice                              | L1=on-loan@C1/1/1 K1~L1 | C1-S01 K1 K1 | place in-place duplicate
          a card after the return                   | L1=on-loan@C1/1/1 K1~L1 | K1=back C1-S01 K1 | place card-without-loan
          a card of a loan that was refused         | L1=C1/1/1 K1~L1:approved | K1=over C1-S01 K1 | place card-without-loan
          """)
  void saysAtOnce(String rule, String setup, String words, String verdicts) {
    Stage stage = new Stage(setup, words.contains("2>") ? 2 : 1, true).play(words);
    assertThat(stage.verdicts()).isEqualTo(verdicts);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          in place: nothing to say                      | B1=C1/1/1 | C1-S01 B1 | -
          unseen, its shelf open                        | B1=C1/1/1 | C1-S01 | not-yet-seen:B1
          unseen, another shelf closed                  | B1=C1/1/1 | !C1-S02 | not-yet-seen:B1
          unseen, its shelf closed                      | B1=C1/1/1 | !C1-S01 | missing:B1
          unseen, its cabinet closed                    | B1=C1/1/1 | !C1 | missing:B1
          unseen, its room closed                       | B1=C1/1/1 | !R1 | missing:B1
          its shelf is opened again                     | B1=C1/1/1 | !C1 ?C1-S01 | not-yet-seen:B1
          a place outside the scope closes nothing      | B1=C1/1/1 | !X1 | not-yet-seen:B1
          seen after its shelf was closed               | B1=C1/1/1 | !C1 C1-S01 B1 | -
          seen elsewhere                                | B1=C1/1/1 | C1-S02 B1 !R1 | misplaced:B1
          seen in the wrong room                        | B1=C1/1/1 | R2 B1 !R1 | misplaced:B1
          a box of another room                         | F1=X1/1/1 | C1-S01 F1 | misplaced:F1
          a box of another room at home                 | F1=X1/1/1 | X1-S01 F1 F1 | -
          a box of another room that is lent            | F1=on-loan@X1/1/1 | X1-S01 F1 | register-says-out:F1
          a box without a place, seen on a shelf        | U1=unplaced | C1-S01 U1 | misplaced:U1
          a box without a place, seen without one       | U1=unplaced | U1 !R1 | -
          a box without a place, unseen                 | U1=unplaced | !C1 | not-yet-seen:U1
          a box without a place, everything closed      | U1=unplaced | !R1 | missing:U1
          what is out and stands there                  | B1=on-loan@C1/1/1 | C1-S01 B1 | register-says-out:B1
          what is lost and stands somewhere             | B1=missing@C1/1/1 | C2-S01 B1 | register-says-out:B1
          what is gone and stands there                 | B1=destroyed | C1-S01 B1 | register-says-out:B1
          what came back after it was seen there        | B1=on-loan@C1/1/1 | C1-S01 B1 B1=C1/1/1 | moved-during-count:B1
          what came back to another place               | B1=on-loan@C1/1/1 | C1-S01 B1 B1=C1/2/1 | misplaced:B1
          what was lost and is found there by hand      | B1=missing@C1/1/1 | C2-S01 B1 B1=C2/1/1 | moved-during-count:B1
          a label that nobody knows, once a code        | B1=C1/1/1 | C1-S01 B1 ZZ ZZ Z2 | unknown:Z2 unknown:ZZ
          taken back: as if it was not scanned          | B1=C1/1/1 | C1-S01 ZZ undo B1 | -
          twice in the same place                       | B1=C1/1/1 | C1-S01 B1 B1 | duplicates:B1(no-answer)
          by two people on the same shelf               | B1=C1/1/1 | a> C1-S01 B1 b> C1-S01 B1 | duplicates:B1(no-answer)
          on its shelf and in its cabinet               | B1=C1/1/1 | C1-S01 B1 C1 B1 | duplicates:B1(no-answer)
          in two places at once                         | B1=C1/1/1 | C1-S01 B1 C1-S02 B1 | duplicates:B1
          in two wrong places                           | B1=C1/1/1 | C1-S02 B1 C2-S02 B1 | duplicates:B1
          twice in the same wrong place                 | B1=C1/1/1 | C1-S02 B1 C1 undo B1 | misplaced:B1
          once rightly in its room, once misplaced in it | B1=C1/1/1 | R1 B1 C2-S01 B1 | misplaced:B1
          in the wrong place, and taken back            | B1=C1/1/1 | C1-S02 B1#w C1-S01 B1 undo#w | -
          the fewest boxes to move                      | B1=C1/1/1 B2=C1/1/2 B3=C1/1/3 B4=C1/1/4 | C1-S01 B4 B1 B2 B3 | out-of-order:B4
          of two neighbours the later one is named      | B1=C1/1/1 B2=C1/1/2 B3=C1/1/3 B4=C1/1/4 | C1-S01 B1 B3 B2 B4 | out-of-order:B2
          in order where somebody else looked           | B1=C1/1/1 B2=C1/1/2 | a> C1-S01 B2 B1 b> C1-S01 B1 | duplicates:B1(no-answer)
          no order under the label of a cabinet         | B1=C1/1/1 B2=C1/1/2 | C1 B2 B1 | -
          misplaced boxes take no part in the order     | B1=C1/1/1 B2=C1/1/2 M1=C2/1/1 | C1-S01 B1 M1 B2 | misplaced:M1
          the label between was taken back              | B1=C1/1/1 B2=C1/1/2 | C1-S01 B2 C1-S01 B1 | -
          the label between was taken back: one run     | B1=C1/1/1 B2=C1/1/2 | C1-S01 B2 C1-S01#l B1 undo#l | out-of-order:B1
          out of order, then moved elsewhere by the register | B1=C1/1/1 B2=C1/1/2 | C1-S01 B2 B1 B1=C2/1/1 | -
          two that had the same position one after the other | B1=C1/1/1 B2=C2/1/1 | C1-S01 B1 B1=C1/2/1 B2=C1/1/1 B2 | moved-during-count:B2
          moved, then seen                              | B1=C1/1/1 | B1=C2/1/1 C2-S01 B1 | moved-during-count:B1
          seen, then moved on paper                     | B1=C1/1/1 | C2-S01 B1 B1=C2/1/1 | moved-during-count:B1
          seen, moved, seen again                       | B1=C1/1/1 | C1-S01 B1 B1=C2/1/1 C2-S01 B1 | moved-during-count:B1
          seen, moved, seen where it was                | B1=C1/1/1 | C1-S01 B1 B1=C2/1/1 C1-S01 B1 | misplaced:B1
          moved, seen at neither                        | B1=C1/1/1 | B1=C2/1/1 C1-S02 B1 | misplaced:B1
          seen, then lent                               | B1=C1/1/1 | C1-S01 B1 B1=on-loan !R1 | -
          lent unseen                                   | B1=C1/1/1 | B1=on-loan !R1 | moved-during-count:B1
          lent unseen, its card stands there            | B1=C1/1/1 K1~B1 | B1=on-loan C1-S01 K1 !R1 | on-loan:B1
          moved out of the scope unseen                 | B1=C1/1/1 | B1=X1/1/1 !R1 | moved-during-count:B1
          taken off its shelf unseen                    | B1=C1/1/1 | B1= !R1 | moved-during-count:B1
          moved unseen, its new shelf open              | B1=C1/1/1 | B1=C2/1/1 !C1 | not-yet-seen:B1
          moved before anybody looked there             | B1=C1/1/1 | B1=C2/1/1 C2-S01 !R1 | missing:B1
          moved after somebody looked there             | B1=C1/1/1 | C2-S01 B1=C2/1/1 !R1 | moved-during-count:B1
          moved after somebody looked at its cabinet    | B1=C1/1/1 | C2 B1=C2/1/1 !R1 | moved-during-count:B1
          moved after somebody looked elsewhere         | B1=C1/1/1 | C1-S01 B1=C2/1/1 !R1 | missing:B1
          nobody looked, moved before it was closed     | B1=C1/1/1 | B1=C2/1/1 !R1 | missing:B1
          nobody looked, moved after it was closed      | B1=C1/1/1 | !R1 B1=C2/1/1 | moved-during-count:B1
          moved and back: still to be seen              | B1=C1/1/1 | B1=C2/1/1 B1=C1/1/1 C1-S01 !R1 | missing:B1
          only its number changed                       | B1=C1/1/1 | B1~N7 !R1 | missing:N7
          registered, then seen there                   | B1=C1/1/1 | C1-S01 B1 N1:=C1/1/2 N1 | moved-during-count:N1
          seen as unknown, then registered there        | B1=C1/1/1 | C1-S01 B1 N1 N1:=C1/1/2 | moved-during-count:N1
          seen as unknown, then registered elsewhere    | B1=C1/1/1 | C1-S01 B1 N1 N1:=C2/1/2 | misplaced:N1
          seen as unknown, then the number of a box     | B1=C1/1/1 | C1-S01 N7 B1~N7 | -
          registered and not seen: it was not expected  | B1=C1/1/1 | C1-S01 B1 N1:=C1/1/2 !R1 | -
          moved into the scope and seen there           | F1=X1/1/1 | F1=C1/1/1 C1-S01 F1 | moved-during-count:F1
          lent, its card in its place                   | L1=on-loan@C1/1/1 K1~L1 | C1-S01 K1 !R1 | on-loan:L1
          lent, its card absent                         | L1=on-loan@C1/1/1 K1~L1 | C1-S01 !R1 | card-absent:L1
          lent, its card not yet seen                   | L1=on-loan@C1/1/1 K1~L1 | C1-S01 | not-yet-seen:L1
          lent, its card in a wrong place               | L1=on-loan@C1/1/1 K1~L1 | C1-S02 K1 !R1 | misplaced:K1 on-loan:L1
          lent, its card in two places                  | L1=on-loan@C1/1/1 K1~L1 | C1-S02 K1 C1-S01 K1 !R1 | duplicates:K1 on-loan:L1
          lent from nowhere: no card is awaited         | L1=on-loan K1~L1 | !R1 | excluded:L1
          lent in part: the box itself must be seen     | B1=C1/1/1 K1~B1:part | C1-S01 K1 !R1 | missing:B1
          a card whose loan is over                     | L1=on-loan@C1/1/1 K1~L1 | K1=back L1=C1/1/1 C1-S01 L1 K1 | card-without-loan:K1 moved-during-count:L1
          a card seen before the return is no fault     | L1=on-loan@C1/1/1 K1~L1 | C1-S01 K1 K1=back L1=C1/1/1 C1-S01 L1 | moved-during-count:L1
          a card of a withdrawn loan                    | B1=C1/1/1 K1~B1:approved | K1=over C1-S01 B1 K1 | card-without-loan:K1
          a card takes no part in the order             | L2=on-loan@C1/1/2 B1=C1/1/1 B3=C1/1/3 K1~L2 | C1-S01 B1 B3 K1 | on-loan:L2
          returned, not seen after somebody looked      | L1=on-loan@C1/1/1 | C1-S01 L1=C1/1/1 !R1 | moved-during-count:L1
          returned, and then nobody saw it              | L1=on-loan@C1/1/1 | L1=C1/1/1 C1-S01 !R1 | missing:L1
          being read                                    | B1=in-reading-room@C1/1/1 | !R1 | excluded:B1
          being read, its card in its place             | B1=in-reading-room@C1/1/1 K1~B1 | C1-S01 K1 | on-loan:B1
          under way                                     | B1=in-transit@C1/1/1 | !R1 | excluded:B1
          in repair                                     | B1=in-repair@C1/1/1 | !R1 | excluded:B1
          known to be lost                              | B1=missing@C1/1/1 | !R1 | excluded:B1
          a recount decides for what it saw             | B1=C1/1/1 B2=C1/1/2 | C1-S02 B1 !R1 br> C1-S01 B1 | missing:B2
          """)
  void concludes(String rule, String setup, String words, String lines) {
    Stage stage = new Stage(setup, 1, true).play(words);
    assertThat(stage.lines()).isEqualTo(lines == null ? "" : lines);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          both see it in place                 | B1=C1/1/1 | a> C1-S01 B1 b2> C1-S01 B1 | -
          the second has not come yet          | B1=C1/1/1 | a> C1-S01 B1 !C1 | not-yet-seen:B1
          the second did not see it            | B1=C1/1/1 | a> C1-S01 B1 !C1 !2C1 | counts-differ:B1
          neither saw it                       | B1=C1/1/1 | !C1 !2C1 | missing:B1
          one is through, neither saw it       | B1=C1/1/1 | !C1 | not-yet-seen:B1
          both in the same wrong place         | B1=C1/1/1 | a> C1-S02 B1 b2> C1-S02 B1 | misplaced:B1
          in different wrong places            | B1=C1/1/1 | a> C1-S02 B1 b2> C2-S02 B1 | counts-differ:B1
          right for one, wrong for the other   | B1=C1/1/1 | a> C1-S01 B1 b2> C2-S02 B1 | counts-differ:B1
          the recount decides                  | B1=C1/1/1 | a> C1-S01 B1 b2> C2-S02 B1 cr> C1-S01 B1 | -
          before and after a move              | B1=C1/1/1 | a> C1-S01 B1 B1=C2/1/1 b2> C2-S01 B1 | moved-during-count:B1
          twice in one of them                 | B1=C1/1/1 | a> C1-S01 B1 B1 b2> C1-S01 B1 | duplicates:B1(no-answer)
          a foreign box, the second to come    | F1=X1/1/1 | a> C1-S01 F1 | not-yet-seen:F1
          a foreign box that one saw           | F1=X1/1/1 | a> C1-S01 F1 !2C1-S01 | counts-differ:F1
          a foreign box that both saw          | F1=X1/1/1 | a> C1-S01 F1 b2> C1-S01 F1 | misplaced:F1
          a foreign box at home, one saw it    | F1=X1/1/1 | a> X1-S01 F1 !R1 !2R1 | -
          an unknown label that one saw        | B1=C1/1/1 | a> C1-S01 ZZ B1 b2> C1-S01 B1 !R1 !2R1 | unknown:ZZ
          lent, both saw the card              | L1=on-loan@C1/1/1 K1~L1 | a> C1-S01 K1 b2> C1-S01 K1 | on-loan:L1
          lent, one saw the card               | L1=on-loan@C1/1/1 K1~L1 | a> C1-S01 K1 !2C1 | counts-differ:L1
          being read, one saw the card         | L1=in-reading-room@C1/1/1 K1~L1 | a> C1-S01 K1 !2C1 | on-loan:L1
          a card right for one, wrong for one  | L1=on-loan@C1/1/1 K1~L1 | a> C1-S01 K1 b2> C1-S02 K1 | counts-differ:K1 on-loan:L1
          out of order for both                | B1=C1/1/1 B2=C1/1/2 | a> C1-S01 B2 B1 b2> C1-S01 B2 B1 | out-of-order:B1
          out of order for one                 | B1=C1/1/1 B2=C1/1/2 | a> C1-S01 B2 B1 b2> C1-S01 B1 B2 | counts-differ:B1
          """)
  void comparesTwoCounts(String rule, String setup, String words, String lines) {
    Stage stage = new Stage(setup, 2, true).play(words);
    assertThat(stage.lines()).isEqualTo(lines == null ? "" : lines);
  }
}
