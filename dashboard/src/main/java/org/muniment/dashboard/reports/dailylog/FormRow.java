package org.muniment.dashboard.reports.dailylog;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.desk.daylog.DailyLogDesk.Day;
import org.muniment.domain.daylog.DayFigures;
import org.muniment.domain.daylog.LogDay;
import org.muniment.domain.daylog.Observation;
import org.muniment.domain.measure.PeriodSum;
import org.muniment.domain.measure.Quantity;

/**
 * A day's row of the form in figures.
 *
 * @param day empty where the log has none: before it begins, or still to come
 * @param outside per observation time
 * @param inside per observation time
 */
public record FormRow(
    LocalDate date,
    Optional<Day> day,
    List<Pair> outside,
    List<Pair> inside,
    Range temperature,
    Range humidity) {
  /** What was observed at one time. */
  public record Pair(Spot temperature, Spot humidity) {
    static final Pair BLANK = new Pair(Spot.BLANK, Spot.BLANK);

    public boolean isMissing() {
      return temperature.isMissing() && humidity.isMissing();
    }
  }

  /** A quantity over a day or a month. */
  public record Range(Spot min, Spot mean, Spot max) {
    static final Range BLANK = new Range(Spot.BLANK, Spot.BLANK, Spot.BLANK);
    static final Range MISSING = new Range(Spot.MISSING, Spot.MISSING, Spot.MISSING);

    public boolean isMissing() {
      return min.isMissing();
    }
  }

  static FormRow blank(LocalDate date, List<LocalTime> times) {
    List<Pair> none = times.stream().map(time -> Pair.BLANK).toList();
    return new FormRow(date, Optional.empty(), none, none, Range.BLANK, Range.BLANK);
  }

  static FormRow of(Day day, List<LocalTime> times) {
    LogDay figures = day.figures();
    boolean outdoors = figures.basis().sources().stream().anyMatch(source -> source.outdoor());
    return new FormRow(
        day.date(),
        Optional.of(day),
        pairs(figures, figures.outside(), times, false, outdoors),
        pairs(figures, figures.inside(), times, true, true),
        range(figures, Quantity.TEMPERATURE),
        range(figures, Quantity.HUMIDITY));
  }

  boolean isOver() {
    return day.isPresent() && day.get().figures().isOver();
  }

  private static List<Pair> pairs(
      LogDay day,
      List<Observation> observations,
      List<LocalTime> times,
      boolean judged,
      boolean due) {
    return times.stream()
        .map(
            time ->
                observations.stream()
                    .filter(observation -> observation.time().equals(time))
                    .findFirst()
                    .map(observation -> pair(day, observation, judged, due))
                    .orElse(Pair.BLANK))
        .toList();
  }

  private static Pair pair(LogDay day, Observation observation, boolean judged, boolean due) {
    return new Pair(
        spot(day, observation, Quantity.TEMPERATURE, judged, due),
        spot(day, observation, Quantity.HUMIDITY, judged, due));
  }

  private static Spot spot(
      LogDay day, Observation observation, Quantity quantity, boolean judged, boolean due) {
    Map<Quantity, Observation.Seen> all = observation.seen();
    Observation.Seen seen = all.get(quantity);
    if (seen == null) {
      return due ? Spot.MISSING : Spot.BLANK;
    }
    long at =
        day.date().atTime(observation.time()).atZone(day.zone()).toInstant().toEpochMilli()
            + seen.offsetMillis();
    Spot spot =
        judged ? Spot.judged(day, quantity, seen.value(), at) : Spot.plain(quantity, seen.value());
    return spot.takenByHand(seen.byHand());
  }

  private static Range range(LogDay day, Quantity quantity) {
    Optional<PeriodSum> sum =
        day.of(quantity).map(DayFigures::sum).filter(period -> !period.isEmpty());
    return sum.map(
            period ->
                new Range(
                    Spot.judged(day, quantity, period.min(), period.minAtMillis()),
                    Spot.judged(day, quantity, period.mean(), day.untilMillis() - 1),
                    Spot.judged(day, quantity, period.max(), period.maxAtMillis())))
        .orElse(Range.MISSING);
  }
}
