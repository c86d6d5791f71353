package org.muniment.domain.climate;

import java.time.Duration;
import java.util.List;

/**
 * What the mould index did over a time, from nothing at its beginning. Where nothing is known it
 * stands still: that time neither grows nor dries.
 *
 * @param highest what it reached
 * @param highestAtMillis the end of the step in which it did; the begin when it never rose
 * @param last where it ended
 */
public record MouldPast(double highest, long highestAtMillis, double last) {
  /**
   * @param hours at least one, in the order of time
   */
  public static MouldPast of(List<AirHour> hours) {
    MouldIndex index = MouldIndex.NONE;
    double highest = 0;
    long at = hours.get(0).fromMillis();
    for (AirHour hour : hours) {
      Air air = hour.air();
      index =
          index.after(
              air.temperatureC(), air.humidityPct(), Duration.ofMillis(hour.coveredMillis()));
      if (index.value() > highest) {
        highest = index.value();
        at = hour.toMillis();
      }
    }
    return new MouldPast(highest, at, index.value());
  }
}
