package org.muniment.desk;

import java.util.OptionalDouble;
import org.muniment.domain.alarm.AlarmRule;
import org.muniment.domain.alarm.Fluctuation;
import org.muniment.domain.trail.Deed;

/** What the trail says of alarm rules. */
final class RuleDeeds {
  private static final String NONE = "-";

  private RuleDeeds() {}

  static Deed changes(Deed deed, AlarmRule old, AlarmRule now) {
    return deed.change("low", figure(old.low()), figure(now.low()))
        .change("high", figure(old.high()), figure(now.high()))
        .change("deadband", old.deadband(), now.deadband())
        .change("onDelaySeconds", old.onDelay().toSeconds(), now.onDelay().toSeconds())
        .change("offDelaySeconds", old.offDelay().toSeconds(), now.offDelay().toSeconds())
        .change("advisoryBand", old.advisoryBand(), now.advisoryBand())
        .change("criticalBand", old.criticalBand(), now.criticalBand())
        .change("ratePerHour", figure(old.ratePerHour()), figure(now.ratePerHour()))
        .change("fluctuation", fluctuation(old), fluctuation(now))
        .change("rearmSeconds", old.rearm().toSeconds(), now.rearm().toSeconds())
        .change("surfaceFactor", figure(old.surfaceFactor()), figure(now.surfaceFactor()))
        .change("mouldIndex", figure(old.mouldLimit()), figure(now.mouldLimit()));
  }

  private static String figure(OptionalDouble figure) {
    return figure.isPresent() ? Double.toString(figure.getAsDouble()) : NONE;
  }

  private static String fluctuation(AlarmRule rule) {
    return rule.fluctuation().map(RuleDeeds::fluctuation).orElse(NONE);
  }

  private static String fluctuation(Fluctuation change) {
    String base = change.reading().key() + " ±" + change.allowed();
    return change.setPoint().isPresent() ? base + " " + change.setPoint().getAsDouble() : base;
  }
}
