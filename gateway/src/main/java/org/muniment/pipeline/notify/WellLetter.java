package org.muniment.pipeline.notify;

import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.alarm.Severity;

/**
 * The words of the daily sign of life, so that silence is news. It carries the end of the audit
 * trail out of the house: a trail that is cut off later shows against it (rule T1).
 */
final class WellLetter {
  /** Listed one by one; the page shows all. */
  private static final int LISTED = 50;

  private final Words words;
  private final Facts facts;

  WellLetter(Words words, Facts facts) {
    this.words = words;
    this.facts = facts;
  }

  String subject(Facts.Condition condition) {
    return condition.isWell()
        ? words.say("letter.subject.well")
        : words.say("letter.subject.not-well", Integer.toString(condition.active().size()));
  }

  String text(Facts.Condition condition) {
    StringJoiner lines = new StringJoiner("\n");
    lines.add(words.say(condition.isWell() ? "letter.well.well" : "letter.well.not-well"));
    lines.add("");
    lines.add(
        words.say(
            "letter.well.sensors",
            Integer.toString(condition.sensorsOk()),
            Integer.toString(condition.sensors())));
    lines.add(words.say("letter.well.active", Integer.toString(condition.active().size())));
    if (!Double.isNaN(condition.coveragePct())) {
      lines.add(words.say("letter.well.coverage", Math.round(condition.coveragePct())));
    }
    for (Alarm alarm : condition.active().stream().limit(LISTED).toList()) {
      lines.add(
          "  "
              + words.say(
                  "letter.digest.standing",
                  words.severity(alarm.severity()),
                  words.placeAndHeadline(alarm),
                  words.time(alarm.eventAt()),
                  words.say("letter.state." + alarm.state().key())));
    }
    facts
        .head()
        .ifPresent(
            head ->
                lines
                    .add("")
                    .add(words.say("letter.well.head"))
                    .add(head.number() + " · " + head.hash()));
    facts.linkToAll().ifPresent(link -> lines.add("").add(link));
    return lines.toString();
  }

  Map<String, String> data(Facts.Condition condition) {
    Map<String, String> data = new TreeMap<>();
    data.put("well", Boolean.toString(condition.isWell()));
    data.put("sensors", Integer.toString(condition.sensors()));
    data.put("sensorsOk", Integer.toString(condition.sensorsOk()));
    data.put("alarms", Integer.toString(condition.active().size()));
    return data;
  }

  static Severity severity(Facts.Condition condition) {
    return condition.active().stream()
        .map(Alarm::severity)
        .max(Severity::compareTo)
        .orElse(Severity.NONE);
  }
}
