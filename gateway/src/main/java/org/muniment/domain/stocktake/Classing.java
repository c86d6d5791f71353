package org.muniment.domain.stocktake;

import static org.muniment.domain.stocktake.Outcome.COUNTS_DIFFER;
import static org.muniment.domain.stocktake.Outcome.IN_PLACE;
import static org.muniment.domain.stocktake.Outcome.MOVED_DURING_COUNT;
import static org.muniment.domain.stocktake.Outcome.OUT_OF_ORDER;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.stocktake.Classes.Sight;
import org.muniment.domain.stocktake.Combining.Said;

/**
 * The class of one thing out of all counts. A recount decides for what it saw. A box that was not
 * expected has a class when somebody saw it in a wrong place, when the register says that it is
 * out, or when it came into the scope since and was seen there. Of a loan of a part no card is
 * missed: the box itself must be seen.
 */
final class Classing {
  private static final Set<Outcome> HARMLESS =
      EnumSet.of(IN_PLACE, MOVED_DURING_COUNT, OUT_OF_ORDER);

  private final Facts facts;
  private final Orders orders;
  private final Looks looks;

  Classing(Facts facts, Orders orders) {
    this.facts = facts;
    this.orders = orders;
    looks = new Looks(facts);
  }

  /** Empty when nothing is to be said of a box that was not expected. */
  Optional<Outcome> box(int box) {
    Map<Pass, List<Sight>> sights = sights(box);
    Set<Pass> cards = cardSeen(box);
    Optional<Outcome> outcome = outcome(box, sights, cards);
    boolean isListed =
        facts.things.isExpected(box) || facts.isInScope(facts.now(box)) || isWrong(sights);
    return outcome.filter(any -> isListed);
  }

  /** Empty when it stands where it belongs. A count that did not see it says nothing of it. */
  Optional<Outcome> card(int card) {
    Map<Pass, List<Sight>> sights = sights(card);
    List<Sight> recount = sights.get(Pass.RECOUNT);
    Stream<List<Sight>> deciding = recount == null ? sights.values().stream() : Stream.of(recount);
    Set<Outcome> said =
        deciding
            .map(some -> Classes.card(some, facts.judging))
            .map(outcome -> outcome == MOVED_DURING_COUNT ? IN_PLACE : outcome)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Outcome.class)));
    Outcome outcome = said.size() == 1 ? said.iterator().next() : COUNTS_DIFFER;
    boolean isRight = said.isEmpty() || outcome == IN_PLACE;
    return isRight ? Optional.empty() : Optional.of(outcome);
  }

  private Optional<Outcome> outcome(int box, Map<Pass, List<Sight>> sights, Set<Pass> cards) {
    if (sights.containsKey(Pass.RECOUNT) || cards.contains(Pass.RECOUNT)) {
      return inPass(Pass.RECOUNT, box, sights, cards);
    }
    if (facts.counts == 1) {
      return inPass(Pass.FIRST, box, sights, cards);
    }
    Said first = said(Pass.FIRST, Pass.SECOND, box, sights, cards);
    Said second = said(Pass.SECOND, Pass.FIRST, box, sights, cards);
    return Optional.of(Combining.together(first, second, facts.judging));
  }

  private Said said(
      Pass pass, Pass other, int box, Map<Pass, List<Sight>> sights, Set<Pass> cards) {
    boolean isGoneThrough =
        sights.getOrDefault(other, List.of()).stream()
            .allMatch(sight -> isGoneThrough(pass, sight.place()));
    return new Said(
        inPass(pass, box, sights, cards),
        sights.getOrDefault(pass, List.of()),
        sights.containsKey(pass) || cards.contains(pass),
        isGoneThrough);
  }

  private boolean isGoneThrough(Pass pass, Optional<Place> place) {
    return place
        .map(where -> facts.closed.isClosed(pass, where))
        .orElseGet(() -> facts.closed.isWhole(pass));
  }

  private Optional<Outcome> inPass(
      Pass pass, int box, Map<Pass, List<Sight>> sights, Set<Pass> cards) {
    if (sights.containsKey(pass)) {
      return Optional.of(Classes.seen(sights.get(pass), facts.judging));
    }
    boolean isAwaited = facts.things.isExpected(box) || facts.isInScope(facts.now(box));
    return isAwaited ? Optional.of(unseen(pass, box, cards.contains(pass))) : Optional.empty();
  }

  private Outcome unseen(Pass pass, int box, boolean isCardSeen) {
    History history = facts.history(box);
    Expected now = facts.now(box);
    boolean isClosed =
        now.spot()
            .map(spot -> facts.closed.isClosed(pass, cabinet(spot), spot.shelf()))
            .orElseGet(() -> facts.closed.isWhole(pass));
    return history.isStill()
        ? Classes.unseen(now, isClosed, isCardSeen)
        : Classes.unseenMoved(
            now, facts.isInScope(now), isClosed, isThereInTime(pass, history, now), isCardSeen);
  }

  /** Whether it came to its shelf before anybody looked there. */
  private boolean isThereInTime(Pass pass, History history, Expected now) {
    Optional<Instant> looked =
        now.spot()
            .flatMap(
                spot ->
                    looks
                        .first(pass, spot)
                        .or(() -> facts.closed.at(pass, cabinet(spot), spot.shelf())));
    return looked.filter(history.since()::isBefore).isPresent();
  }

  private int cabinet(Spot spot) {
    return facts.stock.cabinetNumber(spot.cabinet());
  }

  private boolean isWrong(Map<Pass, List<Sight>> sights) {
    return sights.values().stream()
        .anyMatch(some -> !HARMLESS.contains(Classes.seen(some, facts.judging)));
  }

  private Map<Pass, List<Sight>> sights(int thing) {
    return facts.rows(thing).stream()
        .collect(
            Collectors.groupingBy(
                facts.sightings::pass,
                () -> new EnumMap<>(Pass.class),
                Collectors.mapping(this::sight, Collectors.toList())));
  }

  private Sight sight(int row) {
    Optional<Place> place = facts.place(row);
    return new Sight(facts.judge(row, place), place, orders.order(row));
  }

  /** The counts that saw the card of a box that is lent as a whole, wherever it stood. */
  private Set<Pass> cardSeen(int box) {
    Expected now = facts.now(box);
    if (!LineMaker.isLent(now)) {
      return Set.of();
    }
    return facts
        .things
        .cardsOf(now.box())
        .filter(card -> facts.cards.card(facts.things.cardCode(card)).isWhole())
        .flatMap(card -> facts.rows(card).stream())
        .filter(row -> facts.judge(row) != Judgement.OUT)
        .map(facts.sightings::pass)
        .collect(Collectors.toSet());
  }
}
