package org.muniment.domain.alarm;

import java.time.Duration;
import java.util.List;
import org.muniment.domain.climate.RollingMean;
import org.muniment.domain.climate.RollingRate;
import org.muniment.domain.climate.RollingSpan;
import org.muniment.domain.measure.PeriodSum;

/**
 * What one quantity of one sensor did in the last day. Values are raw: a change of the calibration
 * is no change of the climate, and no span, rate or deviation depends on it.
 */
final class QuantityPast {
  static final long NEVER = Long.MIN_VALUE;

  private final RollingSpan span = new RollingSpan();
  private final RollingMean mean = new RollingMean();
  private final RollingRate rate = new RollingRate();
  private long newestMillis = NEVER;
  private double newestRaw = Double.NaN;

  /** False, and nothing changed, for a value that is not newer than all before. */
  boolean add(long atMillis, double raw, Duration hold) {
    if (atMillis <= newestMillis) {
      return false;
    }
    span.add(atMillis, raw);
    mean.add(atMillis, raw, hold);
    rate.add(atMillis, raw);
    newestMillis = atMillis;
    newestRaw = raw;
    return true;
  }

  /** An hour that is stored, the values {@code offset} above the raw ones. */
  void add(PeriodSum hour, double offset) {
    long first = Math.min(hour.minAtMillis(), hour.maxAtMillis());
    if (hour.isEmpty() || first <= newestMillis) {
      return;
    }
    boolean minFirst = hour.minAtMillis() == first;
    span.add(first, (minFirst ? hour.min() : hour.max()) - offset);
    newestMillis = Math.max(hour.minAtMillis(), hour.maxAtMillis());
    newestRaw = (minFirst ? hour.max() : hour.min()) - offset;
    if (newestMillis > first) {
      span.add(newestMillis, newestRaw);
    }
    mean.add(hour, offset);
  }

  void add(List<PeriodSum> hours, double offset) {
    hours.forEach(hour -> add(hour, offset));
  }

  long newestMillis() {
    return newestMillis;
  }

  double newestRaw() {
    return newestRaw;
  }

  double span() {
    return span.span();
  }

  RollingMean mean() {
    return mean;
  }

  double perHour() {
    return rate.perHour();
  }
}
