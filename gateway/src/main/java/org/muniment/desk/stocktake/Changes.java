package org.muniment.desk.stocktake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.muniment.desk.holdings.CountedSteps;
import org.muniment.desk.holdings.CountedSteps.Counted;
import org.muniment.desk.holdings.CountedSteps.Unknown;
import org.muniment.desk.stocktake.ShelfRuns.Run;
import org.muniment.desk.stocktake.ShelfRuns.Shelf;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.BoxStatus;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.stocktake.Effect;
import org.muniment.domain.stocktake.Line;
import org.muniment.domain.stocktake.Outcome;
import org.muniment.domain.stocktake.Resolution;
import org.muniment.domain.stocktake.Resolution.Action;
import org.muniment.domain.stocktake.Stocktake;
import org.muniment.domain.text.Message;

/** What the resolutions of a stock-take come to, worked out and checked before it is done. */
final class Changes {
  /** A box that somebody must see to from now on. */
  record FollowUp(Box box, Resolution resolution) {}

  /** A card that was placed, or taken away. */
  record CardStep(long loan, boolean isPlaced) {}

  private final Stocktake stocktake;
  private final CountedSteps steps;
  private final Map<Long, Box> boxes;
  private final List<Counted> counted = new ArrayList<>();
  private final List<Unknown> unknown = new ArrayList<>();
  private final List<CardStep> cards = new ArrayList<>();
  private final List<FollowUp> followUps = new ArrayList<>();
  private final Map<String, Message> problems = new LinkedHashMap<>();
  private final Map<Shelf, Map<Long, Resolution>> orders = new LinkedHashMap<>();
  private final Set<Long> answered = new HashSet<>();

  /**
   * @param boxes by id, as they are now; those of the runs too
   */
  Changes(Stocktake stocktake, CountedSteps steps, Map<Long, Box> boxes) {
    this.stocktake = stocktake;
    this.steps = steps;
    this.boxes = boxes;
  }

  /** The shelves whose order somebody wants to take over. */
  static Set<Shelf> shelves(Settled settled) {
    return settled.reckoning().needingAnswers().stream()
        .filter(line -> isOfOrder(line, settled.answers().get(line.subject())))
        .map(Changes::shelf)
        .flatMap(Optional::stream)
        .collect(Collectors.toSet());
  }

  private static boolean isOfOrder(Line line, Resolution answer) {
    return line.outcome() == Outcome.OUT_OF_ORDER
        && answer != null
        && answer.action().equals(Optional.of(Action.MOVE_HERE))
        && answer.to().isEmpty();
  }

  private static Optional<Shelf> shelf(Line line) {
    return line.expected().map(spot -> new Shelf(spot.cabinet(), spot.shelf()));
  }

  /** Works everything out; afterwards it can be asked and done. */
  Changes of(Settled settled, Map<Shelf, List<Run>> runs) {
    for (Line line : settled.reckoning().needingAnswers()) {
      Resolution answer = settled.answers().get(line.subject());
      if (answer != null) {
        take(line, answer);
      }
    }
    orders.forEach((shelf, wanted) -> takeOver(shelf, wanted, runs.getOrDefault(shelf, List.of())));
    steps
        .problems(counted, unknown)
        .forEach((number, problem) -> problems.putIfAbsent(number.value(), problem));
    return this;
  }

  private void take(Line line, Resolution answer) {
    Action action = answer.action().orElseThrow();
    if (line.isCard() || line.outcome() == Outcome.CARD_ABSENT) {
      card(line, action);
    } else if (action == Action.REGISTER) {
      unknown.add(
          new Unknown(Barcode.of(line.subject()), answer.title(), answer.to(), why(answer)));
    } else if (isOfOrder(line, answer)) {
      orders
          .computeIfAbsent(shelf(line).orElseThrow(), it -> new HashMap<>())
          .put(line.box().orElseThrow(), answer);
    } else if (line.box().isPresent()) {
      box(boxes.get(line.box().getAsLong()), line, answer, action);
    }
  }

  /** A card of a loan that is out goes to its place, any other away from it. */
  private void card(Line line, Action action) {
    boolean isMoved =
        line.outcome() == Outcome.CARD_ABSENT || line.outcome() == Outcome.CARD_WITHOUT_LOAN;
    if (action == Action.PUT_BACK && isMoved && line.loan().isPresent()) {
      boolean isPlaced = line.outcome() == Outcome.CARD_ABSENT;
      cards.add(new CardStep(line.loan().getAsLong(), isPlaced));
    }
  }

  private void box(Box box, Line line, Resolution answer, Action action) {
    answered.add(box.id());
    Effect.Outcome outcome = Effect.of(action, box.state(), answer.to());
    if (outcome instanceof Effect.Outcome.No no) {
      problems.put(line.subject(), no.reason());
      return;
    }
    Effect effect = ((Effect.Outcome.Done) outcome).effect();
    if (!effect.isNothing()) {
      counted.add(new Counted(box, effect, why(answer), answer.document()));
    }
    if (action == Action.MARK_MISSING || action == Action.REPAIR) {
      followUps.add(new FollowUp(box, answer));
    }
  }

  private void takeOver(Shelf shelf, Map<Long, Resolution> wanted, List<Run> runs) {
    Map<Long, Spot> to =
        ShelfOrder.of(shelf, runs, wanted.keySet(), answered, id -> inPlace(boxes.get(id)));
    Resolution answer = wanted.values().iterator().next();
    to.forEach(
        (id, spot) -> {
          Box box = boxes.get(id);
          String why = why(wanted.getOrDefault(id, answer));
          Effect effect = new Effect(List.of(), Optional.of(spot));
          counted.add(new Counted(box, effect, why, Optional.empty()));
        });
  }

  private static Optional<Spot> inPlace(Box box) {
    return box == null || box.state().status() != BoxStatus.IN_PLACE
        ? Optional.empty()
        : box.state().spot();
  }

  /** {@code 2026 (3): reason}: reads in every language. */
  private String why(Resolution answer) {
    return why(stocktake, answer);
  }

  static String why(Stocktake stocktake, Resolution answer) {
    return "%s (%d): %s".formatted(stocktake.name(), stocktake.id(), answer.reason());
  }

  List<Counted> counted() {
    return counted;
  }

  List<Unknown> unknown() {
    return unknown;
  }

  List<CardStep> cards() {
    return cards;
  }

  List<FollowUp> followUps() {
    return followUps;
  }

  /** Why any of it cannot be done, by what it is about. */
  Map<String, Message> problems() {
    return problems;
  }
}
