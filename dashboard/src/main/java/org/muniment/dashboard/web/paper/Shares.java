package org.muniment.dashboard.web.paper;

import java.util.OptionalDouble;
import org.muniment.dashboard.web.look.Words;
import org.muniment.domain.daylog.DayFigures;
import org.muniment.domain.daylog.LogDay;
import org.muniment.domain.daylog.Share;
import org.muniment.domain.measure.Quantity;

/** Parts of a time as reports have them. */
public final class Shares {
  private Shares() {}

  /** Both quantities together; of a place that measures only one of them, that one. */
  public static Share inLimits(LogDay day) {
    if (day.both().ofMillis() > 0) {
      return day.both();
    }
    Share temperature = inLimits(day, Quantity.TEMPERATURE);
    return temperature.ofMillis() > 0 ? temperature : inLimits(day, Quantity.HUMIDITY);
  }

  public static Share inLimits(LogDay day, Quantity quantity) {
    return day.of(quantity).map(DayFigures::inLimits).orElse(Share.NONE);
  }

  /** 100 without a decimal, as it is what most days have; empty when there is no whole. */
  public static String percent(Words words, Share share) {
    OptionalDouble percent = share.shownPercent();
    if (percent.isEmpty()) {
      return "";
    }
    return percent.getAsDouble() == 100 ? "100" : words.number(percent.getAsDouble(), 1);
  }
}
