package org.muniment.desk.daylog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.muniment.domain.daylog.Basis;
import org.muniment.domain.daylog.DayInput;
import org.muniment.domain.daylog.LogDay;
import org.muniment.domain.measure.Quantity;
import org.muniment.port.RawReadings;

/**
 * The raw readings of one day after the other. Those of the outdoor sensors, which all places
 * share, are read once as long as the day stays the same.
 */
final class RawTracks {
  private record Key(int sensor, Quantity quantity) {}

  private final RawReadings readings;
  private final Map<Key, DayInput.Track> outdoor = new HashMap<>();
  private long from;
  private long to;

  RawTracks(RawReadings readings) {
    this.readings = readings;
  }

  /** Of all sources of the day's basis, within the day. */
  List<DayInput.Track> of(LogDay day) {
    if (from != day.fromMillis() || to != day.toMillis()) {
      forget();
      from = day.fromMillis();
      to = day.toMillis();
    }
    List<DayInput.Track> tracks = new ArrayList<>();
    for (Basis.Source source : day.basis().sources()) {
      for (Quantity quantity : LogDay.LOGGED) {
        Key key = new Key(source.sensor(), quantity);
        tracks.add(source.outdoor() ? outdoor.computeIfAbsent(key, this::read) : read(key));
      }
    }
    return tracks;
  }

  /** What was read may be outdated. */
  void forget() {
    outdoor.clear();
  }

  private DayInput.Track read(Key key) {
    return new DayInput.Track(
        key.sensor(),
        key.quantity(),
        readings.raw(
            key.sensor(),
            key.quantity(),
            Instant.ofEpochMilli(from),
            Instant.ofEpochMilli(to),
            Integer.MAX_VALUE));
  }
}
