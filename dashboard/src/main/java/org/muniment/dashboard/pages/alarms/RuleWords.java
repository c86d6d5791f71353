package org.muniment.dashboard.pages.alarms;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.muniment.dashboard.web.look.Words;
import org.muniment.domain.alarm.AlarmRule;
import org.muniment.domain.alarm.Fluctuation;
import org.muniment.domain.measure.Quantity;

/** A rule in words. */
final class RuleWords {
  private RuleWords() {}

  /** "Calls outside 14–24 °C for 10 minutes; over when 0.5 °C inside for 10 minutes". */
  static String of(Words words, Quantity quantity, AlarmRule rule) {
    List<String> parts = new ArrayList<>();
    parts.add(limits(words, quantity, rule));
    if (rule.low().isPresent() || rule.high().isPresent()) {
      parts.add(words.say("alarms.rule.on", delay(words, rule.onDelay())));
      parts.add(
          words.say(
              "alarms.rule.off",
              figure(words, quantity, rule.deadband()),
              delay(words, rule.offDelay())));
    }
    if (rule.criticalBand() > 0) {
      parts.add(words.say("alarms.rule.critical", figure(words, quantity, rule.criticalBand())));
    }
    rule.ratePerHour()
        .ifPresent(rate -> parts.add(words.say("alarms.rule.rate", figure(words, quantity, rate))));
    rule.fluctuation().ifPresent(change -> parts.add(change(words, quantity, change)));
    return String.join(words.say("alarms.rule.and"), parts);
  }

  private static String limits(Words words, Quantity quantity, AlarmRule rule) {
    if (rule.low().isPresent() && rule.high().isPresent()) {
      return words.say(
          "alarms.rule.both",
          words.plain(rule.low().getAsDouble()),
          figure(words, quantity, rule.high().getAsDouble()));
    }
    if (rule.high().isPresent()) {
      return words.say("alarms.rule.high", figure(words, quantity, rule.high().getAsDouble()));
    }
    return rule.low().isPresent()
        ? words.say("alarms.rule.low", figure(words, quantity, rule.low().getAsDouble()))
        : words.say("alarms.rule.none");
  }

  private static String change(Words words, Quantity quantity, Fluctuation change) {
    OptionalDouble setPoint = change.setPoint();
    return words.say(
        "alarms.rule.change." + change.reading().key(),
        figure(words, quantity, change.allowed()),
        figure(words, quantity, 2 * change.allowed()),
        setPoint.isPresent() ? figure(words, quantity, setPoint.getAsDouble()) : "");
  }

  private static String figure(Words words, Quantity quantity, double value) {
    return words.plain(value) + "\u00a0" + quantity.unit();
  }

  private static String delay(Words words, Duration delay) {
    return delay.isZero() ? words.say("alarms.rule.at-once") : words.duration(delay);
  }
}
