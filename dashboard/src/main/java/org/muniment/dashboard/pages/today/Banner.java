package org.muniment.dashboard.pages.today;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.muniment.dashboard.web.look.Chip;
import org.muniment.dashboard.web.look.Headline;
import org.muniment.dashboard.web.look.RoomState;
import org.muniment.dashboard.web.look.Words;
import org.muniment.domain.limits.Limits;
import org.muniment.domain.measure.Series;

/**
 * The worst room that is out of limits, in one line.
 *
 * @param since when it left the limits, how long ago, and how many more rooms are out
 */
public record Banner(String room, String sentence, String since) {

  /**
   * @param leftLimitsAt since when the headline's sensor has been outside, if that is known
   */
  static Optional<Banner> of(
      Words words, List<RoomState> rooms, Function<Headline, Optional<Instant>> leftLimitsAt) {
    List<RoomState> outside =
        rooms.stream()
            .filter(said -> said.chip() == Chip.ALARM)
            .sorted(Comparator.comparingDouble(Banner::severity).reversed())
            .toList();
    if (outside.isEmpty()) {
      return Optional.empty();
    }
    RoomState worst = outside.get(0);
    Optional<Instant> left = leftLimitsAt.apply(worst.worst());
    return Optional.of(
        new Banner(
            worst.room().room().code().value(),
            sentence(words, worst),
            since(words, left, outside.size() - 1)));
  }

  /** The first of the unbroken run of values outside that the series ends with. */
  static Optional<Instant> runBegan(Series series, Limits limits) {
    int first = series.size();
    while (first > 0 && !limits.contain(series.value(first - 1))) {
      first--;
    }
    return first == series.size() ? Optional.empty() : Optional.of(series.at(first));
  }

  private static String sentence(Words words, RoomState said) {
    Headline headline = said.worst();
    boolean above = headline.value().getAsDouble() > headline.limits().orElseThrow().high();
    return words.say(
        above ? "today.banner.above" : "today.banner.below",
        said.room().room().name(),
        words.quantity(headline.quantity()),
        words.withUnit(headline.quantity(), headline.value().getAsDouble()),
        words.withUnit(headline.quantity(), headline.excess(), 0));
  }

  private static String since(Words words, Optional<Instant> left, int others) {
    String since =
        left.map(
                at ->
                    words.say(
                        "today.banner.since",
                        words.moment(at),
                        words.duration(Duration.between(at, words.now()))))
            .orElse("");
    if (others == 0) {
      return since;
    }
    String more = words.say("today.banner.more", others);
    return since.isEmpty() ? more : since + " · " + more;
  }

  private static double severity(RoomState said) {
    return said.worst().severity();
  }
}
