package org.muniment.domain.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muniment.domain.climate.Course;
import org.muniment.domain.limits.Limits;
import org.muniment.domain.limits.LimitsCourse;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.measure.Series;

/**
 * The times out of limits: a pure function of what is stored, so that late readings need nothing of
 * their own. A gap ends an excursion, and what is still out after it is another. Limits are
 * inclusive, and each moment is judged by those in force then, so that a value may go out of limits
 * by standing still.
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
   * @param hold how long a reading stands when no other follows
   */
  public static List<Excursion> of(
      Quantity quantity,
      Series calibrated,
      LimitsCourse limits,
      Duration hold,
      long fromMillis,
      long toMillis) {
    return of(quantity, Course.of(calibrated, hold), limits, fromMillis, toMillis);
  }

  /** The same of a course, which may be that of a place. */
  public static List<Excursion> of(
      Quantity quantity, Course course, LimitsCourse limits, long fromMillis, long toMillis) {
    Excursions excursions = new Excursions(quantity);
    int first = course.firstEndingAfter(fromMillis);
    for (int i = first; i < course.size() && course.fromMillis(i) < toMillis; i++) {
      long end = Math.min(course.toMillis(i), toMillis);
      long begin = Math.max(course.fromMillis(i), fromMillis);
      while (begin < end) {
        long until = Math.min(end, limits.nextChange(begin));
        excursions.stands(course.value(i), limits.at(begin), begin, until);
        begin = until;
      }
    }
    excursions.end();
    return List.copyOf(excursions.found);
  }

  /** A single value at a moment, as a person reads it off; empty when it is in limits. */
  public static Optional<Excursion> ofMoment(
      Quantity quantity, double value, LimitsCourse limits, long atMillis) {
    Excursions excursions = new Excursions(quantity);
    excursions.stands(value, limits.at(atMillis), atMillis, atMillis);
    excursions.end();
    return excursions.found.stream().findFirst();
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
      if (Double.isNaN(worst) || beyond(value, crossed) > beyond(worst, limit)) {
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

  /** Whole 1/10,000 of the unit, so that equal is equal whatever the limit. */
  private static long beyond(double value, double crossed) {
    return Math.abs(Quantity.toFixed(value) - Quantity.toFixed(crossed));
  }

  private void end() {
    if (kind == null) {
      return;
    }
    double band = AlarmRule.usualCriticalBand(quantity);
    boolean isCritical = band > 0 && beyond(worst, limit) > Quantity.toFixed(band);
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
