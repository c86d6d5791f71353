package org.muniment.dashboard.pages.stocktake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.muniment.desk.stocktake.Settled;
import org.muniment.desk.stocktake.StocktakeDesks;
import org.muniment.domain.stocktake.Line;
import org.muniment.domain.stocktake.Outcome;
import org.muniment.domain.stocktake.Resolution;
import org.muniment.domain.stocktake.Result;
import org.muniment.domain.stocktake.Stocktake;

/**
 * What is said of everything, and what was decided; while it is open from the facts, afterwards
 * from what was sealed.
 *
 * @param answers by subject
 * @param open how many of a class wait for a decision
 */
record Decisions(
    Map<Outcome, Integer> counts,
    List<Line> lines,
    Map<String, Resolution> answers,
    Map<Outcome, Integer> open) {
  static Decisions of(StocktakeDesks desks, Stocktake stocktake) {
    return desks
        .closing()
        .result(stocktake.id())
        .map(Decisions::sealed)
        .orElseGet(() -> now(desks.resolving().settled(stocktake.id())));
  }

  private static Decisions sealed(Result result) {
    Map<String, Resolution> answers = new HashMap<>();
    List<Line> lines = new ArrayList<>(result.lines().size());
    for (Result.Decided decided : result.lines()) {
      lines.add(decided.line());
      decided.resolution().ifPresent(it -> answers.put(decided.line().subject(), it));
    }
    return new Decisions(result.counts(), lines, answers, Map.of());
  }

  private static Decisions now(Settled settled) {
    Map<Outcome, Integer> open = new EnumMap<>(Outcome.class);
    settled.open().stream().map(Line::outcome).forEach(it -> open.merge(it, 1, Integer::sum));
    return new Decisions(
        settled.reckoning().counts(), settled.reckoning().lines(), settled.answers(), open);
  }

  /** Whether somebody must still say what is done about it. */
  boolean isOpen(Line line) {
    return line.needsAnswer() && !answers.containsKey(line.subject());
  }

  int allOpen() {
    return open.values().stream().mapToInt(Integer::intValue).sum();
  }
}
