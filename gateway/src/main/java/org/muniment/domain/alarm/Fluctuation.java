package org.muniment.domain.alarm;

import java.util.OptionalDouble;
import org.muniment.domain.text.BadInput;

/**
 * How much a quantity may change within 24 hours. The rules say "±2 °C" and leave open of what; all
 * three readings are offered (numbers: Environment presets).
 *
 * @param allowed the figure of the rule, as ± in the unit of the quantity
 * @param setPoint given exactly for {@link Reading#SET_POINT}
 */
public record Fluctuation(Reading reading, double allowed, OptionalDouble setPoint) {
  /** What the figure is about. */
  public enum Reading {
    /** Highest less lowest of any 24 hours, at most twice the figure. */
    SPAN("span"),
    /** The distance from the mean of the last 24 hours. */
    DEVIATION("deviation"),
    /** The distance from a chosen value. */
    SET_POINT("set-point");

    private final String key;

    Reading(String key) {
      this.key = key;
    }

    public String key() {
      return key;
    }
  }

  public Fluctuation {
    if (!(allowed > 0)) {
      throw new BadInput("alarm.rule.allowed", String.valueOf(allowed));
    }
    if (setPoint.isPresent() != (reading == Reading.SET_POINT)) {
      throw new BadInput("alarm.rule.set-point");
    }
  }

  public static Fluctuation span(double allowed) {
    return new Fluctuation(Reading.SPAN, allowed, OptionalDouble.empty());
  }
}
