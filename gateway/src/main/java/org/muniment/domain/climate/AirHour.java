package org.muniment.domain.climate;

import java.util.ArrayList;
import java.util.List;
import org.muniment.domain.measure.PeriodSum;

/**
 * A step of time, mostly an hour, in which temperature and humidity are both known.
 *
 * @param air the means of the step
 * @param coveredMillis how much of it is known: the lesser of the two
 */
public record AirHour(long fromMillis, long toMillis, Air air, long coveredMillis) {
  public AirHour {
    if (coveredMillis <= 0 || coveredMillis > toMillis - fromMillis) {
      throw new IllegalArgumentException(
          "a step from %d to %d cannot be covered for %d ms"
              .formatted(fromMillis, toMillis, coveredMillis));
    }
  }

  /**
   * The steps that both lists know.
   *
   * @param temperature in the order of time, with the same boundaries as {@code humidity}
   */
  public static List<AirHour> of(List<PeriodSum> temperature, List<PeriodSum> humidity) {
    List<AirHour> hours = new ArrayList<>(Math.min(temperature.size(), humidity.size()));
    int next = 0;
    for (PeriodSum warm : temperature) {
      while (next < humidity.size() && humidity.get(next).fromMillis() < warm.fromMillis()) {
        next++;
      }
      if (next == humidity.size()) {
        break;
      }
      PeriodSum damp = humidity.get(next);
      long covered = Math.min(warm.coveredMillis(), damp.coveredMillis());
      if (damp.fromMillis() == warm.fromMillis() && covered > 0) {
        hours.add(new AirHour(warm.fromMillis(), warm.toMillis(), air(warm, damp), covered));
      }
    }
    return hours;
  }

  /** A calibration may lift a humidity beyond what air can have. */
  private static Air air(PeriodSum temperature, PeriodSum humidity) {
    return new Air(temperature.mean(), Math.max(0, Math.min(100, humidity.mean())));
  }

  public static PreservationSum preservation(List<AirHour> hours) {
    PreservationSum sum = PreservationSum.NONE;
    for (AirHour hour : hours) {
      sum = sum.plus(hour.air, hour.coveredMillis);
    }
    return sum;
  }
}
