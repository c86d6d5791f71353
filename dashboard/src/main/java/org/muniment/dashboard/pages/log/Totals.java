package org.muniment.dashboard.pages.log;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.pages.log.MonthView.Kind;
import org.muniment.dashboard.pages.log.MonthView.Pair;
import org.muniment.dashboard.pages.log.MonthView.Row;
import org.muniment.dashboard.pages.log.MonthView.Stand;
import org.muniment.dashboard.pages.log.MonthView.Total;
import org.muniment.dashboard.pages.log.MonthView.Value;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.daylog.DailyLogDesk.Day;
import org.muniment.domain.daylog.LogDay;
import org.muniment.domain.daylog.Share;
import org.muniment.domain.measure.PeriodSum;
import org.muniment.domain.measure.Quantity;

/** The row that closes the form: of the days that are over. */
final class Totals {
  private final Words words;
  private final List<LogDay> days;
  private final List<Row> rows;

  Totals(Words words, List<Day> days, List<Row> rows) {
    this.words = words;
    this.days = days.stream().map(Day::figures).filter(LogDay::isOver).toList();
    this.rows = rows.stream().filter(row -> row.stand() != Stand.RUNNING).toList();
  }

  Optional<Total> row() {
    if (days.isEmpty()) {
      return Optional.empty();
    }
    List<Value> figures = new ArrayList<>(figures(Quantity.TEMPERATURE));
    figures.addAll(figures(Quantity.HUMIDITY));
    Share both = days.stream().map(LogDay::both).reduce(Share.NONE, Share::plus);
    Share coverage = days.stream().map(LogDay::coverage).reduce(Share.NONE, Share::plus);
    return Optional.of(
        new Total(
            label(),
            figures,
            Cells.share(words, both, false),
            Cells.share(words, coverage, true),
            days.stream().mapToInt(day -> day.alarms().size()).sum(),
            words.say("log.total.measures", rows.stream().filter(Totals::hasMeasures).count()),
            words.say(
                "log.total.signed",
                rows.stream().filter(row -> row.stand() == Stand.SIGNED).count(),
                rows.stream().filter(row -> row.stand() == Stand.WAITING).count())));
  }

  private static boolean hasMeasures(Row row) {
    return !row.measures().isEmpty();
  }

  private String label() {
    LocalDate last = days.get(days.size() - 1).date();
    List<Pair> all = rows.stream().flatMap(row -> row.inside().stream()).toList();
    long wanted = all.stream().filter(pair -> pair.kind() != Kind.NONE).count();
    long seen = all.stream().filter(pair -> pair.kind() == Kind.SEEN).count();
    long byHand =
        all.stream()
            .filter(pair -> pair.temperature().isByHand() || pair.humidity().isByHand())
            .count();
    String label =
        words.say("log.total", words.shortDate(last), days.size())
            + " · "
            + words.say("log.total.seen", wanted, seen);
    return byHand == 0 ? label : label + words.say("log.total.by-hand", byHand);
  }

  private List<Value> figures(Quantity quantity) {
    List<LogDay> covered =
        days.stream()
            .filter(day -> day.of(quantity).filter(one -> !one.sum().isEmpty()).isPresent())
            .toList();
    if (covered.isEmpty()) {
      return List.of(Value.MISSING, Value.MISSING, Value.MISSING);
    }
    LogDay lowest = covered.get(0);
    LogDay highest = lowest;
    double weighted = 0;
    long coveredMillis = 0;
    for (LogDay day : covered) {
      PeriodSum sum = sum(day, quantity);
      lowest = sum.min() < sum(lowest, quantity).min() ? day : lowest;
      highest = sum.max() > sum(highest, quantity).max() ? day : highest;
      weighted += sum.weighted();
      coveredMillis += sum.coveredMillis();
    }
    PeriodSum low = sum(lowest, quantity);
    PeriodSum high = sum(highest, quantity);
    return List.of(
        Cells.judged(words, lowest, quantity, low.min(), low.minAtMillis()),
        Value.plain(words.value(quantity, weighted / coveredMillis)),
        Cells.judged(words, highest, quantity, high.max(), high.maxAtMillis()));
  }

  private static PeriodSum sum(LogDay day, Quantity quantity) {
    return day.of(quantity).orElseThrow().sum();
  }
}
