package org.muniment.desk.daylog;

import java.time.Duration;
import java.time.InstantSource;
import org.muniment.domain.daylog.ObservationTimes;
import org.muniment.port.AlarmLog;
import org.muniment.port.Office;
import org.muniment.port.ReadingStore;
import org.muniment.port.Registry;

/** The daily log: what people do with it, and what the program does by itself. */
public record LogParts(LogDesks desks, LogKeeping keeping) {
  /** A day is sealed so long after its end, when nobody signed it before (E1). */
  public static final Duration DEFAULT_GRACE = Duration.ofHours(26);

  /**
   * @param times of the observations of days that are not sealed yet
   * @param grace how long after its end a day is sealed
   */
  public static LogParts of(
      Office office,
      ReadingStore readings,
      AlarmLog alarms,
      Registry registry,
      ObservationTimes times,
      Duration grace,
      InstantSource clock) {
    LogPlaces places = new LogPlaces(office, readings, registry);
    LogSource source = new LogSource(office, readings, alarms, registry, times);
    LiveDays live = new LiveDays(source, readings, clock);
    LogScribe scribe = new LogScribe(office);
    LogDays days = new LogDays(office.logBook(), places, source, live, clock);
    LogRemaking remaking = new LogRemaking(source, scribe, office.logBook());
    LogWriting writing = new LogWriting(office, days, source, scribe, remaking);
    LogDesks desks =
        new LogDesks(
            new DailyLogDesk(days, writing, office.logBook()),
            new LogCheck(office.logBook(), office.trail(), readings),
            new ExposureDesk(days, source, clock));
    LogKeeping keeping =
        new LogKeeping(
            office, readings, alarms, registry, places, source, live, scribe, grace, clock);
    return new LogParts(desks, keeping);
  }
}
