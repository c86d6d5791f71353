package org.muniment.pipeline.alarm;

import org.muniment.domain.alarm.AlarmPoint;
import org.muniment.domain.alarm.Delay;
import org.muniment.domain.alarm.Delays;
import org.muniment.domain.alarm.Masks;
import org.muniment.domain.alarm.Severity;

/**
 * What of a point has to be in the store, so that a machine that begins with it goes on as if
 * nothing had been. What an open alarm saw last, and how long a delay that is over goes on to run,
 * is not: else a standing alarm would be written with every reading.
 */
final class Kept {
  private Kept() {}

  /** A point that is calm but for masks is made again from what masks it. */
  static AlarmPoint withoutBareMasks(AlarmPoint point) {
    boolean isBare =
        !point.isOpen()
            && point.level() == Severity.NONE
            && !point.delays().advisory().isRunning()
            && point.masks().shelvedUntil().isEmpty();
    return isBare && point.masks().isAny() ? calm(point) : point;
  }

  private static AlarmPoint calm(AlarmPoint point) {
    return new AlarmPoint(
        point.key(),
        point.base(),
        Masks.NONE,
        point.level(),
        point.severity(),
        point.last(),
        point.delays(),
        point.since(),
        point.worst(),
        point.told(),
        point.owed(),
        point.rearmAt(),
        point.alarmId());
  }

  /** Whether {@code now} need not be written where {@code stored} is. */
  static boolean isSame(AlarmPoint stored, AlarmPoint now) {
    return stored.base() == now.base()
        && stored.masks().equals(now.masks())
        && stored.level() == now.level()
        && stored.severity() == now.severity()
        && stored.since().equals(now.since())
        && Double.compare(stored.worst(), now.worst()) == 0
        && stored.told() == now.told()
        && stored.owed() == now.owed()
        && stored.rearmAt().equals(now.rearmAt())
        && stored.alarmId() == now.alarmId()
        && isSame(stored.delays(), now.delays(), now.level());
  }

  private static boolean isSame(Delays stored, Delays now, Severity level) {
    return isSame(stored.advisory(), now.advisory(), level, Severity.ADVISORY)
        && isSame(stored.warning(), now.warning(), level, Severity.WARNING)
        && isSame(stored.critical(), now.critical(), level, Severity.CRITICAL)
        && stored.falling().equals(now.falling())
        && stored.fallingTo() == now.fallingTo();
  }

  /** Only a delay of a severity that is not confirmed yet counts. */
  private static boolean isSame(Delay stored, Delay now, Severity level, Severity of) {
    return level.isAtLeast(of)
        ? stored.isRunning() == now.isRunning() && stored.since().equals(now.since())
        : stored.equals(now);
  }
}
