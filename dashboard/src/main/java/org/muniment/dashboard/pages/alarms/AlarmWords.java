package org.muniment.dashboard.pages.alarms;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.web.look.AlarmWhat;
import org.muniment.dashboard.web.look.Icon;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.Told;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.alarm.AlarmKind;
import org.muniment.domain.alarm.AlarmState;
import org.muniment.domain.alarm.Severity;
import org.muniment.domain.measure.Quantity;

/** What is said of an alarm, on the page and in its files. */
final class AlarmWords {
  private AlarmWords() {}

  /** What is wrong: "humidity too high". */
  static String what(Words words, Alarm alarm) {
    return AlarmWhat.of(words, alarm);
  }

  static String severity(Words words, Severity severity) {
    return words.say("alarms.severity." + severity.key());
  }

  static Icon icon(Alarm alarm) {
    return switch (alarm.severity()) {
      case CRITICAL, WARNING -> Icon.ALERT_OCTAGON;
      case ADVISORY, NONE -> Icon.ALERT_TRIANGLE;
    };
  }

  static AlarmCard.State state(Words words, AlarmState state) {
    String word = words.say("alarms.state." + state.key());
    return switch (state) {
      case NORMAL -> new AlarmCard.State("ok", Icon.CIRCLE_CHECK, word);
      case UNACKNOWLEDGED -> new AlarmCard.State("alarm", Icon.BELL_RINGING, word);
      case ACKNOWLEDGED -> new AlarmCard.State("near", Icon.CHECK, word);
      case RETURNED_UNACKNOWLEDGED -> new AlarmCard.State("near", Icon.ARROW_BACK_UP, word);
      case SHELVED -> new AlarmCard.State("vacant", Icon.CLOCK_PAUSE, word);
      case SUPPRESSED_BY_DESIGN -> new AlarmCard.State("vacant", Icon.WIND, word);
      case OUT_OF_SERVICE -> new AlarmCard.State("vacant", Icon.TOOLS, word);
    };
  }

  /** The number with its unit; empty when there is none to show. */
  static Optional<String> figure(Words words, Alarm alarm, double value) {
    if (!Double.isFinite(value)) {
      return Optional.empty();
    }
    return Optional.of(
        switch (alarm.kind()) {
          case HIGH, LOW, FLUCTUATION -> withUnit(words, alarm, value);
          case RATE -> words.say("alarms.per-hour", withUnit(words, alarm, value));
          case BATTERY -> words.percent(value / 100);
          case MOULD -> words.number(value, 2);
          case CONDENSATION -> words.withUnit(Quantity.HUMIDITY, value);
          case DISK -> words.say("alarms.gibibytes", words.number(value / (1L << 30), 1));
          case STALE -> words.duration(Duration.ofMinutes(Math.round(value)));
          case CLOCK -> words.duration(Duration.ofSeconds(Math.round(value)));
          case FROZEN, GATEWAY_LOST, BROKER_LOST -> words.number(value, 0);
        });
  }

  private static String withUnit(Words words, Alarm alarm, double value) {
    return alarm
        .quantity()
        .map(quantity -> words.withUnit(quantity, value, alarm.limit()))
        .orElse(words.number(value, 1));
  }

  /** "limit 60 %RH, 3.8 above; worst 65.1". */
  static Optional<String> against(Words words, Alarm alarm) {
    List<String> parts = new ArrayList<>();
    figure(words, alarm, alarm.limit())
        .ifPresent(limit -> parts.add(words.say("alarms.limit", limit)));
    if (alarm.kind() == AlarmKind.HIGH || alarm.kind() == AlarmKind.LOW) {
      figure(words, alarm, alarm.worst())
          .ifPresent(worst -> parts.add(words.say("alarms.worst", worst)));
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" · ", parts));
  }

  /** Who acknowledged it, until when it is shelved, that nobody was told, that it is not kept. */
  static List<String> notes(Words words, Alarm alarm) {
    List<String> notes = new ArrayList<>();
    alarm
        .acknowledgedBy()
        .ifPresent(
            who ->
                notes.add(
                    words.say(
                        "alarms.acknowledged",
                        who,
                        alarm.acknowledgedAt().map(words::moment).orElse(""))));
    alarm.clearedAt().ifPresent(at -> notes.add(words.say("alarms.returned", words.moment(at))));
    alarm
        .shelvedUntil()
        .ifPresent(at -> notes.add(words.say("alarms.shelved.until", words.moment(at))));
    if (!alarm.told()) {
      notes.add(words.say("alarms.untold"));
    }
    if (alarm.unrecorded()) {
      notes.add(words.say("alarms.unrecorded"));
    }
    return notes;
  }

  static String told(Words words, Told told) {
    return words.say(
        "alarms.told." + told.state(), told.contact(), told.channel(), words.moment(told.at()));
  }

  /** How long it was out; until now when it still is. */
  static Duration lasted(Alarm alarm, Instant now) {
    return Duration.between(alarm.eventAt(), alarm.clearedAt().or(alarm::endedAt).orElse(now));
  }
}
