package org.muniment.domain.climate;

/**
 * Moist air (numbers: Psychrometrics). Temperatures in °C, relative humidity in %, vapour pressure
 * in hPa. Saturation over water after Sonntag 1990, good from −45 to 60 °C.
 */
public final class Psychrometrics {
  private static final double ES_0_HPA = 6.112;
  private static final double A = 17.62;
  private static final double B_C = 243.12;
  private static final double KELVIN = 273.15;

  /** g·K/(hPa·m³): 100 divided by the gas constant of water vapour, 461.5 J/(kg·K), × 1000. */
  private static final double AH_FACTOR = 216.68;

  private Psychrometrics() {}

  public static double saturationVapourPressureHpa(double temperatureC) {
    return ES_0_HPA * Math.exp(A * temperatureC / (B_C + temperatureC));
  }

  public static double vapourPressureHpa(double temperatureC, double humidityPct) {
    return saturationVapourPressureHpa(temperatureC) * humidityPct / 100;
  }

  /** NaN for perfectly dry air, which has no dew point. */
  public static double dewPointC(double temperatureC, double humidityPct) {
    if (humidityPct <= 0) {
      return Double.NaN;
    }
    double gamma = Math.log(humidityPct / 100) + A * temperatureC / (B_C + temperatureC);
    return B_C * gamma / (A - gamma);
  }

  public static double absoluteHumidityGramPerM3(double temperatureC, double humidityPct) {
    return AH_FACTOR * vapourPressureHpa(temperatureC, humidityPct) / (temperatureC + KELVIN);
  }

  /** The relative humidity of air of this vapour pressure once it has {@code temperatureC}. */
  public static double humidityPctAt(double temperatureC, double vapourPressureHpa) {
    return 100 * vapourPressureHpa / saturationVapourPressureHpa(temperatureC);
  }
}
