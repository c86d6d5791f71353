package org.muniment.dashboard.reports.dailylog;

import java.util.Optional;
import org.muniment.domain.daylog.LogDay;
import org.muniment.domain.limits.Limits;
import org.muniment.domain.measure.Quantity;

/**
 * A value on the form.
 *
 * @param value empty where nothing was read
 * @param decimals as many as tell it from the limit that it is beyond
 * @param due whether there should be one: it is marked when it is missing
 */
public record Spot(Optional<Double> value, int decimals, Side side, boolean byHand, boolean due) {
  /** Where it is with regard to the limits in force at its moment. */
  public enum Side {
    INSIDE(""),
    ABOVE("▲"),
    BELOW("▼");

    private final String mark;

    Side(String mark) {
      this.mark = mark;
    }

    public String mark() {
      return mark;
    }
  }

  static final Spot BLANK = new Spot(Optional.empty(), 0, Side.INSIDE, false, false);
  static final Spot MISSING = new Spot(Optional.empty(), 0, Side.INSIDE, false, true);

  /** A value of the place, judged by the limits of its moment. */
  static Spot judged(LogDay day, Quantity quantity, double value, long atMillis) {
    Optional<Limits> limits =
        Optional.ofNullable(day.basis().limits().get(quantity))
            .flatMap(course -> course.at(atMillis));
    if (limits.isEmpty() || limits.get().contain(value)) {
      return plain(quantity, value);
    }
    boolean above = value > limits.get().high();
    double limit = above ? limits.get().high() : limits.get().low();
    return new Spot(
        Optional.of(value),
        quantity.decimalsApart(value, limit),
        above ? Side.ABOVE : Side.BELOW,
        false,
        true);
  }

  /** A value that has no limits. */
  static Spot plain(Quantity quantity, double value) {
    return new Spot(Optional.of(value), quantity.displayDecimals(), Side.INSIDE, false, true);
  }

  Spot takenByHand(boolean is) {
    return new Spot(value, decimals, side, is, due);
  }

  public boolean isMissing() {
    return due && value.isEmpty();
  }
}
