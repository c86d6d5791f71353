package org.muniment.pipeline.notify;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.alarm.AlarmState;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.text.Code;

/** The words of a letter about one alarm. */
final class AlarmLetter {
  /** Whoever reads a letter that is older than this is told so. */
  static final Duration LATE = Duration.ofMinutes(10);

  private static final String SEVERITY_AND = "letter.subject.alarm";

  private final Words words;
  private final Facts facts;
  private final Names names;
  private final Instant now;

  AlarmLetter(Words words, Facts facts, Names names, Instant now) {
    this.words = words;
    this.facts = facts;
    this.names = names;
    this.now = now;
  }

  String subject(Story story, Alarm alarm) {
    if (story.isOver()) {
      return words.say("letter.subject.over", words.place(alarm), words.what(alarm));
    }
    String severity = words.severity(alarm.severity());
    String mark = story.isEscalated() ? words.say("letter.subject.escalated", severity) : severity;
    return words.say(SEVERITY_AND, mark, words.place(alarm), words.headline(alarm));
  }

  String text(Story story, Alarm alarm) {
    StringJoiner lines = new StringJoiner("\n");
    lines.add(opening(story, alarm)).add("");
    facts(story, alarm, lines);
    if (!story.isOver()) {
      instructions(alarm, lines);
    }
    facts.link(alarm.id()).ifPresent(link -> lines.add("").add(link));
    return lines.toString();
  }

  private String opening(Story story, Alarm alarm) {
    if (story.isOver()) {
      return words.say("letter.opening.over", words.what(alarm));
    }
    return story.isEscalated()
        ? words.say("letter.opening.escalated", words.what(alarm), words.time(alarm.raisedAt()))
        : words.say("letter.opening.alarm", words.what(alarm));
  }

  private void facts(Story story, Alarm alarm, StringJoiner lines) {
    lines.add(words.say("letter.line.place", words.place(alarm)));
    names.sensor(alarm).ifPresent(name -> lines.add(words.say("letter.line.sensor", name)));
    line(lines, "letter.line.value", alarm, alarm.value());
    line(lines, "letter.line.limit", alarm, alarm.limit());
    line(lines, "letter.line.worst", alarm, alarm.worst());
    lines.add(words.say("letter.line.severity", words.severity(story.severity())));
    time(story, alarm, lines);
    if (!story.isOver()) {
      lines.add(words.say("letter.line.state", state(alarm)));
      facts
          .affectedBy(alarm)
          .ifPresent(what -> lines.add(words.say("letter.line.affected", words.say(what))));
    }
    if (story.orderedAt().plus(LATE).isBefore(now)) {
      lines.add(words.say("letter.line.late", words.time(story.orderedAt())));
    }
    if (alarm.unrecorded()) {
      lines.add(words.say("letter.line.unrecorded"));
    }
  }

  private void line(StringJoiner lines, String key, Alarm alarm, double value) {
    if (!Double.isNaN(value)) {
      lines.add(words.say(key, words.figure(alarm, value)));
    }
  }

  private void time(Story story, Alarm alarm, StringJoiner lines) {
    if (story.isOver()) {
      Instant end = alarm.clearedAt().or(alarm::endedAt).orElse(now);
      lines.add(
          words.say(
              "letter.line.lasted",
              words.time(alarm.eventAt()),
              words.time(end),
              words.duration(Duration.between(alarm.eventAt(), end))));
    } else {
      lines.add(
          words.say(
              "letter.line.since",
              words.time(alarm.eventAt()),
              words.duration(Duration.between(alarm.eventAt(), now))));
    }
  }

  private String state(Alarm alarm) {
    boolean isBy = alarm.state() == AlarmState.ACKNOWLEDGED && alarm.acknowledgedBy().isPresent();
    return isBy
        ? words.say("letter.state.acknowledged-by", alarm.acknowledgedBy().orElseThrow())
        : words.say("letter.state." + alarm.state().key());
  }

  private void instructions(Alarm alarm, StringJoiner lines) {
    String card = facts.card(alarm, names).orElseGet(() -> words.say("card." + alarm.kind().key()));
    lines.add("").add(words.say("letter.line.instructions")).add(card.strip());
    facts
        .adviceFor(alarm)
        .ifPresent(what -> lines.add("").add(words.say("letter.line.advice", words.say(what))));
  }

  /** The same for machines; numbers in the units of the interface. */
  Map<String, String> data(Story story, Alarm alarm) {
    Map<String, String> data = new TreeMap<>();
    data.put("alarm", Long.toString(alarm.id()));
    data.put("kind", alarm.kind().key());
    data.put("severity", alarm.severity().key());
    data.put("state", alarm.state().key());
    data.put("place", alarm.placeOrSystem());
    data.put("placeName", words.place(alarm));
    data.put("over", Boolean.toString(story.isOver()));
    data.put("since", alarm.eventAt().toString());
    put(data, "sensor", alarm.sensor().map(Code::value));
    put(data, "quantity", alarm.quantity().map(Quantity::key));
    put(data, "cleared", alarm.clearedAt().map(Instant::toString));
    put(data, "link", facts.link(alarm.id()));
    number(data, "value", alarm.value());
    number(data, "limit", alarm.limit());
    number(data, "worst", alarm.worst());
    return data;
  }

  private static void put(Map<String, String> data, String key, Optional<String> value) {
    value.ifPresent(text -> data.put(key, text));
  }

  private static void number(Map<String, String> data, String key, double value) {
    if (!Double.isNaN(value)) {
      data.put(key, Double.toString(value));
    }
  }
}
