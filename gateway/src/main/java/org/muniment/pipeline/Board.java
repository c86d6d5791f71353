package org.muniment.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.sensor.SensorState;
import org.muniment.domain.sensor.SensorStatus;
import org.muniment.domain.sensor.StateRule;
import org.muniment.domain.text.Code;
import org.muniment.pipeline.alarm.Glance;
import org.muniment.port.Live;
import org.muniment.port.ReadingStore;
import org.muniment.port.ReadingStore.Entry;
import org.muniment.port.ReadingStore.Outcome;
import org.muniment.port.SensorBoard;

/**
 * The sensors as the committed readings show them. The writer changes it once a batch; anybody
 * reads. State is judged when asked.
 */
final class Board implements SensorBoard {
  private final Supplier<Picture> pictures;
  private final Map<Integer, Seen> seen = new HashMap<>();
  private final Map<Integer, SensorState> told = new HashMap<>();

  private Board(Supplier<Picture> pictures) {
    this.pictures = pictures;
  }

  /** The board as the store's readings make it. */
  static Board rebuilt(Supplier<Picture> pictures, ReadingStore store, Instant now) {
    Board board = new Board(pictures);
    for (Sensor sensor : pictures.get().sensors()) {
      board.seen.put(sensor.id(), Seen.recalled(sensor, store, now));
    }
    board.changedStates(board.glances(now));
    return board;
  }

  @Override
  public synchronized SensorStatus status(int sensorId, Instant now) {
    Optional<Sensor> sensor = pictures.get().sensor(sensorId);
    Seen known = seen.get(sensorId);
    return sensor.isEmpty() || known == null
        ? SensorStatus.NEVER_SEEN
        : known.status(state(sensor.get(), known, now), now);
  }

  /** How many sensors are in each state. */
  synchronized Map<SensorState, Integer> countByState(Instant now) {
    Map<SensorState, Integer> counts = new EnumMap<>(SensorState.class);
    for (Sensor sensor : pictures.get().sensors()) {
      counts.merge(status(sensor.id(), now).state(), 1, Integer::sum);
    }
    return counts;
  }

  /** All sensors as they are now. */
  synchronized List<Glance> glances(Instant now) {
    List<Glance> all = new ArrayList<>();
    for (Sensor sensor : pictures.get().sensors()) {
      Seen known = seen.get(sensor.id());
      all.add(
          known == null
              ? new Glance(sensor, SensorState.NEVER_SEEN, Optional.empty())
              : new Glance(sensor, state(sensor, known, now), known.heardAt()));
    }
    return all;
  }

  /** Those whose state is another than when this was asked last. */
  synchronized List<Live.Event.Sensor> changedStates(List<Glance> glances) {
    List<Live.Event.Sensor> changed = new ArrayList<>();
    for (Glance glance : glances) {
      SensorState before = told.put(glance.sensor().id(), glance.state());
      if (before != null && before != glance.state()) {
        changed.add(new Live.Event.Sensor(glance.sensor().code(), glance.state()));
      }
    }
    return changed;
  }

  /** Takes in a committed batch; returns the readings that are newer than all before. */
  synchronized List<Entry.Reading> commit(Batch batch, List<Outcome> outcomes) {
    List<Entry.Reading> newer = new ArrayList<>();
    for (Batch.Share share : batch.shares()) {
      for (int i = share.from(); i < share.to(); i++) {
        Entry.Reading reading = (Entry.Reading) batch.entries().get(i);
        Seen sensor = seen(reading.sensorId());
        sensor.accepted();
        if (outcomes.get(i) != Outcome.CONFLICT && sensor.reading(reading.measurement())) {
          newer.add(reading);
        }
      }
      share.notices().forEach(this::notice);
    }
    return newer;
  }

  /** The newest committed value of each quantity. */
  synchronized Map<Quantity, SensorStatus.Last> newest(int sensorId) {
    Seen known = seen.get(sensorId);
    return known == null ? Map.of() : Map.copyOf(known.last());
  }

  private void notice(Routed.Notice notice) {
    Seen sensor = seen(notice.sensorId());
    if (notice instanceof Routed.Notice.Refused refused) {
      sensor.refused(refused.rejection(), refused.whole());
    } else if (notice instanceof Routed.Notice.Online availability) {
      sensor.online(availability.online());
    }
  }

  private Seen seen(int sensorId) {
    return seen.computeIfAbsent(sensorId, id -> new Seen());
  }

  private SensorState state(Sensor sensor, Seen known, Instant now) {
    return StateRule.state(known.facts(sensor, () -> hasMovingNeighbour(sensor, known, now)), now);
  }

  private boolean hasMovingNeighbour(Sensor sensor, Seen still, Instant now) {
    Picture picture = pictures.get();
    Optional<Code> room = picture.roomOf(sensor, now);
    Instant since = now.minus(StateRule.FROZEN_AFTER);
    return room.isPresent()
        && picture.sensors().stream()
            .filter(other -> other.id() != sensor.id())
            .filter(other -> picture.roomOf(other, now).equals(room))
            .map(other -> seen.get(other.id()))
            .anyMatch(other -> other != null && other.movedWhere(still, since));
  }
}
