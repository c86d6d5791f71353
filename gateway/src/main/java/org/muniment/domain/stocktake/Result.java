package org.muniment.domain.stocktake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.muniment.domain.stocktake.Reckoning.PlaceProgress;
import org.muniment.domain.text.Code;
import org.muniment.domain.trail.By;

/**
 * What a closed stock-take says, for ever: it is sealed as {@link ResultForm} writes it.
 *
 * @param stocktake as it was when it was closed, still open
 * @param isWhole whether every place was gone through to its end
 * @param reason why it was closed all the same when not
 * @param names of the rooms and cabinets of the scope then
 * @param digests over what cannot be told in full
 * @param counts how many of each outcome
 * @param places how far each cabinet was
 * @param shares who scanned what with which device
 * @param lines of everything that was not in place, each with what was decided
 * @param titles of the boxes that the lines are about, by the lines' subjects, as they were then
 */
public record Result(
    Stocktake stocktake,
    By closed,
    boolean isWhole,
    String reason,
    Map<Code, String> names,
    Digests digests,
    Map<Outcome, Integer> counts,
    Map<Code, PlaceProgress> places,
    List<Share> shares,
    List<Decided> lines,
    Map<String, String> titles) {
  /** Of what is not seen yet so many are told one by one; {@code counts} has them all. */
  public static final int MAX_NOT_YET_SEEN = 100_000;

  /**
   * SHA-256, 64 hexadecimal digits each.
   *
   * @param expected over what was expected
   * @param scans over all scans, those taken back too
   */
  public record Digests(String expected, String scans) {}

  /**
   * Which scans came from where.
   *
   * @param scans how many, without those taken back and those of places
   */
  public record Share(
      String by, String device, Pass pass, int scans, Instant first, Instant last) {}

  /**
   * A line and what was decided about it.
   *
   * @param resolution empty where nothing was to be decided
   */
  public record Decided(Line line, Optional<Resolution> resolution) {}

  public Result {
    Objects.requireNonNull(stocktake);
    Objects.requireNonNull(closed);
    Objects.requireNonNull(reason);
    names = Map.copyOf(names);
    counts = Map.copyOf(counts);
    places = Map.copyOf(places);
    shares = List.copyOf(shares);
    lines = List.copyOf(lines);
    titles = Map.copyOf(titles);
  }

  /** The same as was reckoned when it was closed. */
  public Reckoning reckoning() {
    return new Reckoning(counts, lines.stream().map(Decided::line).toList(), places);
  }
}
