package org.muniment.domain.stocktake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which resolutions still answer their discrepancies. The last one of a subject holds as long as
 * the outcome is the one that it answers: when a late scan or the register changes what the
 * stock-take says, somebody must look at it again.
 */
public final class Resolutions {
  private Resolutions() {}

  /**
   * By subject.
   *
   * @param facts in the order of their numbers
   */
  public static Map<String, Resolution> holding(Reckoning reckoning, List<Resolution> facts) {
    Map<String, Resolution> newest = new HashMap<>();
    facts.forEach(fact -> newest.put(fact.subject(), fact));
    Map<String, Resolution> holding = new HashMap<>();
    for (Line line : reckoning.needingAnswers()) {
      Resolution fact = newest.get(line.subject());
      if (fact != null && answers(fact, line)) {
        holding.put(line.subject(), fact);
      }
    }
    return Map.copyOf(holding);
  }

  /** The discrepancies that still need an answer, in the order of the reckoning. */
  public static List<Line> open(Reckoning reckoning, List<Resolution> facts) {
    Map<String, Resolution> holding = holding(reckoning, facts);
    return reckoning.needingAnswers().stream()
        .filter(line -> !holding.containsKey(line.subject()))
        .toList();
  }

  private static boolean answers(Resolution fact, Line line) {
    return fact.outcome() == line.outcome()
        && fact.action().filter(Answers.allowed(line)::contains).isPresent();
  }
}
