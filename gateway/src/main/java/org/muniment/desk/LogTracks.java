package org.muniment.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final Map<Integer, List<DayInput.Track>> bySensor = new HashMap<>();

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
    return basis.sources().stream().flatMap(source -> of(source).stream()).distinct().toList();
  }

  private List<DayInput.Track> of(Basis.Source source) {
    return bySensor.computeIfAbsent(source.sensor(), id -> read(id, source.hold()));
  }

  private List<DayInput.Track> read(int sensor, Duration hold) {
    Instant from = Instant.ofEpochMilli(fromMillis).minus(DayInput.LOOK_BACK).minus(hold);
    Instant to = Instant.ofEpochMilli(toMillis).plus(ObservationTimes.REACH).plusMillis(1);
    return readings.quantities(sensor).stream()
        .filter(LogDay.LOGGED::contains)
        .map(quantity -> track(sensor, quantity, from, to))
        .toList();
  }

  private DayInput.Track track(int sensor, Quantity quantity, Instant from, Instant to) {
    return new DayInput.Track(sensor, quantity, readings.raw(sensor, quantity, from, to, NO_LIMIT));
  }
}
