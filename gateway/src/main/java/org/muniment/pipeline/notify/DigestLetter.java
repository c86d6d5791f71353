package org.muniment.pipeline.notify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.alarm.Severity;

/** The words of a letter about several alarms, by place; the worst place first. */
final class DigestLetter {
  private final Words words;
  private final Facts facts;
  private final Names names;
  private final Instant now;

  DigestLetter(Words words, Facts facts, Names names, Instant now) {
    this.words = words;
    this.facts = facts;
    this.names = names;
    this.now = now;
  }

  /** Of what still stands; NONE when nothing does. */
  static Severity worst(List<Story> stories) {
    return stories.stream()
        .filter(story -> !story.isOver())
        .map(Story::severity)
        .max(Severity::compareTo)
        .orElse(Severity.NONE);
  }

  String subject(List<Story> stories) {
    long standing = stories.stream().filter(story -> !story.isOver()).count();
    return standing == 0
        ? words.say("letter.subject.digest-over", number(stories.size()))
        : words.say(
            "letter.subject.digest",
            words.severity(worst(stories)),
            number(standing),
            number(stories.size() - standing));
  }

  String text(List<Story> stories) {
    StringJoiner lines = new StringJoiner("\n");
    lines.add(words.say("letter.opening.digest", number(stories.size())));
    Instant ordered = stories.stream().map(Story::orderedAt).min(Instant::compareTo).orElse(now);
    if (ordered.plus(AlarmLetter.LATE).isBefore(now)) {
      lines.add(words.say("letter.line.late", words.time(ordered)));
    }
    byPlace(stories)
        .forEach(
            (place, its) -> {
              lines.add("").add(place);
              its.forEach(story -> lines.add("  " + line(story)));
            });
    facts.linkToAll().ifPresent(link -> lines.add("").add(link));
    return lines.toString();
  }

  private Map<String, List<Story>> byPlace(List<Story> stories) {
    Map<String, List<Story>> places = new java.util.LinkedHashMap<>();
    for (Story story : stories) {
      String place =
          story.alarm().map(words::place).orElseGet(() -> words.say("letter.place.none"));
      places.computeIfAbsent(place, p -> new ArrayList<>()).add(story);
    }
    return places;
  }

  private String line(Story story) {
    if (story.alarm().isEmpty()) {
      return words.say("letter.digest.unknown", Long.toString(story.alarmId()));
    }
    Alarm alarm = story.alarm().get();
    String what =
        names
            .sensor(alarm)
            .map(sensor -> words.say("letter.digest.sensor", sensor, words.headline(alarm)))
            .orElseGet(() -> words.headline(alarm));
    if (story.isOver()) {
      Instant end = alarm.clearedAt().or(alarm::endedAt).orElse(now);
      return words.say(
          "letter.digest.over",
          what,
          words.time(alarm.eventAt()),
          words.time(end),
          words.duration(Duration.between(alarm.eventAt(), end)));
    }
    return words.say(
        "letter.digest.standing",
        words.severity(alarm.severity()),
        what,
        words.time(alarm.eventAt()),
        words.say("letter.state." + alarm.state().key()));
  }

  Map<String, String> data(List<Story> stories) {
    Map<String, String> data = new TreeMap<>();
    long over = stories.stream().filter(Story::isOver).count();
    data.put("alarms", number(stories.size()));
    data.put("over", number(over));
    data.put(
        "ids", String.join(",", stories.stream().map(s -> Long.toString(s.alarmId())).toList()));
    facts.linkToAll().ifPresent(link -> data.put("link", link));
    return data;
  }

  private static String number(long count) {
    return Long.toString(count);
  }
}
