package org.muniment.dashboard.reports.dailylog;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.muniment.dashboard.reports.dailylog.FormRow.Pair;
import org.muniment.dashboard.reports.dailylog.FormRow.Range;
import org.muniment.dashboard.web.look.Words;
import org.muniment.dashboard.web.paper.Shares;
import org.muniment.dashboard.web.table.Table;
import org.muniment.desk.daylog.DailyLogDesk.Day;
import org.muniment.domain.daylog.DayFigures;
import org.muniment.domain.daylog.LogDay;
import org.muniment.domain.daylog.Share;
import org.muniment.domain.measure.PeriodSum;
import org.muniment.domain.measure.Quantity;

/** The month for a spreadsheet: what is a number or a date there stays one. */
final class MonthTables {
  private final Words words;

  MonthTables(Words words) {
    this.words = words;
  }

  /** A row for each day of the log. */
  Table<FormLine> days(MonthForm form) {
    Table<FormLine> table =
        Table.<FormLine>of("days", words.say("report.sheet.days"))
            .savedAs(DailyLogReport.file(form.place(), form.month()))
            .day("date", words.say("report.date"), line -> Optional.of(line.row().date()))
            .text("weather", words.say("report.weather"), FormLine::weather);
    for (int i = 0; i < form.times().size(); i++) {
      observation(
          table, form.times().get(i), i, words.say("common.outdoor"), FormRow::outside, "out");
    }
    for (int i = 0; i < form.times().size(); i++) {
      observation(table, form.times().get(i), i, form.inside(), FormRow::inside, "in");
    }
    quantity(table, Quantity.TEMPERATURE, FormRow::temperature);
    quantity(table, Quantity.HUMIDITY, FormRow::humidity);
    return rest(table);
  }

  private void observation(
      Table<FormLine> table,
      LocalTime time,
      int index,
      String where,
      Function<FormRow, java.util.List<Pair>> pairs,
      String key) {
    String heading = where + " " + time + " ";
    table
        .optional(
            key + "-t" + index,
            heading + Quantity.TEMPERATURE.unit(),
            1,
            line -> pairs.apply(line.row()).get(index).temperature().value())
        .optional(
            key + "-h" + index,
            heading + Quantity.HUMIDITY.unit(),
            1,
            line -> pairs.apply(line.row()).get(index).humidity().value())
        .text(
            key + "-source" + index,
            heading + words.say("report.source"),
            line -> source(pairs.apply(line.row()).get(index)));
  }

  private String source(Pair pair) {
    if (pair.temperature().byHand() || pair.humidity().byHand()) {
      return words.say("report.byhand");
    }
    return pair.isMissing() ? words.say("report.missing") : "";
  }

  private void quantity(Table<FormLine> table, Quantity quantity, Function<FormRow, Range> of) {
    String name = words.quantity(quantity) + " ";
    String unit = " " + quantity.unit();
    String key = quantity.key();
    table
        .optional(
            key + "-min",
            name + words.say("report.min") + unit,
            1,
            line -> of.apply(line.row()).min().value())
        .time(
            key + "-min-at",
            name + words.say("report.min.at"),
            line -> at(line, quantity, PeriodSum::minAtMillis))
        .optional(
            key + "-mean",
            name + words.say("report.mean") + unit,
            2,
            line -> of.apply(line.row()).mean().value())
        .optional(
            key + "-max",
            name + words.say("report.max") + unit,
            1,
            line -> of.apply(line.row()).max().value())
        .time(
            key + "-max-at",
            name + words.say("report.max.at"),
            line -> at(line, quantity, PeriodSum::maxAtMillis))
        .optional(
            key + "-change",
            name + words.say("report.change") + unit,
            1,
            line ->
                figures(line, quantity)
                    .flatMap(DayFigures::largestChange)
                    .map(change -> change.span()))
        .optional(
            key + "-in",
            name + words.say("report.inlimits"),
            1,
            line -> percent(line, day -> Shares.inLimits(day, quantity)));
  }

