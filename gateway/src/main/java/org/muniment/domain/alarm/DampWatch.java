package org.muniment.domain.alarm;

import java.time.Duration;
import org.muniment.domain.climate.MouldIndex;
import org.muniment.domain.climate.Psychrometrics;

/**
 * What temperature and humidity of one sensor mean together: the mould index, and the humidity of
 * the air at the coldest surface.
 */
final class DampWatch {
  private MouldIndex index = MouldIndex.NONE;
  private long untilMillis = QuantityPast.NEVER;
  private double temperatureC = Double.NaN;
  private double humidityPct = Double.NaN;

  void recall(MouldIndex recalled) {
    index = recalled;
  }

  /**
   * Newer values, calibrated; NaN where none is current. Those before stood until now, but no
   * longer than {@code hold}.
   */
  void add(long atMillis, double newTemperatureC, double newHumidityPct, Duration hold) {
    boolean isKnown = !Double.isNaN(temperatureC) && !Double.isNaN(humidityPct);
    if (isKnown && atMillis > untilMillis) {
      long stood = Math.min(atMillis - untilMillis, hold.toMillis());
      index = index.after(temperatureC, humidityPct, Duration.ofMillis(stood));
    }
    untilMillis = atMillis;
    temperatureC = newTemperatureC;
    humidityPct = newHumidityPct;
  }

  double mould() {
    return index.value();
  }

  /**
   * The humidity of the room's air at its coldest surface, in %RH: 100 is the dew point (numbers:
   * Psychrometrics; ISO 13788). NaN when temperature or humidity is not known.
   *
   * @param surfaceFactor fRsi, above 0 and at most 1
   */
  double surfaceHumidityPct(double surfaceFactor, double outdoorC) {
    double surfaceC = outdoorC + surfaceFactor * (temperatureC - outdoorC);
    double vapourHpa = Psychrometrics.vapourPressureHpa(temperatureC, humidityPct);
    return Psychrometrics.humidityPctAt(surfaceC, vapourHpa);
  }
}
