package org.muniment.dashboard.reports.dailylog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.web.look.Words;
import org.muniment.dashboard.web.paper.Shares;
import org.muniment.desk.daylog.DailyLogDesk.Amended;
import org.muniment.desk.daylog.DailyLogDesk.Day;
import org.muniment.domain.daylog.DayFigures;
import org.muniment.domain.daylog.LogDay;
import org.muniment.domain.daylog.LogEntry;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.trail.By;

/**
 * What changed about a sealed day, with the reason, beside what was there before.
 *
 * @param changes {@code 湿度平均 55.3 → 55.6}, a line each
 */
public record AmendmentLine(Day day, LogEntry entry, String reason, List<String> changes) {
  private static final String ARROW = " → ";
  private static final String NOTHING = "–";

  static List<AmendmentLine> of(Words words, List<Day> days) {
    List<AmendmentLine> lines = new ArrayList<>();
    for (Day day : days) {
      LogDay before = day.original().orElse(day.figures());
      for (Amended amended : day.amendments()) {
        lines.add(line(words, day, amended, before));
        before = amended.amendment().figures().orElse(before);
      }
    }
    return lines;
  }

  /** Who: a person's name, or that it was the program. */
  public String by(Words words) {
    By by = entry.draft().by();
    return by.kind() == By.Kind.SYSTEM ? words.say("report.program") : by.name();
  }

  public String changed() {
    return String.join("; ", changes);
  }

  private static AmendmentLine line(Words words, Day day, Amended amended, LogDay before) {
    String kind = words.say("report.amendment." + amended.amendment().reason().key());
    String why = amended.amendment().why();
    List<String> changes = new ArrayList<>();
    amended.amendment().figures().ifPresent(after -> changes.addAll(figures(words, before, after)));
    amended.amendment().words().ifPresent(said -> changes.add(words.say("report.amendment.said")));
    return new AmendmentLine(
        day, amended.entry(), why.isBlank() ? kind : kind + ": " + why, List.copyOf(changes));
  }

  private static List<String> figures(Words words, LogDay before, LogDay after) {
    List<String> changes = new ArrayList<>();
    for (Quantity quantity : List.of(Quantity.TEMPERATURE, Quantity.HUMIDITY)) {
      Optional<DayFigures> was = before.of(quantity);
      Optional<DayFigures> is = after.of(quantity);
      String name = words.quantity(quantity) + " ";
      change(
          changes,
          name + words.say("report.min"),
          shown(words, quantity, was, 0),
          shown(words, quantity, is, 0));
      change(
          changes,
          name + words.say("report.mean"),
          shown(words, quantity, was, 1),
          shown(words, quantity, is, 1));
      change(
          changes,
          name + words.say("report.max"),
          shown(words, quantity, was, 2),
          shown(words, quantity, is, 2));
    }
    change(
        changes,
        words.say("report.inlimits"),
        Shares.percent(words, Shares.inLimits(before)),
        Shares.percent(words, Shares.inLimits(after)));
    change(
        changes,
        words.say("report.coverage"),
        Shares.percent(words, before.coverage()),
        Shares.percent(words, after.coverage()));
    change(
        changes,
        words.say("report.excursions"),
        words.count(before.excursions().size()),
        words.count(after.excursions().size()));
    change(
        changes,
        words.say("report.byhand"),
        words.count(before.byHand().size()),
        words.count(after.byHand().size()));
    return changes;
  }

  private static String shown(
      Words words, Quantity quantity, Optional<DayFigures> figures, int which) {
    return figures
        .map(DayFigures::sum)
        .filter(sum -> !sum.isEmpty())
        .map(
            sum ->
                words.value(quantity, which == 0 ? sum.min() : which == 1 ? sum.mean() : sum.max()))
        .orElse(NOTHING);
  }

  private static void change(List<String> changes, String what, String was, String is) {
    if (!was.equals(is)) {
      changes.add(
          what + " " + (was.isEmpty() ? NOTHING : was) + ARROW + (is.isEmpty() ? NOTHING : is));
    }
  }
}
