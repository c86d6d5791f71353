package org.muniment.dashboard.reports.climateyear;

import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.muniment.dashboard.web.look.Words;
import org.muniment.dashboard.web.paper.Paper;
import org.muniment.dashboard.web.paper.Shares;
import org.muniment.desk.daylog.DailyLogDesk.Day;
import org.muniment.desk.daylog.DailyLogDesk.LogPlace;
import org.muniment.domain.alarm.AlarmKind;
import org.muniment.domain.alarm.Excursion;
import org.muniment.domain.climate.AirHour;
import org.muniment.domain.climate.MouldPast;
import org.muniment.domain.climate.Preservation;
import org.muniment.domain.climate.PreservationSum;
import org.muniment.domain.limits.Limits;
import org.muniment.domain.measure.Quantity;
import org.muniment.port.LogBook;

/**
 * The analysis of a year, ready to be printed.
 *
 * @param months the twelve of them, those without a day too
 * @param trend this year and those before it, the earliest first
 */
public record YearForm(
    Words words,
    String unit,
    LogPlace place,
    Year year,
    List<Part> months,
    Spell whole,
    List<Worst> worst,
    List<Part> trend,
    List<Measures.Line> measures,
    int moreMeasures,
    Optional<OnPaper> preservation,
    Bars temperature,
    Bars humidity,
    Optional<LogBook.Head> head) {
  static final int WORST_DAYS = 10;

  /** Measures that the paper lists, the last ones; the monthly forms have all. */
  static final int MAX_MEASURES = 40;

  /** A month or a year with its name. */
  public record Part(String name, Spell spell) {}

  /** A day with much time out of limits. */
  public record Worst(String date, String inLimits, String hours, String worst, String measures) {}

  /** What the climate means for paper; an approximation. */
  public record OnPaper(
      String indexYears, String band, String multiplier, String mould, String damp) {}

  static YearForm of(
      Words words,
      String unit,
      LogPlace place,
      Year year,
      List<List<Day>> years,
      List<AirHour> hours,
      Optional<LogBook.Head> head) {
    List<Day> days = years.get(years.size() - 1);
    List<Part> months = months(words, year, days);
    List<Measures.Line> measures = new Measures(words, days, hours).lines();
    int left = Math.max(0, measures.size() - MAX_MEASURES);
    return new YearForm(
        words,
        unit,
        place,
        year,
        months,
        Spell.of(days),
        worst(words, days),
        trend(year, years),
        measures.subList(left, measures.size()),
        left,
        preservation(words, hours),
        bars(months, Spell::temperature, days, Quantity.TEMPERATURE),
        bars(months, Spell::humidity, days, Quantity.HUMIDITY),
        head);
  }

  public List<Paper.Piece> pages() {
    return Paper.pieces(words, "report.pages");
  }

  public String min(Optional<Spell.Range> range) {
    return range.map(r -> words.number(r.min(), 1)).orElse("");
  }

  public String mean(Optional<Spell.Range> range) {
    return range.map(r -> words.number(r.mean(), 1)).orElse("");
  }

  public String max(Optional<Spell.Range> range) {
    return range.map(r -> words.number(r.max(), 1)).orElse("");
  }

  public String hours(Spell spell) {
    return spell.both().ofMillis() == 0 ? "" : words.number(hoursOf(spell), 1);
  }

  public String summary() {
    if (whole.days() == 0) {
      return words.say("report.year.nothing");
    }
    return words.say(
        "report.year.summary",
        whole.days(),
        Shares.percent(words, whole.coverage()),
        Shares.percent(words, whole.both()),
        words.number(hoursOf(whole), 1),
        whole.excursions());
  }

  private static double hoursOf(Spell spell) {
    return spell.out().toMillis() / 3_600_000.0;
  }

  private static List<Part> months(Words words, Year year, List<Day> days) {
    List<Part> months = new ArrayList<>();
    for (int month = 1; month <= 12; month++) {
      YearMonth one = year.atMonth(month);
      List<Day> its = days.stream().filter(day -> YearMonth.from(day.date()).equals(one)).toList();
      months.add(new Part(words.dated("report.year.month", one), Spell.of(its)));
    }
    return months;
  }

  private static List<Part> trend(Year year, List<List<Day>> years) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < years.size(); i++) {
      Year one = year.minusYears(years.size() - 1L - i);
      parts.add(new Part(one.toString(), Spell.of(years.get(i))));
    }
    return parts;
  }

  private static List<Worst> worst(Words words, List<Day> days) {
    return days.stream()
        .filter(day -> Shares.inLimits(day.figures()).outMillis() > 0)
        .sorted(
            Comparator.<Day>comparingLong(day -> -Shares.inLimits(day.figures()).outMillis())
                .thenComparing(Day::date))
        .limit(WORST_DAYS)
        .map(day -> worst(words, day))
        .toList();
  }

  private static Worst worst(Words words, Day day) {
    double hours = Shares.inLimits(day.figures()).outMillis() / 3_600_000.0;
    String values =
        day.figures().excursions().stream()
            .sorted(Comparator.comparingDouble(one -> -Math.abs(one.worst() - one.limit())))
            .map(one -> value(words, one))
            .findFirst()
            .orElse("");
    return new Worst(
        words.date(day.date()),
        Shares.percent(words, Shares.inLimits(day.figures())),
        words.number(hours, 1),
        values,
        Measures.text(day));
  }

  private static String value(Words words, Excursion one) {
    String mark = one.kind() == AlarmKind.LOW ? "▼" : "▲";
    return words.withUnit(one.quantity(), one.worst(), one.limit()) + " " + mark;
  }

  private static Optional<OnPaper> preservation(Words words, List<AirHour> hours) {
    PreservationSum sum = AirHour.preservation(hours);
    if (sum.isEmpty()) {
      return Optional.empty();
    }
    Preservation.Band band = Preservation.Band.of(sum.indexYears());
    return Optional.of(
        new OnPaper(
            words.number(sum.indexYears(), 1),
            words.say("report.year.band." + band.name().toLowerCase(Locale.ROOT)),
            words.number(sum.lifetimeMultiplier(), 2),
            words.number(MouldPast.of(hours).highest(), 2),
            words.percent((double) sum.optimisticMillis() / sum.coveredMillis())));
  }

  private static Bars bars(
      List<Part> months,
      Function<Spell, Optional<Spell.Range>> of,
      List<Day> days,
      Quantity quantity) {
    return Bars.of(
        months.stream().map(part -> of.apply(part.spell())).toList(), limits(days, quantity));
  }

  /** In force at the end. */
  private static Optional<Limits> limits(List<Day> days, Quantity quantity) {
    if (days.isEmpty()) {
      return Optional.empty();
    }
    Day last = days.get(days.size() - 1);
    return Optional.ofNullable(last.figures().basis().limits().get(quantity))
        .flatMap(course -> course.at(last.figures().untilMillis()));
  }
}
