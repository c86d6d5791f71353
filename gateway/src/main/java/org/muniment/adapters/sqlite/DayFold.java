package org.muniment.adapters.sqlite;

import java.util.ArrayList;
import java.util.List;
import org.muniment.domain.climate.LocalPeriods;
import org.muniment.domain.measure.PeriodSum;

/**
 * Adds hours up to local days. Extremes are those of readings taken in the day; only a day without
 * any has the value that still stands from before (as in {@code TimeWeighted}).
 */
final class DayFold {
  private final LocalPeriods periods;
  private final List<PeriodSum> days = new ArrayList<>();
  private final List<HourSum> hours = new ArrayList<>();
  private long end = Long.MIN_VALUE;

  DayFold(LocalPeriods periods) {
    this.periods = periods;
  }

  /** Hours come in order. */
  DayFold add(HourSum hour) {
    if (hour.sum().fromMillis() >= end) {
      finishDay();
      end = periods.dayEnd(periods.dayStart(hour.sum().fromMillis()));
    }
    hours.add(hour);
    return this;
  }

  List<PeriodSum> days() {
    finishDay();
    return days;
  }

  private void finishDay() {
    if (hours.isEmpty()) {
      return;
    }
    boolean anyOwn = hours.stream().anyMatch(HourSum::own);
    PeriodSum lowest = null;
    PeriodSum highest = null;
    double weighted = 0;
    long covered = 0;
    for (HourSum hour : hours) {
      PeriodSum sum = hour.sum();
      weighted += sum.weighted();
      covered += sum.coveredMillis();
      if (hour.own() || !anyOwn) {
        lowest = lowest == null || sum.min() < lowest.min() ? sum : lowest;
        highest = highest == null || sum.max() > highest.max() ? sum : highest;
      }
    }
    days.add(
        new PeriodSum(
            periods.dayStart(hours.get(0).sum().fromMillis()),
            end,
            lowest.min(),
            lowest.minAtMillis(),
            highest.max(),
            highest.maxAtMillis(),
            weighted,
            covered));
    hours.clear();
  }
}
