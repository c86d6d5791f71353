package org.muniment.dashboard.pages.log;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.pages.log.DayView.Figures;
import org.muniment.dashboard.pages.log.DayView.Line;
import org.muniment.dashboard.pages.log.MonthView.Stand;
import org.muniment.dashboard.pages.log.MonthView.Value;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.look.Fact;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Icon;
import org.muniment.dashboard.web.look.Signers;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.daylog.DailyLogDesk.Day;
import org.muniment.domain.alarm.AlarmKind;
import org.muniment.domain.alarm.Excursion;
import org.muniment.domain.daylog.DayFigures;
import org.muniment.domain.daylog.HandReading;
import org.muniment.domain.daylog.LogAlarm;
import org.muniment.domain.daylog.LogDay;
import org.muniment.domain.daylog.LogEvent;
import org.muniment.domain.daylog.SensorDay;
import org.muniment.domain.measure.PeriodSum;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.text.Visible;

/** Makes the page of a day; for one request. */
final class DayMaker {
  private final Backend backend;
  private final Words words;
  private final Signers signers;

  DayMaker(Backend backend, Words words) {
    this.backend = backend;
    this.words = words;
    this.signers = new Signers(backend.people());
  }

  DayView of(Day day, Form sign, Form byHand, boolean mayWrite) {
    LogDay figures = day.figures();
    LocalDate date = day.date();
    String code = day.place().code().value();
    Stand stand = RowMaker.stand(day.status());
    EntryWords entries = new EntryWords(words, signers);
    return new DayView(
        code,
        MonthMaker.name(words, backend, day.place()),
        date.toString(),
        words.fullDate(date),
        date.isAfter(day.place().begins())
            ? Optional.of("/log/" + code + "/" + date.minusDays(1))
            : Optional.empty(),
        date.isBefore(words.today())
            ? Optional.of("/log/" + code + "/" + date.plusDays(1))
            : Optional.empty(),
        MonthMaker.href(code, YearMonth.from(date)) + "#day-" + date,
        day.place().room().isEmpty()
            ? Optional.of("/environment/" + code + "?span=day&end=" + date)
            : Optional.empty(),
        stand,
        words.say("log.stand." + stand.name().toLowerCase(java.util.Locale.ROOT)),
        new SeenLines(words).of(figures),
        figures(figures, figures.figures(), ""),
        shares(figures),
        excursions(day),
        figures.alarms().stream().map(this::alarm).toList(),
        figures.events().stream().map(this::event).toList(),
        sensors(figures),
        figures.byHand().stream().map(this::byHand).toList(),
        entries.said(day),
        entries.seal(day),
        entries.signature(day),
        entries.amendments(day),
        List.of(words.say("log.weathers").split("[,、]")),
        sign,
        byHand,
        mayWrite && stand == Stand.WAITING,
        mayWrite && stand == Stand.SIGNED,
        mayWrite);
  }

  private List<Figures> figures(LogDay day, Map<Quantity, DayFigures> all, String name) {
    List<Figures> lines = new ArrayList<>();
    for (Quantity quantity : LogDay.LOGGED) {
      DayFigures figures = all.get(quantity);
      if (figures != null && !figures.sum().isEmpty()) {
        lines.add(figures(day, quantity, figures, name));
      }
    }
    return lines;
  }

  private Figures figures(LogDay day, Quantity quantity, DayFigures figures, String name) {
    PeriodSum sum = figures.sum();
    Duration covered = Duration.ofMillis(sum.coveredMillis());
    return new Figures(
        name.isEmpty() ? words.quantity(quantity) : name + " · " + words.quantity(quantity),
        quantity.unit(),
        Cells.judged(words, day, quantity, sum.min(), sum.minAtMillis()),
        time(sum.minAtMillis()),
        words.value(quantity, sum.mean()),
        Cells.judged(words, day, quantity, sum.max(), sum.maxAtMillis()),
        time(sum.maxAtMillis()),
        Cells.share(words, figures.inLimits(), false),
        figures
            .largestChange()
            .map(
                change ->
                    words.say(
                        "log.change.at",
                        words.withUnit(quantity, change.span()),
                        time(change.endMillis())))
            .orElse("—"),
        words.duration(covered));
  }

