package org.muniment.dashboard.reports.dailylog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.muniment.dashboard.reports.dailylog.FormRow.Pair;
import org.muniment.dashboard.reports.dailylog.FormRow.Range;
import org.muniment.dashboard.web.paper.Shares;
import org.muniment.desk.daylog.DailyLogDesk.Day;
import org.muniment.desk.daylog.DailyLogDesk.DayStatus;
import org.muniment.domain.daylog.LogDay;
import org.muniment.domain.daylog.Share;
import org.muniment.domain.measure.PeriodSum;
import org.muniment.domain.measure.Quantity;

/**
 * The row that closes the month: what its finished days come to.
 *
 * @param last the last of the days
 * @param due observations that should have been made inside
 * @param made observations with at least one value
 * @param byHand those of them that have a reading by hand
 * @param withMeasures days on which a measure was taken
 */
public record MonthSum(
    Optional<FormRow> last,
    int days,
    int due,
    int made,
    int byHand,
    Range temperature,
    Range humidity,
    Share inLimits,
    Share coverage,
    int alarms,
    int excursions,
    int withMeasures,
    int signed) {
  static MonthSum of(List<FormRow> rows) {
    List<FormRow> over = rows.stream().filter(FormRow::isOver).toList();
    List<Day> days = over.stream().flatMap(row -> row.day().stream()).toList();
    List<Pair> seen =
        over.stream()
            .flatMap(row -> row.inside().stream())
            .filter(pair -> pair.temperature().due() || pair.humidity().due())
            .toList();
    List<Pair> made = seen.stream().filter(pair -> !pair.isMissing()).toList();
    return new MonthSum(
        over.isEmpty() ? Optional.empty() : Optional.of(over.get(over.size() - 1)),
        days.size(),
        seen.size(),
        made.size(),
        (int) made.stream().filter(MonthSum::isByHand).count(),
        range(days, Quantity.TEMPERATURE, FormRow::temperature, over),
        range(days, Quantity.HUMIDITY, FormRow::humidity, over),
        share(days, Shares::inLimits),
        share(days, LogDay::coverage),
        days.stream().mapToInt(day -> day.figures().alarms().size()).sum(),
        days.stream().mapToInt(day -> day.figures().excursions().size()).sum(),
        (int) days.stream().filter(MonthSum::hasMeasure).count(),
        (int) days.stream().filter(day -> day.status() == DayStatus.SIGNED).count());
  }

  public int unsigned() {
    return days - signed;
  }

  private static boolean isByHand(Pair pair) {
    return pair.temperature().byHand() || pair.humidity().byHand();
  }

  private static boolean hasMeasure(Day day) {
    return !day.words().measures().isBlank()
        || day.words().byExcursion().stream().anyMatch(own -> !own.measure().isBlank());
  }

  private static Share share(List<Day> days, Function<LogDay, Share> of) {
    return days.stream().map(Day::figures).map(of).reduce(Share.NONE, Share::plus);
  }

  /** The extremes as their days have them, with their marks; the mean weighted by time. */
  private static Range range(
      List<Day> days, Quantity quantity, Function<FormRow, Range> of, List<FormRow> rows) {
    List<Range> ranges =
        new ArrayList<>(rows.stream().map(of).filter(r -> r.min().value().isPresent()).toList());
    if (ranges.isEmpty()) {
      return Range.BLANK;
    }
    double weighted = 0;
    long covered = 0;
    for (Day day : days) {
      Optional<PeriodSum> sum = day.figures().of(quantity).map(figures -> figures.sum());
      weighted += sum.map(PeriodSum::weighted).orElse(0.0);
      covered += sum.map(PeriodSum::coveredMillis).orElse(0L);
    }
    LogDay last = days.get(days.size() - 1).figures();
    Spot min = ranges.get(0).min();
    Spot max = ranges.get(0).max();
    for (Range range : ranges) {
      min = range.min().value().get() < min.value().get() ? range.min() : min;
      max = range.max().value().get() > max.value().get() ? range.max() : max;
    }
    return new Range(
        min, Spot.judged(last, quantity, weighted / covered, last.untilMillis() - 1), max);
  }
}
