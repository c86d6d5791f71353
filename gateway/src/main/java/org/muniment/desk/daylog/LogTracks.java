package org.muniment.desk.daylog;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.muniment.domain.daylog.Basis;
import org.muniment.domain.daylog.DayInput;
import org.muniment.domain.daylog.LogDay;
import org.muniment.domain.daylog.ObservationTimes;
import org.muniment.domain.measure.Quantity;
import org.muniment.port.ReadingStore;

/**
 * The raw readings of a stretch of days, each sensor's read once, whatever days and places it has a
 * part in. One thread, and soon forgotten.
 */
final class LogTracks {
  private static final int NO_LIMIT = Integer.MAX_VALUE;

  private final ReadingStore readings;
  private final long fromMillis;
  private final long toMillis;
  private final Map<Wanted, List<DayInput.Track>> read = new HashMap<>();

  /**
   * @param looksBack whether its values of the day before have a part in a day's figures
   */
  private record Wanted(int sensor, Duration hold, boolean looksBack) {}

  /**
   * @param fromMillis begin of the first day
   * @param toMillis end of the last
   */
  LogTracks(ReadingStore readings, long fromMillis, long toMillis) {
    this.readings = readings;
    this.fromMillis = fromMillis;
    this.toMillis = toMillis;
  }

  /** Of all sources, with what days look back and ahead. */
  List<DayInput.Track> of(Basis basis) {
    Map<Integer, Wanted> wanted = new TreeMap<>();
    for (Basis.Source source : basis.sources()) {
      Wanted one = new Wanted(source.sensor(), source.hold(), !source.outdoor());
      // One that was moved in from outdoors is both.
      wanted.merge(source.sensor(), one, (a, b) -> a.looksBack() ? a : b);
    }
    return wanted.values().stream().flatMap(one -> of(one).stream()).toList();
  }

  private List<DayInput.Track> of(Wanted wanted) {
    return read.computeIfAbsent(wanted, this::read);
  }

  private List<DayInput.Track> read(Wanted wanted) {
    Instant begin = Instant.ofEpochMilli(fromMillis);
    Instant from =
        wanted.looksBack()
            ? begin.minus(DayInput.LOOK_BACK).minus(wanted.hold())
            : begin.minus(ObservationTimes.REACH);
    Instant to = Instant.ofEpochMilli(toMillis).plus(ObservationTimes.REACH).plusMillis(1);
    return readings.quantities(wanted.sensor()).stream()
        .filter(LogDay.LOGGED::contains)
        .map(quantity -> track(wanted.sensor(), quantity, from, to))
        .toList();
  }

  private DayInput.Track track(int sensor, Quantity quantity, Instant from, Instant to) {
    return new DayInput.Track(sensor, quantity, readings.raw(sensor, quantity, from, to, NO_LIMIT));
  }
}
