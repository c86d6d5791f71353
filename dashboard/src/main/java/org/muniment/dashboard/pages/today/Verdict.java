package org.muniment.dashboard.pages.today;

import java.util.ArrayList;
import java.util.List;
import org.muniment.dashboard.web.look.Chip;
import org.muniment.dashboard.web.look.Headline;
import org.muniment.dashboard.web.look.RoomState;
import org.muniment.dashboard.web.look.Words;
import org.muniment.domain.limits.Standing;

/**
 * The strip on top: is everything all right, what needs a hand, was anything missed?
 *
 * @param sentence about the worst that is
 * @param counts of rooms by state
 * @param needs how many things need a hand, with the first of them
 * @param missed how many things were missed, with the first of them
 */
public record Verdict(
    Chip chip,
    String sentence,
    String counts,
    int needs,
    String firstNeed,
    int missed,
    String firstMissed) {
  private static final List<Chip> WORST_FIRST =
      List.of(Chip.ALARM, Chip.NO_DATA, Chip.NEAR, Chip.EMPTY, Chip.OK);

  static Verdict of(Words words, List<RoomState> rooms, Todo todo) {
    Chip worst =
        WORST_FIRST.stream()
            .filter(chip -> rooms.stream().anyMatch(room -> room.chip() == chip))
            .findFirst()
            .orElse(Chip.EMPTY);
    return new Verdict(
        worst,
        sentence(words, worst, rooms.stream().filter(room -> room.chip() == worst).toList()),
        counts(words, rooms),
        todo.today().size(),
        first(todo.today()),
        todo.missed().size(),
        first(todo.missed()));
  }

  private static String sentence(Words words, Chip chip, List<RoomState> worst) {
    if (worst.isEmpty()) {
      return words.say("today.verdict.no-rooms");
    }
    if (worst.size() > 1 || chip == Chip.OK) {
      return words.say("today.verdict." + chip.css() + ".many", worst.size());
    }
    Headline headline = worst.get(0).worst();
    String key = "today.verdict." + chip.css() + ".one";
    String side =
        headline.standing().orElse(Standing.IN) == Standing.NEAR_LOW
                || headline.standing().orElse(Standing.IN) == Standing.BELOW
            ? "low"
            : "high";
    return words.say(
        key,
        worst.get(0).room().room().name(),
        words.quantity(headline.quantity()),
        words.say("common.limit." + side));
  }

  private static String counts(Words words, List<RoomState> rooms) {
    List<String> parts = new ArrayList<>();
    for (Chip chip : WORST_FIRST) {
      long count = rooms.stream().filter(room -> room.chip() == chip).count();
      if (count > 0) {
        parts.add(words.say("today.count." + chip.css(), count));
      }
    }
    return parts.isEmpty() ? words.say("today.verdict.no-rooms.detail") : String.join(" · ", parts);
  }

  private static String first(List<Todo.Row> rows) {
    return rows.isEmpty() ? "" : rows.get(0).title();
  }
}
