package org.muniment.dashboard.pages.log;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.pages.log.DayView.Change;
import org.muniment.dashboard.pages.log.MonthView.Value;
import org.muniment.dashboard.web.look.Words;
import org.muniment.domain.daylog.LogDay;
import org.muniment.domain.daylog.Observation;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.text.Visible;

/** What is shown of a day, line by line, so that what was can stand beside what is. */
final class Changes {
  private Changes() {}

  static List<Change> of(Words words, LogDay was, LogDay is) {
    return differences(figures(words, was), figures(words, is));
  }

  static List<Change> of(
      Words words, org.muniment.domain.daylog.Words was, org.muniment.domain.daylog.Words is) {
    return differences(said(words, was), said(words, is));
  }

  private static List<Change> differences(Map<String, String> was, Map<String, String> is) {
    Map<String, String> all = new LinkedHashMap<>(was);
    is.forEach(all::putIfAbsent);
    return all.keySet().stream()
        .map(what -> new Change(what, was.getOrDefault(what, "—"), is.getOrDefault(what, "—")))
        .filter(change -> !change.was().equals(change.is()))
        .toList();
  }

  private static Map<String, String> figures(Words words, LogDay day) {
    Map<String, String> lines = new LinkedHashMap<>();
    for (Quantity quantity : List.of(Quantity.TEMPERATURE, Quantity.HUMIDITY)) {
      List<Value> three = Cells.figures(words, day, quantity);
      String name = words.quantity(quantity) + " ";
      lines.put(name + words.say("log.min"), text(three.get(0)));
      lines.put(name + words.say("log.mean"), text(three.get(1)));
      lines.put(name + words.say("log.max"), text(three.get(2)));
      for (Observation seen : day.inside()) {
        lines.put(seen.time() + " " + words.quantity(quantity), seen(words, seen, quantity));
      }
    }
    lines.put(words.say("log.in-limits"), Cells.share(words, day.both(), false).text());
    lines.put(words.say("log.coverage"), Cells.share(words, day.coverage(), true).text());
    lines.put(words.say("log.excursions"), words.count(day.excursions().size()));
    lines.put(words.say("log.alarms"), words.count(day.alarms().size()));
    lines.put(words.say("log.events"), words.count(day.events().size()));
    lines.put(words.say("log.by-hand"), words.count(day.byHand().size()));
    return lines;
  }

  private static String seen(Words words, Observation seen, Quantity quantity) {
    return Optional.ofNullable(seen.seen().get(quantity))
        .map(one -> words.value(quantity, one.value()))
        .orElse("—");
  }

  private static String text(Value value) {
    return value.text().isEmpty() ? "—" : value.text();
  }

  private static Map<String, String> said(Words words, org.muniment.domain.daylog.Words said) {
    Map<String, String> lines = new LinkedHashMap<>();
    put(lines, words.say("log.weather"), said.weather());
    put(lines, words.say("log.measures"), said.measures());
    said.byExcursion()
        .forEach(
            own -> {
              String number = words.say("log.excursion.number", own.excursion()) + " ";
              put(lines, number + words.say("log.cause"), own.cause());
              put(lines, number + words.say("log.measure"), own.measure());
            });
    put(lines, words.say("log.remark"), said.remark());
    return lines;
  }

  private static void put(Map<String, String> lines, String what, String said) {
    if (!said.isBlank()) {
      lines.put(what, Visible.of(said));
    }
  }
}
