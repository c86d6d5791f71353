package org.muniment.domain.climate;

/**
 * How much water wood holds once it is in balance with the air, in % of its dry weight, after
 * Hailwood and Horrobin with the coefficients of USDA FPL-RN-0268 (numbers: Equilibrium moisture
 * content). Paper behaves alike, but the figure is one for wood and is shown as such.
 */
public final class Moisture {
  private Moisture() {}

  /** The equilibrium moisture content in %: 9.27 at 20 °C and 50 %RH. */
  public static double equilibriumPct(Air air) {
    double t = air.temperatureC();
    double h = air.humidityPct() / 100;
    double w = 349 + 1.29 * t + 0.0135 * t * t;
    double k = 0.805 + 0.000736 * t - 0.00000273 * t * t;
    double k1 = 6.27 - 0.00938 * t - 0.000303 * t * t;
    double k2 = 1.91 + 0.0407 * t - 0.000293 * t * t;
    double kh = k * h;
    double dissolved = kh / (1 - kh);
    double bound = (k1 * kh + 2 * k1 * k2 * kh * kh) / (1 + k1 * kh + k1 * k2 * kh * kh);
    return 1800 / w * (dissolved + bound);
  }
}
