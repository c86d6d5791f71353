package org.muniment.domain.stocktake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.muniment.domain.holding.Spot;

/**
 * Makes the reckoning: what was expected in the order of walking, then what else was met. Most
 * boxes stand where they belong, or were not seen yet; of these no line is written.
 */
final class Reckoner {
  private static final Comparator<Line> BY_PLACE =
      Comparator.comparing((Line line) -> line.expected().isEmpty())
          .thenComparing(line -> line.expected().map(Spot::toString).orElse(""))
          .thenComparing(Line::subject);

  private final Facts facts;
  private final Orders orders;
  private final Classing classing;
  private final LineMaker maker;
  private final Lines.Builder lines;
  private int inPlace;

  Reckoner(Facts facts) {
    this.facts = facts;
    orders = new Orders(facts);
    classing = new Classing(facts, orders);
    maker = new LineMaker(facts, orders);
    lines = new Lines.Builder(facts.stock);
  }

  Reckoning reckon(Progress progress) {
    for (int box = 0; box < facts.stock.size(); box++) {
      expected(box);
    }
    List<Line> others = new ArrayList<>();
    facts.things.others().forEach(thing -> other(thing).ifPresent(others::add));
    others.stream().sorted(BY_PLACE).forEach(lines::add);
    Lines made = lines.build();
    return new Reckoning(counts(made), made, progress.places());
  }

  private void expected(int box) {
    if (isPlainlyRight(box)) {
      inPlace++;
    } else if (isPlainlyUnseen(box)) {
      lines.add(isClosed(box) ? Outcome.MISSING : Outcome.NOT_YET_SEEN, box);
    } else {
      classed(box, classing.box(box).orElseThrow());
    }
  }

  private void classed(int box, Outcome outcome) {
    if (outcome != Outcome.IN_PLACE) {
      lines.add(maker.box(outcome, box, outcome.needsAnswer()));
      return;
    }
    inPlace++;
    if (isRepeated(box)) {
      lines.add(maker.box(Outcome.DUPLICATES, box, false));
    }
  }

  private Optional<Line> other(int thing) {
    if (facts.rows(thing).isEmpty()) {
      return Optional.empty();
    }
    if (facts.things.isCard(thing)) {
      return classing.card(thing).map(outcome -> maker.card(outcome, thing));
    }
    return facts.things.isBox(thing)
        ? classing
            .box(thing)
            .filter(outcome -> outcome != Outcome.IN_PLACE)
            .map(outcome -> maker.box(outcome, thing, outcome.needsAnswer()))
        : facts.things.unknownCode(thing).map(code -> maker.unknown(thing, code));
  }

  private Map<Outcome, Integer> counts(Lines made) {
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      int count = outcome == Outcome.IN_PLACE ? inPlace : made.of(outcome).size();
      if (count > 0) {
        counts.put(outcome, count);
      }
    }
    return counts;
  }

  /** Seen once in each count where it always stood, and its order needs nobody to move it. */
  private boolean isPlainlyRight(int box) {
    int passes = 0;
    int rows = 0;
    if (!facts.isStill(box) || !facts.stock.stands(box)) {
      return false;
    }
    for (int row = facts.things.last(box); row >= 0; row = facts.sightings.sameThing(row)) {
      Pass pass = facts.sightings.pass(row);
      passes |= 1 << pass.ordinal();
      rows++;
      if (pass == Pass.RECOUNT
          || orders.order(row) == Orders.Order.LOST
          || facts.judge(row) != Judgement.RIGHT) {
        return false;
      }
    }
    return rows == facts.counts && Integer.bitCount(passes) == rows;
  }

  private boolean isPlainlyUnseen(int box) {
    return facts.isStill(box) && facts.things.last(box) < 0 && !facts.stock.status(box).isAway();
  }

  private boolean isClosed(int box) {
    for (Pass pass : facts.counting) {
      if (!facts.closed.isClosed(pass, facts.stock.cabinet(box), facts.stock.shelf(box))) {
        return false;
      }
    }
    return true;
  }

  private boolean isRepeated(int box) {
    return facts.rows(box).stream()
        .collect(Collectors.groupingBy(facts.sightings::pass, Collectors.counting()))
        .values()
        .stream()
        .anyMatch(times -> times > 1);
  }
}
