package org.muniment.domain.alarm;

import java.time.Instant;

/** Judges a value by the limits of a rule; limits are inclusive. */
final class LimitCheck {
  private LimitCheck() {}

  static Observation high(AlarmRule rule, Instant at, double value) {
    return judge(rule, at, value, rule.high().getAsDouble(), 1);
  }

  static Observation low(AlarmRule rule, Instant at, double value) {
    return judge(rule, at, value, rule.low().getAsDouble(), -1);
  }

  /**
   * @param outwards 1 where more is worse, −1 where less is
   */
  private static Observation judge(
      AlarmRule rule, Instant at, double value, double limit, int outwards) {
    double beyond = outwards * (value - limit);
    Severity reached = severity(rule, beyond);
    Severity held = severity(rule, beyond + rule.deadband());
    double shown =
        switch (reached) {
          case ADVISORY -> limit - outwards * rule.advisoryBand();
          case CRITICAL -> limit + outwards * rule.criticalBand();
          case NONE, WARNING -> limit;
        };
    return new Observation(at, reached, held, value, shown);
  }

  private static Severity severity(AlarmRule rule, double beyond) {
    if (rule.criticalBand() > 0 && beyond > rule.criticalBand()) {
      return Severity.CRITICAL;
    }
    if (beyond > 0) {
      return Severity.WARNING;
    }
    return rule.advisoryBand() > 0 && beyond > -rule.advisoryBand()
        ? Severity.ADVISORY
        : Severity.NONE;
  }
}
