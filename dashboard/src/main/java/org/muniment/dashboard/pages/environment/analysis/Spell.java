package org.muniment.dashboard.pages.environment.analysis;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.muniment.dashboard.pages.environment.around.Known;
import org.muniment.dashboard.pages.environment.around.Period;
import org.muniment.domain.climate.AirHour;
import org.muniment.domain.climate.Moisture;
import org.muniment.domain.climate.MouldIndex;
import org.muniment.domain.climate.PreservationSum;
import org.muniment.domain.climate.Psychrometrics;

/**
 * A day, a month or the whole of a period, and what its climate means for paper.
 *
 * @param first its first day
 * @param mould the index at its end, after all that was before it in the period
 * @param mouldHighest the highest index in it
 * @param dewPointC mean, weighted by time
 * @param moisturePct mean equilibrium moisture content of wood, weighted by time
 * @param coverage 0 to 1 of the part of it that is over
 */
record Spell(
    LocalDate first,
    PreservationSum sum,
    double mould,
    double mouldHighest,
    double dewPointC,
    double moisturePct,
    double coverage) {

  /** By day up to a month, else by month; those of which nothing is known are left out. */
  static List<Spell> of(Known known, Period period, ZoneId zone) {
    boolean byDay = period.span().isShort();
    TreeMap<LocalDate, List<AirHour>> grouped = new TreeMap<>();
    for (AirHour hour : known.air()) {
      LocalDate date = LocalDate.ofInstant(Instant.ofEpochMilli(hour.fromMillis()), zone);
      LocalDate first = byDay ? date : date.withDayOfMonth(1);
      grouped.computeIfAbsent(first, d -> new ArrayList<>()).add(hour);
    }
    List<Spell> spells = new ArrayList<>();
    MouldIndex mould = MouldIndex.NONE;
    for (LocalDate first : grouped.keySet()) {
      LocalDate next = byDay ? first.plusDays(1) : first.plusMonths(1);
      long asked = asked(known, first.atStartOfDay(zone).toInstant(), next, zone);
      Course course = Course.of(mould, grouped.get(first));
      mould = course.mould;
      spells.add(course.spell(first, asked));
    }
    return spells;
  }

  /** Everything; at least one hour must be known. */
  static Spell whole(Known known, Period period) {
    return Course.of(MouldIndex.NONE, known.air()).spell(period.first(), known.asked().toMillis());
  }

  private static long asked(Known known, Instant first, LocalDate next, ZoneId zone) {
    Instant end = next.atStartOfDay(zone).toInstant();
    Instant from = first.isBefore(known.from()) ? known.from() : first;
    Instant to = end.isAfter(known.end()) ? known.end() : end;
    return to.toEpochMilli() - from.toEpochMilli();
  }

  /** The sums on the way through the hours. */
  private record Course(
      PreservationSum sum, MouldIndex mould, double highest, double dewPoint, double moisture) {
    static Course of(MouldIndex begin, List<AirHour> hours) {
      Course course = new Course(PreservationSum.NONE, begin, begin.value(), 0, 0);
      for (AirHour hour : hours) {
        course = course.plus(hour);
      }
      return course;
    }

    private Course plus(AirHour hour) {
      double t = hour.air().temperatureC();
      double rh = hour.air().humidityPct();
      long millis = hour.coveredMillis();
      MouldIndex next = mould.after(t, rh, Duration.ofMillis(millis));
      return new Course(
          sum.plus(hour.air(), millis),
          next,
          Math.max(highest, next.value()),
          dewPoint + millis * Psychrometrics.dewPointC(t, Math.max(1, rh)),
          moisture + millis * Moisture.equilibriumPct(hour.air()));
    }

    Spell spell(LocalDate first, long askedMillis) {
      double covered = sum.coveredMillis();
      return new Spell(
          first,
          sum,
          mould.value(),
          highest,
          dewPoint / covered,
          moisture / covered,
          askedMillis <= 0 ? 1 : Math.min(1, covered / askedMillis));
    }
  }
}
