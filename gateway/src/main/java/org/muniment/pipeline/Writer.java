package org.muniment.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.muniment.domain.measure.Measurement;
import org.muniment.pipeline.alarm.AlarmBook;
import org.muniment.pipeline.alarm.Glance;
import org.muniment.port.Live;
import org.muniment.port.ReadingStore;
import org.muniment.port.ReadingStore.Entry;
import org.muniment.port.StoreException;
import org.muniment.port.WireMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that appends to the store. What waits while a commit runs is the next commit, so
 * batches grow with the load and nobody waits for a timer.
 */
final class Writer {
  private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

  private final Line line;
  private final ReadingStore store;
  private final Router router;
  private final Board board;
  private final Tracks tracks;
  private final LiveHub live;
  private final Counters counters;
  private final CommitLog log;
  private final Replay replay;
  private final InstantSource clock;
  private final AlarmBook alarms;
  private final Committer committer;

  /** States are compared and a replay that failed is tried again this often. */
  private final Duration every;

  private final Thread thread = new Thread(this::run, "muniment-writer");
  private Picture picture;
  private Batch batch;
  private boolean replayDue = true;
  private boolean replayFailed;
  private boolean judgingFailed;
  private long tickedAtNanos = System.nanoTime();

  Writer(
      Picture picture,
      Line line,
      ReadingStore store,
      Router router,
      Board board,
      LiveHub live,
      Counters counters,
      CommitLog log,
      AlarmBook alarms,
      Committer committer,
      Duration every,
      InstantSource clock) {
    this.picture = picture;
    this.line = line;
    this.store = store;
    this.router = router;
    this.board = board;
    this.tracks = new Tracks(board);
    this.live = live;
    this.counters = counters;
    this.log = log;
    this.replay = new Replay(store, router);
    this.alarms = alarms;
    this.committer = committer;
    this.every = every;
    this.clock = clock;
    this.batch = newBatch();
  }

  void start() {
    thread.start();
  }

  /** Waits until everything that was in line is written. */
  void join() throws InterruptedException {
    thread.join();
  }

  /**
   * What waited in quarantine is gone through even when the line is closed right after the start.
   */
  private void run() {
    guarded(this::begin);
    do {
      guarded(
          () -> {
            replayIfDue();
            work();
            tick();
          });
    } while (!line.isOver());
    guarded(committer::end);
  }

  /** What can be interrupted. */
  private interface Work {
    void run() throws InterruptedException;
  }

  private static void guarded(Work work) {
    try {
      work.run();
    } catch (InterruptedException | RuntimeException fault) {
      LOG.error("The writer met a fault of its own and goes on", fault);
    }
  }

  private void begin() {
    alarms.begin(store.alarms().aliveAt(), clock.instant());
    flush();
  }

  private void tick() {
    if (System.nanoTime() - tickedAtNanos >= every.toNanos()) {
      tickedAtNanos = System.nanoTime();
      replayDue = replayDue || replayFailed;
      replayFailed = false;
      List<Glance> glances = board.glances(clock.instant());
      board.changedStates(glances).forEach(live::publish);
      committer.look();
      alarms.tick(glances, clock.instant());
      flush();
    }
  }

  /** What changes an alarm is committed at once; for anything else a moment's wait is worth it. */
  private void work() throws InterruptedException {
    line.take(every).forEach(this::take);
    if (!batch.isEmpty() && !alarms.isUrgent()) {
      line.takeMore(batch.entries().size()).forEach(this::take);
    }
    if (!batch.isEmpty()) {
      flush();
    }
  }

  private void take(Parcel parcel) {
    if (parcel instanceof Parcel.FromWire wire) {
      add(wire);
    } else if (parcel instanceof Parcel.Submitted handedIn) {
      batch.add(
          Optional.of(parcel), handedIn.readings(), handedIn.arrivedAt(), 0, List.of(), List.of());
    } else if (parcel instanceof Parcel.Reload reload) {
      flush();
      adopt(reload);
    } else if (parcel instanceof Parcel.Action action) {
      flush();
      committer.act(action);
    }
    if (batch.isFull()) {
      flush();
    }
  }

  private void flush() {
    Batch filled = batch;
    batch = newBatch();
    write(filled);
  }

  private Batch newBatch() {
    return new Batch(tracks, this::judge);
  }

  /** Whatever goes wrong in judging, the reading goes its way. */
  private void judge(int sensorId, Measurement measurement, Instant arrivedAt) {
    try {
      alarms.reading(sensorId, measurement, arrivedAt, clock.instant());
    } catch (RuntimeException fault) {
      if (!judgingFailed) {
        LOG.error("A reading of sensor {} cannot be judged; it is stored", sensorId, fault);
        judgingFailed = true;
      }
    }
  }

  private void add(Parcel.FromWire wire) {
    WireMessage message = wire.message();
    long key = message.deliveryKey();
    boolean known = key != 0 && isKnown(key);
    if (message.redelivered() && (known || key != 0 && batch.hasDelivery(key))) {
      counters.message(Routed.Outcome.REDELIVERED);
      batch.add(Optional.of(wire), List.of(), message.arrivedAt(), 0, List.of(), List.of());
      return;
    }
    // Registered while it stood in line: decode it again rather than keep it out.
    Routed routed =
        wire.routed().open() && wire.seenWith() != picture
            ? router.route(picture, message)
            : wire.routed();
    counters.message(routed.outcome());
    batch.add(
        Optional.of(wire),
        routed.found(),
        message.arrivedAt(),
        // Packet ids come round: what is no redelivery is new, however much it looks like another.
        known ? 0 : key,
        routed.kept(),
        routed.notices());
  }

  /** A store that cannot say will refuse the batch too. */
  private boolean isKnown(long deliveryKey) {
    try {
      return store.knowsDelivery(deliveryKey);
    } catch (StoreException failure) {
      return false;
    }
  }

  private boolean write(Batch filled) {
    Optional<List<Entry.Reading>> newer = committer.write(filled);
    if (newer.isEmpty()) {
      tracks.forget();
    }
    newer.ifPresent(this::publish);
    return newer.isPresent();
  }

  private void publish(List<Entry.Reading> newer) {
    if (!live.isWatched()) {
      return;
    }
    for (Entry.Reading reading : newer) {
      picture
          .sensor(reading.sensorId())
          .ifPresent(sensor -> live.publish(Calibrated.event(sensor, reading.measurement())));
    }
  }

  private void adopt(Parcel.Reload reload) {
    Picture before = picture;
    picture = reload.picture();
    replayDue = replayDue || picture.hearsMoreThan(before);
    replayIfDue();
    Instant now = clock.instant();
    alarms.adopt(picture.scene(), now);
    flush();
    picture
        .changedSince(before)
        .forEach(
            sensor ->
                live.publish(
                    new Live.Event.Sensor(sensor.code(), board.status(sensor.id(), now).state())));
    reload.done().complete(null);
  }

  private void replayIfDue() {
    if (!replayDue) {
      return;
    }
    replayDue = false;
    replayFailed = true;
    try {
      replayFailed = !replay.run(picture, this::newBatch, this::write, counters);
    } catch (StoreException failure) {
      log.failed(clock.instant(), failure);
    }
  }
}
