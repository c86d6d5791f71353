package org.muniment.dashboard.reports.dailylog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.daylog.DailyLogDesk.Day;
import org.muniment.domain.alarm.AlarmKind;
import org.muniment.domain.alarm.Excursion;
import org.muniment.domain.daylog.Words.Measure;

/**
 * An excursion with what people say about it.
 *
 * @param number of the day's, from 1
 * @param measure its own, or the one for the whole day
 */
public record ExcursionLine(
    Day day, int number, Excursion excursion, String cause, String measure) {
  static List<ExcursionLine> of(List<Day> days) {
    List<ExcursionLine> lines = new ArrayList<>();
    for (Day day : days) {
      List<Excursion> excursions = day.figures().excursions();
      for (int i = 0; i < excursions.size(); i++) {
        lines.add(of(day, i + 1, excursions.get(i)));
      }
    }
    return lines;
  }

  private static ExcursionLine of(Day day, int number, Excursion excursion) {
    Optional<Measure> own =
        day.words().byExcursion().stream().filter(m -> m.excursion() == number).findFirst();
    return new ExcursionLine(
        day,
        number,
        excursion,
        own.map(Measure::cause).orElse(""),
        own.map(Measure::measure).filter(m -> !m.isBlank()).orElse(day.words().measures()));
  }

  /** {@code 08:47–10:24}; a reading by hand lasts no time; the day's end is 24:00. */
  public String time(Words words) {
    String from = words.time(excursion.from());
    if (excursion.from().equals(excursion.to())) {
      return from;
    }
    boolean toTheEnd = excursion.to().toEpochMilli() >= day.figures().toMillis();
    return from + "–" + (toTheEnd ? "24:00" : words.time(excursion.to()));
  }

  /** {@code 61.2 %RH ▲}. */
  public String worst(Words words) {
    return words.withUnit(excursion.quantity(), excursion.worst(), excursion.limit())
        + " "
        + side().mark();
  }

  Spot.Side side() {
    return excursion.kind() == AlarmKind.LOW ? Spot.Side.BELOW : Spot.Side.ABOVE;
  }
}