  private String time(long millis) {
    return words.time(Instant.ofEpochMilli(millis));
  }

  private List<Fact> shares(LogDay day) {
    Value both = Cells.share(words, day.both(), false);
    Value coverage = Cells.share(words, day.coverage(), true);
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(words.say("log.in-limits.both"), percent(both)));
    if (day.both().outMillis() > 0) {
      facts.add(
          new Fact(
              words.say("log.out-of-limits"),
              words.duration(Duration.ofMillis(day.both().outMillis()))));
    }
    facts.add(new Fact(words.say("log.coverage.whole"), percent(coverage)));
    if (day.coverage().outMillis() > 0) {
      facts.add(
          new Fact(
              words.say("log.lost"),
              words.duration(Duration.ofMillis(day.coverage().outMillis()))));
    }
    return facts;
  }

  private static String percent(Value value) {
    return value.text().equals("—") ? value.text() : value.text() + "\u00a0%";
  }

  private List<DayView.Out> excursions(Day day) {
    List<DayView.Out> list = new ArrayList<>();
    for (Excursion one : day.figures().excursions()) {
      int number = list.size() + 1;
      Optional<org.muniment.domain.daylog.Words.Measure> own =
          day.words().byExcursion().stream().filter(said -> said.excursion() == number).findFirst();
      list.add(
          new DayView.Out(
              number,
              words.say(
                  one.kind() == AlarmKind.HIGH ? "log.excursion.high" : "log.excursion.low",
                  words.quantity(one.quantity())),
              when(one),
              words.say(
                  "log.excursion.worst",
                  words.withUnit(one.quantity(), one.worst(), one.limit()),
                  words.plain(one.limit()),
                  words.time(one.worstAt())),
              own.map(said -> Visible.of(said.cause())).orElse(""),
              own.map(said -> Visible.of(said.measure())).orElse("")));
    }
    return list;
  }

  private String when(Excursion one) {
    if (one.from().equals(one.to())) {
      return words.say("log.excursion.moment", words.time(one.from()));
    }
    return words.say(
        "log.excursion.when",
        words.time(one.from()),
        words.time(one.to()),
        words.duration(one.lasted()));
  }

  private Line alarm(LogAlarm alarm) {
    String quantity = alarm.quantity().map(words::quantity).orElse("");
    return new Line(
        Icon.BELL_RINGING,
        words.say("alarms.what." + alarm.kind().key(), quantity),
        words.time(alarm.from()) + alarm.sensor().map(sensor -> " · " + sensor.value()).orElse(""),
        Optional.of("/alarms/" + alarm.id()));
  }

  private Line event(LogEvent event) {
    Icon icon =
        switch (event.kind()) {
          case AIRING -> Icon.WIND;
          case REPAIR -> Icon.TOOLS;
          case OTHER -> Icon.MESSAGE;
        };
    return new Line(
        icon,
        words.say("log.event." + event.kind().key()) + " · " + Visible.of(event.text()),
        words.moment(event.from())
            + " – "
            + words.moment(event.until())
            + " · "
            + signers.name(event.by()),
        Optional.empty());
  }

  private List<Figures> sensors(LogDay day) {
    List<Figures> lines = new ArrayList<>();
    for (SensorDay sensor : day.sensors()) {
      String name =
          backend
              .registry()
              .sensor(sensor.sensor())
              .map(known -> Visible.of(known.name()))
              .orElse(sensor.sensor().value());
      lines.addAll(figures(day, sensor.figures(), name));
    }
    return lines;
  }

  private Line byHand(HandReading reading) {
    List<String> values = new ArrayList<>();
    reading
        .values()
        .forEach((quantity, value) -> values.add(words.plain(value) + "\u00a0" + quantity.unit()));
    return new Line(
        Icon.HAND_FINGER,
        words.time(reading.at()) + " · " + String.join(", ", values),
        words.say(
            "log.by-hand.who",
            Visible.of(reading.instrument()),
            signers.name(reading.by()),
            words.moment(reading.enteredAt())),
        Optional.empty());
  }
}
