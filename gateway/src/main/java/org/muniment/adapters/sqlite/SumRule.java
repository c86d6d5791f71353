package org.muniment.adapters.sqlite;

import org.muniment.domain.climate.LocalPeriods;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.sensor.Calibration;
import org.muniment.domain.sensor.Sensor;

/**
 * A number that stands for all that a day's sums depend on besides the readings: the zone, the
 * day's length, how long a reading stands, and the offsets in force. Sums are used only for a
 * question with the same number, so a change that the store was not told of cannot show old sums.
 */
final class SumRule {
  private static final long PRIME = 1_099_511_628_211L;
  private static final long BASIS = 0xcbf29ce484222325L;

  private SumRule() {}

  static long of(LocalPeriods periods, Sensor sensor, Quantity quantity, long day, long dayEnd) {
    long hold = sensor.hold().toMillis();
    long hash = BASIS;
    hash = mix(hash, periods.zone().getId().hashCode());
    hash = mix(hash, dayEnd - day);
    hash = mix(hash, hold);
    long first = day - hold;
    double before = 0;
    for (Calibration calibration : sensor.calibrations()) {
      long from = calibration.from().toEpochMilli();
      if (calibration.quantity() != quantity || from >= dayEnd) {
        continue;
      }
      if (from <= first) {
        before = calibration.offset();
      } else {
        hash = mix(mix(hash, from), Double.doubleToLongBits(calibration.offset()));
      }
    }
    return mix(hash, Double.doubleToLongBits(before + 0.0));
  }

  private static long mix(long hash, long value) {
    long mixed = (hash ^ value) * PRIME;
    return mixed ^ mixed >>> 29;
  }
}
