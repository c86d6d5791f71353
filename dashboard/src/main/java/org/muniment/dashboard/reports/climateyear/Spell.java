package org.muniment.dashboard.reports.climateyear;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.muniment.dashboard.web.paper.Shares;
import org.muniment.desk.daylog.DailyLogDesk.Day;
import org.muniment.domain.daylog.LogDay;
import org.muniment.domain.daylog.Share;
import org.muniment.domain.measure.PeriodSum;
import org.muniment.domain.measure.Quantity;

/**
 * What some days come to.
 *
 * @param days how many
 * @param coverage of the days there are; days before the log begins are no gap
 * @param measures days on which a measure was taken
 */
public record Spell(
    int days,
    Optional<Range> temperature,
    Optional<Range> humidity,
    Share temperatureIn,
    Share humidityIn,
    Share both,
    Share coverage,
    int excursions,
    int alarms,
    int measures) {
  /** A quantity: its extremes and its time-weighted mean. */
  public record Range(double min, double mean, double max) {}

  static Spell of(List<Day> all) {
    List<LogDay> days = all.stream().map(Day::figures).toList();
    return new Spell(
        days.size(),
        range(days, Quantity.TEMPERATURE),
        range(days, Quantity.HUMIDITY),
        share(days, day -> Shares.inLimits(day, Quantity.TEMPERATURE)),
        share(days, day -> Shares.inLimits(day, Quantity.HUMIDITY)),
        share(days, Shares::inLimits),
        share(days, LogDay::coverage),
        days.stream().mapToInt(day -> day.excursions().size()).sum(),
        days.stream().mapToInt(day -> day.alarms().size()).sum(),
        (int) all.stream().filter(Measures::hasMeasure).count());
  }

  /** How long at least one quantity was out of limits. */
  public Duration out() {
    return Duration.ofMillis(both.outMillis());
  }

  private static Share share(List<LogDay> days, Function<LogDay, Share> of) {
    return days.stream().map(of).reduce(Share.NONE, Share::plus);
  }

  private static Optional<Range> range(List<LogDay> days, Quantity quantity) {
    List<PeriodSum> sums = new ArrayList<>();
    for (LogDay day : days) {
      day.of(quantity).map(figures -> figures.sum()).filter(s -> !s.isEmpty()).ifPresent(sums::add);
    }
    return sums.stream()
        .reduce(PeriodSum::plus)
        .map(sum -> new Range(sum.min(), sum.mean(), sum.max()));
  }
}
