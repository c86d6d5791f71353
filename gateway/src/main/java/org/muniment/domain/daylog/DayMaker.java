package org.muniment.domain.daylog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.domain.alarm.Excursion;
import org.muniment.domain.alarm.Excursions;
import org.muniment.domain.climate.Course;
import org.muniment.domain.climate.LargestSpan;
import org.muniment.domain.climate.LocalPeriods;
import org.muniment.domain.limits.LimitsCourse;
import org.muniment.domain.measure.PeriodSum;
import org.muniment.domain.measure.Quantity;

/**
 * Makes a day of a place out of readings, limits and what people entered: the same input gives the
 * same day, whatever else is stored and in whatever order it came.
 */
public final class DayMaker {
  private final DayInput input;
  private final long from;
  private final long to;
  private final long until;
  private final List<Heard> own;
  private final List<Heard> outdoor;
  private final Map<Quantity, Course> courses = new EnumMap<>(Quantity.class);
  private final List<HandReading> byHand;

  private DayMaker(DayInput input) {
    LocalPeriods periods = new LocalPeriods(input.zone());
    this.input = input;
    this.from = periods.startOf(input.date());
    this.to = periods.startOf(input.date().plusDays(1));
    this.until = Math.min(to, Math.max(from, input.untilMillis()));
    this.own = heard(false);
    this.outdoor = heard(true);
    this.byHand = DayEvents.known(input.byHand(), knownUntil());
    for (Quantity quantity : LogDay.LOGGED) {
      courses.put(quantity, course(quantity));
    }
  }

  /**
   * @throws IllegalArgumentException for a date that the zone skipped altogether
   */
  public static LogDay of(DayInput input) {
    return new DayMaker(input).day();
  }

  private LogDay day() {
    List<HandReading> ofTheDay = DayEvents.within(byHand, from, to);
    return new LogDay(
        input.place(),
        input.date(),
        input.zone(),
        from,
        to,
        until,
        input.basis(),
        observations(own, byHand),
        observations(outdoor, List.of()),
        figures(courses),
        judging(Quantity.TEMPERATURE).together(judging(Quantity.HUMIDITY)),
        excursions(ofTheDay),
        DayEvents.alarms(input.alarms(), from, to),
        DayEvents.events(input.events(), from, to),
        ofTheDay,
        sensors());
  }

  /** While the day runs nothing is known of later; of a finished day all that there is. */
  private long knownUntil() {
    return until < to ? until : Long.MAX_VALUE;
  }

  private List<Heard> heard(boolean isOutdoor) {
    return input.basis().sources().stream()
        .filter(source -> source.outdoor() == isOutdoor)
        .sorted(Comparator.comparing(Basis.Source::code))
        .map(source -> Heard.of(source, input.tracks(), knownUntil()))
        .toList();
  }

  private Course course(Quantity quantity) {
    return Course.median(
        own.stream()
            .flatMap(one -> Optional.ofNullable(one.courses().get(quantity)).stream())
            .toList());
  }

  private List<Observation> observations(List<Heard> sensors, List<HandReading> read) {
    return new Observations(sensors, read)
        .on(input.date(), input.zone(), input.basis().times(), until);
  }

  private Map<Quantity, DayFigures> figures(Map<Quantity, Course> of) {
    EnumMap<Quantity, DayFigures> figures = new EnumMap<>(Quantity.class);
    of.forEach(
        (quantity, course) -> {
          PeriodSum sum = course.sum(from, until);
          if (!sum.isEmpty()) {
            Optional<DayFigures.Change> change =
                LargestSpan.of(course, DayInput.LOOK_BACK, from, until)
                    .map(largest -> new DayFigures.Change(largest.span(), largest.endMillis()));
            figures.put(quantity, new DayFigures(sum, judging(quantity, course).share(), change));
          }
        });
    return figures;
  }

  private Judging judging(Quantity quantity) {
    return judging(quantity, courses.get(quantity));
  }

  private Judging judging(Quantity quantity, Course course) {
    return limits(quantity)
        .map(limits -> Judging.of(course, limits, from, until))
        .orElse(Judging.NONE);
  }

  private Optional<LimitsCourse> limits(Quantity quantity) {
    return Optional.ofNullable(input.basis().limits().get(quantity));
  }

  /** Those of the sensors, and what was read by hand out of limits where they saw nothing. */
  private List<Excursion> excursions(List<HandReading> ofTheDay) {
    List<Excursion> all = new ArrayList<>();
    for (Quantity quantity : LogDay.LOGGED) {
      if (limits(quantity).isPresent()) {
        LimitsCourse limits = limits(quantity).get();
        List<Excursion> seen = Excursions.of(quantity, courses.get(quantity), limits, from, until);
        all.addAll(seen);
        ofTheDay.stream()
            .flatMap(read -> DayEvents.excursion(read, quantity, limits).stream())
            .filter(moment -> seen.stream().noneMatch(one -> holds(one, moment)))
            .forEach(all::add);
      }
    }
    // Sorting is stable: of the same moment in the order of quantities.
    all.sort(Comparator.comparing(Excursion::from));
    return all;
  }

  private static boolean holds(Excursion seen, Excursion moment) {
    return seen.kind() == moment.kind()
        && !moment.from().isBefore(seen.from())
        && moment.from().isBefore(seen.to());
  }

  private List<SensorDay> sensors() {
    return own.stream()
        .filter(one -> one.source().stays().stream().anyMatch(this::touches))
        .map(one -> new SensorDay(one.source().code(), figures(one.courses())))
        .toList();
  }

  private boolean touches(Basis.Stay stay) {
    return stay.fromMillis() < to && stay.toMillis() > from;
  }
}
