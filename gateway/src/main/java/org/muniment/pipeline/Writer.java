package org.muniment.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.muniment.port.Live;
import org.muniment.port.ReadingStore;
import org.muniment.port.ReadingStore.Entry;
import org.muniment.port.ReadingStore.Outcome;
import org.muniment.port.StoreException;
import org.muniment.port.WireMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that appends to the store. What waits while a commit runs is the next commit, so
 * batches grow with the load and nobody waits for a timer.
 */
final class Writer {
  /** States are compared and a replay that failed is tried again this often. */
  private static final Duration TICK = Duration.ofSeconds(1);

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
  private final Thread thread = new Thread(this::run, "muniment-writer");
  private Picture picture;
  private boolean replayDue = true;
  private boolean replayFailed;
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
    this.clock = clock;
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
    do {
      try {
        replayIfDue();
        work(line.take(TICK));
        tick();
      } catch (InterruptedException | RuntimeException fault) {
        LOG.error("The writer met a fault of its own and goes on", fault);
      }
    } while (!line.isOver());
  }

  private void tick() {
    if (System.nanoTime() - tickedAtNanos >= TICK.toNanos()) {
      tickedAtNanos = System.nanoTime();
      replayDue = replayDue || replayFailed;
      replayFailed = false;
      board.changedStates(clock.instant()).forEach(live::publish);
    }
  }

  private void work(List<Parcel> parcels) {
    Batch batch = new Batch(tracks);
    for (Parcel parcel : parcels) {
      if (parcel instanceof Parcel.FromWire wire) {
        add(batch, wire);
      } else if (parcel instanceof Parcel.Submitted handedIn) {
        batch.add(
            Optional.of(parcel),
            handedIn.readings(),
            handedIn.arrivedAt(),
            0,
            List.of(),
            List.of());
      } else if (parcel instanceof Parcel.Reload reload) {
        write(batch);
        batch = new Batch(tracks);
        adopt(reload);
      }
      if (batch.isFull()) {
        write(batch);
        batch = new Batch(tracks);
      }
    }
    write(batch);
  }

  private void add(Batch batch, Parcel.FromWire wire) {
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

  /** Commits, and tells everybody in order; on failure nothing of it is shown as stored. */
  private boolean write(Batch batch) {
    if (batch.shares().isEmpty()) {
      return true;
    }
    List<Outcome> outcomes;
    try {
      outcomes = batch.entries().isEmpty() ? List.of() : append(batch.entries());
    } catch (StoreException failure) {
      tracks.forget();
      line.done(batch.weight(), batch.bytes());
      batch.shares().forEach(share -> Answers.failed(share, failure));
      return false;
    }
    List<Entry.Reading> newer = board.commit(batch, outcomes);
    line.done(batch.weight(), batch.bytes());
    batch.shares().forEach(share -> Answers.committed(share, outcomes));
    publish(newer);
    return true;
  }

  /** Whatever goes wrong in the store is a failure of this batch, never the end of the writer. */
  private List<Outcome> append(List<Entry> entries) {
    try {
      List<Outcome> outcomes = store.append(entries);
      log.committed(clock.instant());
      counters.commits.increment();
      counters.committedEntries.add(entries.size());
      for (int i = 0; i < entries.size(); i++) {
        if (entries.get(i) instanceof Entry.Reading) {
          counters.reading(outcomes.get(i));
        }
      }
      return outcomes;
    } catch (RuntimeException | Error fault) {
      counters.failedCommits.increment();
      log.failed(clock.instant(), fault);
      throw fault instanceof StoreException known
          ? known
          : new StoreException("the store failed: " + fault.getMessage(), fault);
    }
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
      replayFailed = !replay.run(picture, () -> new Batch(tracks), this::write, counters);
    } catch (StoreException failure) {
      log.failed(clock.instant(), failure);
    }
  }
}
