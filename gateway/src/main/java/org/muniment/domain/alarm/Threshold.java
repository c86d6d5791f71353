package org.muniment.domain.alarm;

import java.time.Instant;
import org.muniment.domain.measure.Quantity;

/**
 * A limit with its bands, in whole 1/10,000 of the unit, so that 24.0 and 23.5 behave exactly as
 * the limits say. Limits are inclusive.
 *
 * @param limit as people see it
 * @param outwards 1 where more is worse, −1 where less is
 * @param deadband so far inside a threshold it is still held
 * @param advisoryBand so far inside the limit an advisory begins; 0 for none
 * @param criticalBand so far outside the limit it is critical; 0 for never
 */
record Threshold(double limit, int outwards, long deadband, long advisoryBand, long criticalBand) {
  static Threshold high(AlarmRule rule) {
    return of(rule, rule.high().getAsDouble(), 1);
  }

  static Threshold low(AlarmRule rule) {
    return of(rule, rule.low().getAsDouble(), -1);
  }

  /** More than the limit is a warning; there is nothing worse. */
  static Threshold atMost(double limit, double deadband) {
    return new Threshold(limit, 1, Quantity.toFixed(deadband), 0, 0);
  }

  private static Threshold of(AlarmRule rule, double limit, int outwards) {
    return new Threshold(
        limit,
        outwards,
        Quantity.toFixed(rule.deadband()),
        Quantity.toFixed(rule.advisoryBand()),
        Quantity.toFixed(rule.criticalBand()));
  }

  Observation judge(Instant at, double value) {
    long beyond = outwards * (Quantity.toFixed(value) - Quantity.toFixed(limit));
    Severity reached = severity(beyond);
    return new Observation(at, reached, severity(beyond + deadband), value, threshold(reached));
  }

  private Severity severity(long beyond) {
    if (criticalBand > 0 && beyond > criticalBand) {
      return Severity.CRITICAL;
    }
    if (beyond > 0) {
      return Severity.WARNING;
    }
    return advisoryBand > 0 && beyond > -advisoryBand ? Severity.ADVISORY : Severity.NONE;
  }

  private double threshold(Severity reached) {
    return switch (reached) {
      case ADVISORY -> Quantity.rounded(limit - outwards * Quantity.fromFixed(advisoryBand));
      case CRITICAL -> Quantity.rounded(limit + outwards * Quantity.fromFixed(criticalBand));
      case NONE, WARNING -> limit;
    };
  }
}
