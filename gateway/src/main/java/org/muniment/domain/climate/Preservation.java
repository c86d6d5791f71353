package org.muniment.domain.climate;

/**
 * How long paper lasts in a climate, as far as a formula can say (numbers: Preservation figures).
 * Temperatures in °C, relative humidity in %.
 *
 * <p>The preservation index is the Arrhenius approximation in T. Padfield's form of IPI 1995, never
 * IPI's own value, and optimistic above {@link #OPTIMISTIC_ABOVE_PCT}. Neither figure knows about
 * mould, light, pollution or handling.
 */
public final class Preservation {
  /** Above this humidity the index promises more than it should. */
  public static final double OPTIMISTIC_ABOVE_PCT = 65;

  private static final double KELVIN = 273.15;

  /** J/(mol·K), as the formulas have it. */
  private static final double GAS_CONSTANT = 8.314;

  private static final double PI_FACTOR = 5.9e12;
  private static final double PI_ENERGY = 90_300;

  /** S. Michalski's multiplier: the activation energy of paper, and the climate that is 1. */
  private static final double PAPER_ENERGY = 100_000;

  private static final double HUMIDITY_EXPONENT = 1.3;
  private static final Air REFERENCE = new Air(20, 50);

  /** Neither formula means anything in perfectly dry air: it counts as air of this humidity. */
  private static final double LEAST_PCT = 1;

  /** What an index means for a collection. */
  public enum Band {
    GOOD,
    FAIR,
    RISK;

    private static final double GOOD_YEARS = 75;
    private static final double FAIR_YEARS = 45;

    public static Band of(double indexYears) {
      if (indexYears >= GOOD_YEARS) {
        return GOOD;
      }
      return indexYears >= FAIR_YEARS ? FAIR : RISK;
    }
  }

  private Preservation() {}

  /** The preservation index in years: 41.8 at 20 °C and 50 %RH. */
  public static double indexYears(Air air) {
    double kelvin = air.temperatureC() + KELVIN;
    return 1 / (humidityPct(air) * PI_FACTOR * Math.exp(-PI_ENERGY / (GAS_CONSTANT * kelvin)));
  }

  /** How many times as long as at 20 °C and 50 %RH: 2.04 at 15 °C and 50 %RH. */
  public static double lifetimeMultiplier(Air air) {
    double colder = 1 / (air.temperatureC() + KELVIN) - 1 / (REFERENCE.temperatureC() + KELVIN);
    return Math.pow(REFERENCE.humidityPct() / humidityPct(air), HUMIDITY_EXPONENT)
        * Math.exp(PAPER_ENERGY / GAS_CONSTANT * colder);
  }

  private static double humidityPct(Air air) {
    return Math.max(LEAST_PCT, air.humidityPct());
  }
}
