package org.muniment.domain.stocktake;

import java.util.Optional;
import java.util.stream.Stream;

/** What is said of a scan at once. */
final class Verdicts {
  private final Facts facts;

  Verdicts(Facts facts) {
    this.facts = facts;
  }

  /**
   * Of a thing's row that is not chained to its earlier ones yet. What was scanned before in this
   * count is a duplicate, unless the journal explains that it stands elsewhere now.
   *
   * @param isInOrder whether it lengthens the longest increasing subsequence of its run
   */
  Verdict of(int row, boolean isInOrder) {
    int thing = facts.sightings.thing(row);
    if (facts.things.unknownCode(thing).isPresent()) {
      return Verdict.UNKNOWN;
    }
    Judgement judgement = facts.judge(row);
    if (earlier(row).findAny().isPresent()) {
      boolean isElsewhere = judgement == Judgement.MOVED && isNewPlace(row);
      return isElsewhere ? Verdict.MOVED : Verdict.DUPLICATE;
    }
    return switch (judgement) {
      case OUT ->
          facts.things.isCard(thing) ? Verdict.CARD_WITHOUT_LOAN : Verdict.REGISTER_SAYS_OUT;
      case MISPLACED -> Verdict.MISPLACED;
      case RIGHT -> isInOrder ? Verdict.IN_PLACE : Verdict.OUT_OF_ORDER;
      case MOVED -> isInOrder ? Verdict.MOVED : Verdict.OUT_OF_ORDER;
    };
  }

  /** What was said, with what the register says now. */
  Spoken spoken(int row) {
    int thing = facts.sightings.thing(row);
    Verdict verdict = facts.sightings.verdict(row);
    if (thing < 0 || facts.things.unknownCode(thing).isPresent()) {
      return new Spoken(
          verdict,
          Optional.empty(),
          facts.place(row),
          Optional.empty(),
          Optional.empty(),
          facts.sightings.rank(row));
    }
    Expected now = facts.now(thing);
    Optional<Card> card =
        facts.things.isCard(thing)
            ? facts.cards.find(facts.things.cardCode(thing))
            : Optional.empty();
    return new Spoken(
        verdict, now.spot(), facts.place(row), Optional.of(now), card, facts.sightings.rank(row));
  }

  private Stream<Integer> earlier(int row) {
    Pass pass = facts.sightings.pass(row);
    int last = facts.things.last(facts.sightings.thing(row));
    return Stream.iterate(last, each -> each >= 0, facts.sightings::sameThing)
        .filter(each -> facts.sightings.pass(each) == pass);
  }

  private boolean isNewPlace(int row) {
    Optional<Place> here = facts.place(row);
    return here.isPresent()
        && earlier(row)
            .map(facts::place)
            .noneMatch(there -> there.isEmpty() || facts.judging.agree(there.get(), here.get()));
  }
}
