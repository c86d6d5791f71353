package org.muniment.domain.daylog;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.measure.Series;
import org.muniment.domain.text.Code;

/**
 * All that a day is made of.
 *
 * @param untilMillis up to where it is known: now, or any time after the day's end
 * @param tracks raw values of the sources of the basis, at least from {@link #LOOK_BACK} and the
 *     sensor's hold before the day to {@link ObservationTimes#REACH} after it; more does no harm
 * @param alarms of the place; those that did not begin on the day are passed over
 * @param byHand of the place; others of its readings by hand are passed over
 * @param events of the place; those that do not touch the day are passed over
 */
public record DayInput(
    Code place,
    LocalDate date,
    ZoneId zone,
    long untilMillis,
    Basis basis,
    List<Track> tracks,
    List<Alarm> alarms,
    List<HandReading> byHand,
    List<LogEvent> events) {
  /** How far the largest change of 24 hours looks back. */
  public static final Duration LOOK_BACK = Duration.ofHours(24);

  /** One quantity of one sensor, as measured. */
  public record Track(int sensor, Quantity quantity, Series raw) {}

  public DayInput {
    tracks = List.copyOf(tracks);
    alarms = List.copyOf(alarms);
    byHand = List.copyOf(byHand);
    events = List.copyOf(events);
  }
}
