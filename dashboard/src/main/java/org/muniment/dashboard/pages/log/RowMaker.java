package org.muniment.dashboard.pages.log;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.pages.log.MonthView.Row;
import org.muniment.dashboard.pages.log.MonthView.Stand;
import org.muniment.dashboard.pages.log.MonthView.Value;
import org.muniment.dashboard.web.look.Signers;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.daylog.DailyLogDesk.Day;
import org.muniment.desk.daylog.DailyLogDesk.DayStatus;
import org.muniment.domain.alarm.Excursion;
import org.muniment.domain.daylog.LogDay;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.text.Visible;

/** A day as a row of the form. */
final class RowMaker {
  private static final EnumSet<DayOfWeek> WEEKEND =
      EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  private final Words words;
  private final Signers signers;
  private final List<LocalTime> times;

  RowMaker(Words words, Signers signers, List<LocalTime> times) {
    this.words = words;
    this.signers = signers;
    this.times = times;
  }

  Row of(Day day) {
    LogDay figures = day.figures();
    LocalDate date = figures.date();
    List<Value> values = new ArrayList<>(Cells.figures(words, figures, Quantity.TEMPERATURE));
    values.addAll(Cells.figures(words, figures, Quantity.HUMIDITY));
    Optional<Excursion> goesOn = goesOn(figures);
    return new Row(
        date.toString(),
        words.dated("log.day", date),
        words.dated("log.day.full", date),
        WEEKEND.contains(date.getDayOfWeek()),
        stand(day.status()),
        Visible.of(day.words().weather()),
        Cells.outside(words, figures, times),
        Cells.inside(words, figures, times),
        values,
        Cells.share(words, figures.both(), false),
        Cells.share(words, figures.coverage(), true),
        figures.alarms().size(),
        figures.excursions().size(),
        !figures.alarms().isEmpty() || goesOn.isPresent(),
        goesOn
            .map(one -> words.say("log.goes-on", words.time(one.from())))
            .orElseGet(() -> measures(words, day)),
        signed(day),
        day.amendments().size());
  }

  static Stand stand(DayStatus status) {
    return switch (status) {
      case RUNNING -> Stand.RUNNING;
      case UNSEALED, SEALED -> Stand.WAITING;
      case SIGNED -> Stand.SIGNED;
    };
  }

  /** Of a day that is not over: what is out of limits up to now. */
  private static Optional<Excursion> goesOn(LogDay day) {
    return day.excursions().stream()
        .filter(one -> !day.isOver() && one.to().toEpochMilli() >= day.untilMillis())
        .filter(one -> one.from().isBefore(one.to()))
        .findFirst();
  }

  /** What was done, all in one line. */
  static String measures(Words words, Day day) {
    List<String> said = new ArrayList<>();
    said.add(day.words().measures());
    day.words().byExcursion().forEach(own -> said.add(own.measure()));
    List<String> distinct =
        said.stream().filter(text -> !text.isBlank()).distinct().map(Visible::of).toList();
    return String.join(words.say("log.semicolon"), distinct);
  }

  private String signed(Day day) {
    return switch (stand(day.status())) {
      case RUNNING -> words.say("log.running");
      case WAITING -> words.say("log.to-sign");
      case SIGNED ->
          day.signed()
              .map(
                  signed ->
                      signers.name(signed.by())
                          + " "
                          + words.dated("log.signed.day", signed.at().atZone(words.zone())))
              .orElse("");
    };
  }
}
