package org.muniment.domain.daylog;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.domain.alarm.Excursion;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.text.Code;

/**
 * A local day of a room, or of a cabinet with its own sensor, as the daily log (温湿度日志) has it
 * (rules E1, E4, T1). Times are milliseconds of the Unix epoch.
 *
 * @param place room or cabinet
 * @param fromMillis begin of the local day
 * @param toMillis its end, exclusive: 23, 24 or 25 hours later
 * @param untilMillis up to where it is known; {@code toMillis} once the day is over
 * @param inside observations in the place, one per observation time, whether anything was seen or
 *     not; a time that has not come yet is absent
 * @param outside the same outdoors
 * @param figures of the place's value, per quantity of {@link #LOGGED} of which any of the day is
 *     covered
 * @param both the time in which temperature and humidity are covered and have limits, and how much
 *     of it both are inside
 * @param excursions in the order of time; those of readings by hand last no time
 * @param alarms that began on the day, in the order of time
 * @param events that touch the day, in the order of time
 * @param byHand taken on the day, in the order of time
 * @param sensors the place's own, in the order of their codes
 */
public record LogDay(
    Code place,
    LocalDate date,
    ZoneId zone,
    long fromMillis,
    long toMillis,
    long untilMillis,
    Basis basis,
    List<Observation> inside,
    List<Observation> outside,
    Map<Quantity, DayFigures> figures,
    Share both,
    List<Excursion> excursions,
    List<LogAlarm> alarms,
    List<LogEvent> events,
    List<HandReading> byHand,
    List<SensorDay> sensors) {
  /** What a day has figures and excursions of. */
  public static final List<Quantity> LOGGED =
      List.of(Quantity.TEMPERATURE, Quantity.HUMIDITY, Quantity.ILLUMINANCE);

  public LogDay {
    if (fromMillis >= toMillis || untilMillis < fromMillis || untilMillis > toMillis) {
      throw new IllegalArgumentException(
          "a day is from %d until %d to %d".formatted(fromMillis, untilMillis, toMillis));
    }
    inside = List.copyOf(inside);
    outside = List.copyOf(outside);
    EnumMap<Quantity, DayFigures> copy = new EnumMap<>(Quantity.class);
    copy.putAll(figures);
    figures = Collections.unmodifiableMap(copy);
    excursions = List.copyOf(excursions);
    alarms = List.copyOf(alarms);
    events = List.copyOf(events);
    byHand = List.copyOf(byHand);
    sensors = List.copyOf(sensors);
  }

  public boolean isOver() {
    return untilMillis == toMillis;
  }

  public Optional<DayFigures> of(Quantity quantity) {
    return Optional.ofNullable(figures.get(quantity));
  }

  /** How much of the day so far is covered: the lesser of temperature and humidity. */
  public Share coverage() {
    long covered = Math.min(covered(Quantity.TEMPERATURE), covered(Quantity.HUMIDITY));
    return new Share(untilMillis - fromMillis, covered);
  }

  private long covered(Quantity quantity) {
    return of(quantity).map(figures -> figures.sum().coveredMillis()).orElse(0L);
  }
}
