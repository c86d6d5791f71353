package org.muniment.domain.stocktake;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.muniment.domain.text.Code;

/**
 * What follows from all facts.
 *
 * @param counts how many of each outcome, {@link Outcome#IN_PLACE} too
 * @param lines of everything but what is in place, in the order of outcomes, then of places, then
 *     of numbers
 * @param places how far each cabinet of the scope is
 */
public record Reckoning(
    Map<Outcome, Integer> counts, List<Line> lines, Map<Code, PlaceProgress> places) {
  /**
   * How far a cabinet is.
   *
   * @param expected boxes that belong there and are not away
   * @param seen those of them that were seen anywhere
   * @param closedShelves that were closed in every count
   */
  public record PlaceProgress(int expected, int seen, int shelves, int closedShelves) {
    public boolean isClosed() {
      return closedShelves == shelves;
    }
  }

  public Reckoning {
    counts = Map.copyOf(counts);
    lines = lines instanceof Lines ? lines : List.copyOf(lines);
    places = Map.copyOf(places);
  }

  public List<Line> of(Outcome outcome) {
    return lines instanceof Lines made
        ? made.of(outcome)
        : lines.stream().filter(line -> line.outcome() == outcome).toList();
  }

  /** Those that somebody must answer before the stock-take is closed. */
  public List<Line> needingAnswers() {
    return Stream.of(Outcome.values())
        .filter(Outcome::needsAnswer)
        .flatMap(outcome -> of(outcome).stream())
        .filter(Line::needsAnswer)
        .toList();
  }

  /** Whether every place was gone through to its end. */
  public boolean isWhole() {
    return places.values().stream().allMatch(PlaceProgress::isClosed);
  }
}