  private Table<FormLine> rest(Table<FormLine> table) {
    return table
        .optional("in", words.say("report.inlimits"), 1, line -> percent(line, Shares::inLimits))
        .optional(
            "coverage", words.say("report.coverage"), 1, line -> percent(line, LogDay::coverage))
        .optional(
            "excursions",
            words.say("report.excursions"),
            0,
            line -> figures(line).map(day -> day.excursions().size()))
        .optional(
            "alarms",
            words.say("report.alarms"),
            0,
            line -> figures(line).map(day -> day.alarms().size()))
        .text("measures", words.say("report.measures"), line -> String.join("; ", line.measures()))
        .text(
            "signed-by",
            words.say("report.signed.by"),
            line -> day(line).flatMap(Day::signed).map(signed -> signed.by()).orElse(""))
        .time(
            "signed-at",
            words.say("report.signed.at"),
            line -> day(line).flatMap(Day::signed).map(signed -> signed.at()))
        .optional(
            "amendments",
            words.say("report.amendments"),
            0,
            line -> day(line).map(day -> day.amendments().size()))
        .optional(
            "seal-number",
            words.say("report.seal.number"),
            0,
            line -> day(line).flatMap(Day::seal).map(seal -> seal.number()))
        .text(
            "seal",
            words.say("report.seal"),
            line -> day(line).flatMap(Day::seal).map(seal -> seal.hash()).orElse(""));
  }

  Table<ExcursionLine> excursions() {
    return Table.<ExcursionLine>of("excursions", words.say("report.excursions"))
        .day("date", words.say("report.date"), line -> Optional.of(line.day().date()))
        .number("number", words.say("report.number"), 0, ExcursionLine::number)
        .text(
            "quantity",
            words.say("report.quantity"),
            line -> words.quantity(line.excursion().quantity()))
        .time("from", words.say("report.from"), line -> Optional.of(line.excursion().from()))
        .time("to", words.say("report.to"), line -> Optional.of(line.excursion().to()))
        .number(
            "minutes", words.say("report.minutes"), 0, line -> minutes(line.excursion().lasted()))
        .number("worst", words.say("report.worst"), 1, line -> line.excursion().worst())
        .number("limit", words.say("report.limit"), 1, line -> line.excursion().limit())
        .text("cause", words.say("report.cause.of"), ExcursionLine::cause)
        .text("measure", words.say("report.measures"), ExcursionLine::measure);
  }

  Table<AmendmentLine> amendments() {
    return Table.<AmendmentLine>of("amendments", words.say("report.amendments"))
        .day("date", words.say("report.date"), line -> Optional.of(line.day().date()))
        .text("reason", words.say("report.reason"), AmendmentLine::reason)
        .text("changes", words.say("report.changes"), AmendmentLine::changed)
        .text("by", words.say("report.by"), line -> line.by(words))
        .time("at", words.say("report.at"), line -> Optional.of(line.entry().draft().by().at()))
        .number("entry", words.say("report.number"), 0, line -> line.entry().number())
        .text("hash", words.say("report.hash"), line -> line.entry().hash());
  }

  /** A thing to know about the form. */
  record About(String what, String value) {}

  Table<About> about() {
    return Table.<About>of("about", words.say("report.sheet.about"))
        .text("what", words.say("report.about.what"), About::what)
        .text("value", words.say("report.about.value"), About::value);
  }

  private static double minutes(Duration duration) {
    return duration.toMillis() / 60_000.0;
  }

  private static Optional<Day> day(FormLine line) {
    return line.row().day();
  }

  private static Optional<LogDay> figures(FormLine line) {
    return day(line).map(Day::figures);
  }

  private static Optional<DayFigures> figures(FormLine line, Quantity quantity) {
    return figures(line).flatMap(day -> day.of(quantity));
  }

  private static Optional<Instant> at(
      FormLine line, Quantity quantity, java.util.function.ToLongFunction<PeriodSum> which) {
    return figures(line, quantity)
        .map(DayFigures::sum)
        .filter(sum -> !sum.isEmpty())
        .map(sum -> Instant.ofEpochMilli(which.applyAsLong(sum)));
  }

  private static Optional<Double> percent(FormLine line, Function<LogDay, Share> share) {
    OptionalDouble percent = figures(line).map(share).orElse(Share.NONE).shownPercent();
    return percent.isPresent() ? Optional.of(percent.getAsDouble()) : Optional.empty();
  }
}
