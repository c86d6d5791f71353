package org.muniment.app;

import java.time.Duration;
import java.util.Objects;
import org.muniment.desk.daylog.LogParts;
import org.muniment.domain.daylog.ObservationTimes;

/**
 * What {@code muniment.yaml} says under {@code dailyLog}.
 *
 * @param times of the observations of days that are not sealed yet
 * @param grace how long after its end a day is sealed, signed or not
 */
public record DailyLogSettings(ObservationTimes times, Duration grace) {
  /** Readings of a gateway that was off over a weekend still come before the seal. */
  public static final Duration MAX_GRACE = Duration.ofDays(7);

  public static final DailyLogSettings DEFAULT =
      new DailyLogSettings(ObservationTimes.DEFAULT, LogParts.DEFAULT_GRACE);

  public DailyLogSettings {
    Objects.requireNonNull(times);
    if (grace.isNegative() || grace.compareTo(MAX_GRACE) > 0) {
      throw new IllegalArgumentException("a day is sealed 0 to 7 days after its end, not " + grace);
    }
  }
}
