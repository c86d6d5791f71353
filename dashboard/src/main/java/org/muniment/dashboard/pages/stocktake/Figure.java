package org.muniment.dashboard.pages.stocktake;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.muniment.dashboard.web.look.Words;
import org.muniment.domain.stocktake.Outcome;

/**
 * How many there are of a class.
 *
 * @param href where they are listed
 * @param open how many of them wait for a decision, in words; empty for none
 */
public record Figure(String key, Look look, String count, String href, String open) {
  /** In the order of classes, without those that have nothing. */
  static List<Figure> all(Words words, long stocktake, Map<Outcome, Integer> counts) {
    return all(words, stocktake, counts, Map.of());
  }

  static List<Figure> all(
      Words words, long stocktake, Map<Outcome, Integer> counts, Map<Outcome, Integer> open) {
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .sorted(Comparator.comparing(Map.Entry::getKey))
        .map(
            entry ->
                new Figure(
                    entry.getKey().key(),
                    Look.of(words, entry.getKey()),
                    words.count(entry.getValue()),
                    Links.discrepancies(stocktake, entry.getKey()),
                    open.getOrDefault(entry.getKey(), 0) == 0
                        ? ""
                        : words.say("stocktakes.to-decide", open.get(entry.getKey()))))
        .toList();
  }

  /** What is in place is counted and not listed. */
  public boolean isListed() {
    return !key.equals(Outcome.IN_PLACE.key());
  }
}
