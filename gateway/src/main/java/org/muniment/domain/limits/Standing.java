package org.muniment.domain.limits;

import org.muniment.domain.measure.Quantity;

/**
 * Where a value stands against its limits. The advisory band inside a limit is that of the
 * project's numbers (Alarm defaults): 0.5 °C or 2 %RH, and none where the limits are so close that
 * it would leave no calm middle (narrower than four times band and deadband together).
 */
public enum Standing {
  IN,
  NEAR_LOW,
  NEAR_HIGH,
  BELOW,
  ABOVE;

  private static final double BAND_C = 0.5;
  private static final double BAND_PCT = 2;

  /** Band and deadband are the same size, and four times both together must fit. */
  private static final double LEAST_WIDTH_IN_BANDS = 8;

  public static Standing of(Quantity quantity, Limits limits, double value) {
    if (value < limits.low()) {
      return BELOW;
    }
    if (value > limits.high()) {
      return ABOVE;
    }
    double band = band(quantity, limits);
    if (value > limits.high() - band) {
      return NEAR_HIGH;
    }
    return value < limits.low() + band ? NEAR_LOW : IN;
  }

  public boolean isOutside() {
    return this == BELOW || this == ABOVE;
  }

  public boolean isNear() {
    return this == NEAR_LOW || this == NEAR_HIGH;
  }

  private static double band(Quantity quantity, Limits limits) {
    double band =
        switch (quantity) {
          case TEMPERATURE -> BAND_C;
          case HUMIDITY -> BAND_PCT;
          default -> 0;
        };
    return limits.width() < LEAST_WIDTH_IN_BANDS * band ? 0 : band;
  }
}
