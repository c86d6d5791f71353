package org.muniment.dashboard.pages.trail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Levels;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.TrailReading;
import org.muniment.domain.text.Visible;

/** Says an entry of the trail in the reader's language. */
final class TrailWords {
  private static final String ACTIONS = "trail.";
  private static final String NOWHERE = "-";

  private TrailWords() {}

  static TrailView.Line line(Words words, TrailReading.Line line) {
    return new TrailView.Line(
        Long.toString(line.number()),
        words.stamp(line.by().at()),
        utc(line.by().at()),
        words.say("audit.kind." + line.by().kind().key()),
        Visible.of(line.by().name()),
        somewhere(line.by().from()),
        action(words, line.action()),
        somewhere(line.subject()),
        changes(words, line),
        Visible.of(line.why()),
        line.withheld(),
        line.previous(),
        line.hash());
  }

  static String utc(Instant at) {
    return at.toString();
  }

  static String somewhere(String text) {
    return text.equals(NOWHERE) ? "" : Visible.of(text);
  }

  static String action(Words words, String action) {
    return words.sayOr(ACTIONS + action, Visible.of(action));
  }

  /** All actions that there are texts for, by their words. */
  static Map<String, String> actions(Words words) {
    Map<String, String> choices = new LinkedHashMap<>();
    choices.put("", words.say("audit.any"));
    words.keys(ACTIONS).stream()
        .map(key -> key.substring(ACTIONS.length()))
        .sorted(Comparator.comparing((String action) -> action(words, action)))
        .forEach(action -> choices.put(action, action(words, action)));
    return choices;
  }

  private static List<TrailView.Change> changes(Words words, TrailReading.Line line) {
    TreeSet<String> fields = new TreeSet<>(line.before().keySet());
    fields.addAll(line.after().keySet());
    List<TrailView.Change> changes = new ArrayList<>();
    for (String field : fields) {
      changes.add(
          new TrailView.Change(
              words.sayOr("audit.field." + field, field),
              value(words, field, line.before().getOrDefault(field, "")),
              value(words, field, line.after().getOrDefault(field, ""))));
    }
    return changes;
  }

  /** Roles, levels and yes or no in words; everything else as it was stored. */
  private static String value(Words words, String field, String value) {
    return switch (field) {
      case "role" -> Levels.role(words, value);
      case "clearance" -> Levels.secrecy(words, value);
      case "active" -> value.isEmpty() ? "" : words.sayOr("audit.flag." + value, value);
      default -> Visible.of(value);
    };
  }

  /** What was looked for, on one line. */
  static String asked(Words words, Form form) {
    List<String> parts = new ArrayList<>();
    for (String field : List.of("from", "to", "person")) {
      form.given(field)
          .ifPresent(v -> parts.add(words.say("audit." + field) + " " + Visible.of(v)));
    }
    form.given("action")
        .ifPresent(action -> parts.add(words.say("audit.action") + " " + action(words, action)));
    return parts.isEmpty() ? words.say("audit.everything") : String.join(" · ", parts);
  }
}
