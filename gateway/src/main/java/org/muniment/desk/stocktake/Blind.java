package org.muniment.desk.stocktake;

import java.util.Optional;
import org.muniment.domain.stocktake.Spoken;
import org.muniment.domain.stocktake.Verdict;

/** What those who count blind are told: that it is taken down, not what was expected. */
final class Blind {
  private Blind() {}

  static Spoken told(Spoken spoken) {
    Verdict verdict =
        switch (spoken.verdict()) {
          case PLACE, UNKNOWN, UNDONE, RECORDED -> spoken.verdict();
          case IN_PLACE,
              MISPLACED,
              OUT_OF_ORDER,
              REGISTER_SAYS_OUT,
              DUPLICATE,
              MOVED,
              CARD_WITHOUT_LOAN ->
              Verdict.RECORDED;
        };
    return new Spoken(
        verdict,
        Optional.empty(),
        spoken.place(),
        Optional.empty(),
        Optional.empty(),
        spoken.rank());
  }
}
