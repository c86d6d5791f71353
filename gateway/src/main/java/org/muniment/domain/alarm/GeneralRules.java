package org.muniment.domain.alarm;

import java.time.Duration;
import org.muniment.domain.sensor.StateRule;
import org.muniment.domain.text.BadInput;

/**
 * What holds for every sensor and for the system (numbers: Alarm defaults).
 *
 * @param staleIntervals silent for so many expected intervals is an alarm …
 * @param staleAtLeast … but never before this
 * @param batteryLowPct at or below this a battery is low
 * @param diskLowBytes with less free space than this the disk is nearly full
 * @param maxShelving the longest time that an alarm can be shelved
 */
public record GeneralRules(
    int staleIntervals,
    Duration staleAtLeast,
    double batteryLowPct,
    long diskLowBytes,
    Duration maxShelving) {
  public static final GeneralRules DEFAULT =
      new GeneralRules(
          StateRule.STALE_INTERVALS, StateRule.STALE_AT_LEAST, 15, 1L << 30, Duration.ofHours(24));

  public GeneralRules {
    if (staleIntervals < 1 || staleAtLeast.isNegative() || maxShelving.toMinutes() < 1) {
      throw new BadInput("alarm.general", staleIntervals, staleAtLeast.toMinutes());
    }
    if (!(batteryLowPct >= 0 && batteryLowPct <= 100) || diskLowBytes < 0) {
      throw new BadInput("alarm.general.level", String.valueOf(batteryLowPct), diskLowBytes);
    }
  }

  public Duration staleAfter(Duration expectedInterval) {
    Duration silent = expectedInterval.multipliedBy(staleIntervals);
    return silent.compareTo(staleAtLeast) > 0 ? silent : staleAtLeast;
  }
}
