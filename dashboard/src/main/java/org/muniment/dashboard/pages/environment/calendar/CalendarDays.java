package org.muniment.dashboard.pages.environment.calendar;

import java.time.ZoneId;
import java.util.Optional;
import org.muniment.dashboard.pages.environment.around.Statistics;
import org.muniment.dashboard.web.look.Words;
import org.muniment.dashboard.web.table.Table;
import org.muniment.desk.daylog.DailyLogDesk.LogPlace;
import org.muniment.domain.daylog.Share;
import org.muniment.domain.measure.Quantity;
import org.muniment.port.LogBook.DayState;
import org.muniment.port.LogBook.Gist;

/** The days behind the calendar, as a table and a file. */
final class CalendarDays {
  static final String NAME = "days";

  private static final String NONE = "—";

  /** A day of a place. */
  record Day(LogPlace place, DayState state) {
    Gist gist() {
      return state.gist();
    }

    double coverage() {
      return (double) gist().coveredMillis() / gist().lengthMillis();
    }

    Optional<Share> inLimits(Quantity quantity) {
      return Optional.ofNullable(gist().inLimits().get(quantity));
    }
  }

  private CalendarDays() {}

  static Table<Day> table(Words words, int year) {
    ZoneId zone = words.zone();
    return Table.<Day>of(NAME, words.say("environment.part.calendar"))
        .time(
            "date",
            words.say("environment.calendar.date"),
            day -> Optional.of(day.state().date().atStartOfDay(zone).toInstant()))
        .text("place", words.say("environment.place"), day -> day.place().name())
        .optional(
            "temperature",
            words.quantity(Quantity.TEMPERATURE)
                + " "
                + words.say("environment.in-limits")
                + " (%)",
            1,
            day -> day.inLimits(Quantity.TEMPERATURE).flatMap(CalendarDays::percent))
        .optional(
            "humidity",
            words.quantity(Quantity.HUMIDITY) + " " + words.say("environment.in-limits") + " (%)",
            1,
            day -> day.inLimits(Quantity.HUMIDITY).flatMap(CalendarDays::percent))
        .optional(
            "both",
            words.say("environment.calendar.both") + " (%)",
            1,
            day -> percent(day.gist().both()))
        .number(
            "excursions",
            words.say("environment.calendar.excursions"),
            0,
            d -> d.gist().excursions())
        .number("alarms", words.say("environment.calendar.alarms"), 0, d -> d.gist().alarms())
        .number("coverage", words.say("environment.coverage") + " (%)", 1, d -> 100 * d.coverage())
        .savedAs("calendar_" + year);
  }

  static CalendarView.Row row(Words words, Day day) {
    return new CalendarView.Row(
        words.date(day.state().date()),
        "/log/" + day.place().code() + "/" + day.state().date(),
        day.place().name(),
        day.inLimits(Quantity.TEMPERATURE).map(share -> word(words, share)).orElse(NONE),
        day.inLimits(Quantity.HUMIDITY).map(share -> word(words, share)).orElse(NONE),
        word(words, day.gist().both()),
        words.count(day.gist().excursions()),
        words.count(day.gist().alarms()),
        words.percent(day.coverage()),
        day.coverage() < Statistics.ENOUGH);
  }

  private static Optional<Double> percent(Share share) {
    return share.shownPercent().isPresent()
        ? Optional.of(share.shownPercent().getAsDouble())
        : Optional.empty();
  }

  private static String word(Words words, Share share) {
    return percent(share).map(percent -> words.percent(percent / 100)).orElse(NONE);
  }
}
