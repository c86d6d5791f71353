package org.muniment.domain.daylog;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.muniment.domain.text.BadInput;

/**
 * The local times of day at which the climate is written down, inside and outside (rules E1, E4;
 * numbers: Observation times).
 *
 * @param times 1 to 4, rising, whole minutes
 */
public record ObservationTimes(List<LocalTime> times) {
  public static final int MAX = 4;

  /** The observed value is the reading nearest the time, at most this far away. */
  public static final Duration REACH = Duration.ofMinutes(30);

  /** Usually twice a day (rule of 1987). */
  public static final ObservationTimes DEFAULT =
      new ObservationTimes(List.of(LocalTime.of(9, 0), LocalTime.of(15, 0)));

  public ObservationTimes {
    times = List.copyOf(times);
    if (times.isEmpty() || times.size() > MAX) {
      throw new BadInput("daylog.times.count", MAX, times.size());
    }
    for (int i = 1; i < times.size(); i++) {
      if (!times.get(i - 1).isBefore(times.get(i))) {
        throw new BadInput("daylog.times.order", times.get(i).toString());
      }
    }
  }
}
