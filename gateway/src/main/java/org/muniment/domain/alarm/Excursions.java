package org.muniment.domain.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muniment.domain.limits.Limits;
import org.muniment.domain.limits.LimitsCourse;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.measure.Series;

/**
 * The times out of limits: a pure function of what is stored, so that late readings need nothing of
 * their own. A reading stands until the next one, at most {@code hold}; a gap ends an excursion,
 * and what is still out after it is another. Limits are inclusive, and each reading is judged by
 * those in force at its time.
 */
public final class Excursions {
  private final Quantity quantity;
  private final List<Excursion> found = new ArrayList<>();
  private AlarmKind kind;
  private long from;
  private long to;
  private double worst;
  private long worstAt;
  private double limit;

  private Excursions(Quantity quantity) {
    this.quantity = quantity;
  }

  /**
   * Those of {@code [fromMillis, toMillis)}, in the order of time and clipped to the period. The
   * series may begin before: a reading from before still stands for the first minutes.
   *
   * @param calibrated the series of one sensor
   */
  public static List<Excursion> of(
      Quantity quantity,
      Series calibrated,
      LimitsCourse limits,
      Duration hold,
      long fromMillis,
      long toMillis) {
    Excursions excursions = new Excursions(quantity);
    int first = Math.max(0, calibrated.firstAtOrAfter(fromMillis) - 1);
    for (int i = first; i < calibrated.size() && calibrated.atMillis(i) < toMillis; i++) {
      long at = calibrated.atMillis(i);
      long stands = at + hold.toMillis();
      if (i + 1 < calibrated.size()) {
        stands = Math.min(stands, calibrated.atMillis(i + 1));
      }
      long begin = Math.max(at, fromMillis);
      long end = Math.min(stands, toMillis);
      if (begin < end) {
        excursions.stands(calibrated.value(i), limits.at(at), begin, end);
      }
    }
    excursions.end();
    return List.copyOf(excursions.found);
  }

  private void stands(double value, Optional<Limits> limits, long begin, long end) {
    AlarmKind now = kind(value, limits);
    if (now != kind || begin > to) {
      end();
      kind = now;
      from = begin;
      worst = Double.NaN;
    }
    to = end;
    if (now != null) {
      double crossed = now == AlarmKind.HIGH ? limits.get().high() : limits.get().low();
      if (Double.isNaN(worst) || Math.abs(value - crossed) > Math.abs(worst - limit)) {
        worst = value;
        worstAt = begin;
        limit = crossed;
      }
    }
  }

  /** Null inside. */
  private static AlarmKind kind(double value, Optional<Limits> limits) {
    if (limits.isEmpty() || limits.get().contain(value)) {
      return null;
    }
    return value > limits.get().high() ? AlarmKind.HIGH : AlarmKind.LOW;
  }

  private void end() {
    if (kind == null) {
      return;
    }
    double band = AlarmRule.usualCriticalBand(quantity);
    boolean isCritical = band > 0 && Quantity.rounded(Math.abs(worst - limit)) > band;
    found.add(
        new Excursion(
            quantity,
            kind,
            isCritical ? Severity.CRITICAL : Severity.WARNING,
            Instant.ofEpochMilli(from),
            Instant.ofEpochMilli(to),
            worst,
            Instant.ofEpochMilli(worstAt),
            limit));
    kind = null;
  }
}
