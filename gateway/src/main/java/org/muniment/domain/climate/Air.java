package org.muniment.domain.climate;

/**
 * Air by temperature and relative humidity.
 *
 * @param humidityPct 0 to 100 %RH
 */
public record Air(double temperatureC, double humidityPct) {
  public Air {
    if (!Double.isFinite(temperatureC) || !(humidityPct >= 0 && humidityPct <= 100)) {
      throw new IllegalArgumentException(
          "air has a temperature and 0 to 100 %%RH, got %s and %s"
              .formatted(temperatureC, humidityPct));
    }
  }

  public double vapourHpa() {
    return Psychrometrics.vapourPressureHpa(temperatureC, humidityPct);
  }

  /** The relative humidity of this air once it has another temperature. */
  public double humidityPctAt(double otherC) {
    return Psychrometrics.humidityPctAt(otherC, vapourHpa());
  }
}
