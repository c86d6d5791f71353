package org.muniment.dashboard.reports.dailylog;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.muniment.dashboard.web.look.Words;
import org.muniment.dashboard.web.paper.Paper;
import org.muniment.desk.daylog.DailyLogDesk.Day;
import org.muniment.desk.daylog.DailyLogDesk.LogPlace;
import org.muniment.domain.daylog.LogDay;
import org.muniment.domain.daylog.Observation;
import org.muniment.domain.daylog.ObservationTimes;
import org.muniment.domain.limits.Limits;
import org.muniment.domain.limits.LimitsCourse;
import org.muniment.domain.measure.Quantity;
import org.muniment.port.LogBook;

/**
 * The official form of a month (库房温湿度记录表).
 *
 * @param unit the archive
 * @param times of the observations, those of all days of the month
 * @param lines one for each day of the month
 * @param limits {@code 14–24 °C, 45–60 %RH}
 * @param head the end of the log's chain
 */
public record MonthForm(
    Words words,
    String unit,
    LogPlace place,
    YearMonth month,
    List<LocalTime> times,
    List<FormLine> lines,
    MonthSum sum,
    String limits,
    List<ExcursionLine> excursions,
    List<AmendmentLine> amendments,
    Optional<LogBook.Head> head) {
  /** Excursions that the paper lists; the spreadsheet has all. */
  static final int MAX_EXCURSIONS = 60;

  static MonthForm of(
      Words words,
      String unit,
      LogPlace place,
      YearMonth month,
      List<Day> days,
      ObservationTimes times,
      Optional<LogBook.Head> head) {
    List<LocalTime> columns = times(days, times);
    List<FormRow> rows = rows(month, days, columns);
    return new MonthForm(
        words,
        unit,
        place,
        month,
        columns,
        rows.stream().map(row -> FormLine.of(words, row)).toList(),
        MonthSum.of(rows),
        limits(words, days),
        ExcursionLine.of(days),
        AmendmentLine.of(words, days),
        head);
  }

  public List<Paper.Piece> pages() {
    return Paper.pieces(words, "report.pages");
  }

  public List<ExcursionLine> listed() {
    return excursions.subList(0, Math.min(MAX_EXCURSIONS, excursions.size()));
  }

  public int unlisted() {
    return excursions.size() - listed().size();
  }

  public String title() {
    return words.say("report.month.title");
  }

  public String inside() {
    return words.say(place.room().isPresent() ? "report.inside.cabinet" : "report.inside.room");
  }

  /** {@code 2026年7月}. */
  public String monthName() {
    return words.dated("report.month.name", month);
  }

  /** What the month comes to, in a sentence. */
  public String closing() {
    if (sum.last().isEmpty()) {
      return words.say("report.month.nothing");
    }
    return words.say(
        "report.month.closing",
        words.shortDate(sum.last().get().date()),
        sum.days(),
        sum.due(),
        sum.made(),
        sum.byHand());
  }

  public String number(Spot spot) {
    return spot.value().map(value -> words.number(value, spot.decimals())).orElse("");
  }

  private static List<FormRow> rows(YearMonth month, List<Day> days, List<LocalTime> times) {
    Map<LocalDate, Day> byDate =
        days.stream().collect(Collectors.toMap(Day::date, Function.identity()));
    return IntStream.rangeClosed(1, month.lengthOfMonth())
        .mapToObj(month::atDay)
        .map(
            date ->
                Optional.ofNullable(byDate.get(date))
                    .map(day -> FormRow.of(day, times))
                    .orElseGet(() -> FormRow.blank(date, times)))
        .toList();
  }

  /** Those that were in force on any day, since the setting may have changed. */
  private static List<LocalTime> times(List<Day> days, ObservationTimes now) {
    TreeSet<LocalTime> times = new TreeSet<>();
    for (Day day : days) {
      times.addAll(day.figures().basis().times().times());
      day.figures().inside().stream().map(Observation::time).forEach(times::add);
    }
    return times.isEmpty() ? now.times() : List.copyOf(times);
  }

  private static String limits(Words words, List<Day> days) {
    List<String> parts = new ArrayList<>();
    for (Quantity quantity : List.of(Quantity.TEMPERATURE, Quantity.HUMIDITY)) {
      LinkedHashSet<String> known = new LinkedHashSet<>();
      days.forEach(day -> limits(day.figures(), quantity).forEach(l -> known.add(shown(words, l))));
      if (!known.isEmpty()) {
        parts.add(String.join(" → ", known) + " " + quantity.unit());
      }
    }
    return String.join(words.say("common.list"), parts);
  }

  /** In force at the begin of the day, and what came into force on it. */
  private static List<Limits> limits(LogDay day, Quantity quantity) {
    LimitsCourse course = day.basis().limits().get(quantity);
    if (course == null) {
      return List.of();
    }
    List<Limits> all = new ArrayList<>(course.at(day.fromMillis()).stream().toList());
    course.parts().stream()
        .filter(part -> part.fromMillis() > day.fromMillis() && part.fromMillis() < day.toMillis())
        .forEach(part -> part.limits().ifPresent(all::add));
    return all;
  }

  private static String shown(Words words, Limits limits) {
    return words.plain(limits.low()) + "–" + words.plain(limits.high());
  }
}
