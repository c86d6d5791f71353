package org.muniment.pipeline;

import java.util.HashMap;
import java.util.Map;
import org.muniment.domain.measure.Measurement;
import org.muniment.domain.sensor.Track;

/**
 * The newest values of every sensor as the writer has put them in line for the store. After a
 * failed commit they are forgotten, and begin again with what the board knows to be stored.
 */
final class Tracks {
  private final Map<Integer, Track> tracks = new HashMap<>();
  private final Board board;

  Tracks(Board board) {
    this.board = board;
  }

  Measurement judge(Routed.Found found) {
    Track track = tracks.computeIfAbsent(found.sensor().id(), this::stored);
    Measurement measurement = found.measurement();
    if (!found.fromDevice()) {
      java.time.Instant free = track.arrival(measurement.at());
      measurement = free.equals(measurement.at()) ? measurement : measurement.at(free);
    }
    return track.judge(measurement, found.sensor().expectedInterval());
  }

  void forget() {
    tracks.forEach((sensorId, track) -> track.restart(board.newest(sensorId)));
  }

  private Track stored(int sensorId) {
    Track track = new Track();
    track.restart(board.newest(sensorId));
    return track;
  }
}
