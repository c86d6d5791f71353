package org.muniment.pipeline;

import java.time.InstantSource;
import java.util.List;
import org.muniment.domain.place.Site;
import org.muniment.pipeline.alarm.ActiveAlarms;
import org.muniment.pipeline.alarm.AlarmBook;
import org.muniment.pipeline.alarm.Outlets;
import org.muniment.pipeline.alarm.SystemCheck;
import org.muniment.port.Alarms;
import org.muniment.port.Health;
import org.muniment.port.Ingest;
import org.muniment.port.Live;
import org.muniment.port.Metrics;
import org.muniment.port.Office;
import org.muniment.port.ReadingStore;
import org.muniment.port.Registry;
import org.muniment.port.SensorBoard;
import org.muniment.profile.Decoder;

/** The pipeline, put together and running until it is closed. */
public final class Pipeline implements AutoCloseable {
  private final Line line;
  private final LiveHub live;
  private final MemoryRegistry registry;
  private final Board board;
  private final Ingest ingest;
  private final Ingest scans;
  private final Writer writer;
  private final Counters counters;
  private final List<Health> healths;
  private final Alarms alarms;
  private final Outlets outlets;

  private Pipeline(
      Office office,
      ReadingStore store,
      Decoder decoder,
      Site fallback,
      SystemCheck system,
      InstantSource clock) {
    Router router = new Router(decoder);
    CommitLog log = new CommitLog();
    line = new Line();
    live = new LiveHub();
    ActiveAlarms active = new ActiveAlarms();
    counters = new Counters(line, live, active);
    registry = MemoryRegistry.open(office, decoder, line, fallback, clock);
    board = Board.rebuilt(registry::shown, store, clock.instant());
    scans = new ScanDoor(live::publish);
    ingest = new Intake(registry::decoding, router, line, clock);
    alarms = new PersonAlarms(active, line);
    outlets = new Outlets(live::publish, active);
    Picture picture = registry.decoding();
    AlarmBook book = new AlarmBook(store, picture.scene(), active, clock.instant());
    Committer committer =
        new Committer(store, line, board, book, system, outlets, counters, log, clock);
    writer =
        new Writer(
            picture,
            line,
            store,
            router,
            board,
            live,
            counters,
            log,
            book,
            committer,
            system.every(),
            clock);
    healths = Healths.of(log, line, store, board, registry.site().timeZone(), clock);
  }

  /**
   * Reads what is registered and what the store has, replays what was left in quarantine, and takes
   * messages from now on. The office and the store stay their owner's to close, after the pipeline.
   *
   * @param fallback the site of an archive that has none yet; it is saved
   * @param system what looks after the gateway itself
   */
  public static Pipeline start(
      Office office,
      ReadingStore store,
      Decoder decoder,
      Site fallback,
      SystemCheck system,
      InstantSource clock) {
    Pipeline pipeline = new Pipeline(office, store, decoder, fallback, system, clock);
    pipeline.writer.start();
    return pipeline;
  }

  public Ingest ingest() {
    return ingest;
  }

  /** The way in for scanners at serial ports. */
  public Ingest scans() {
    return scans;
  }

  /** Tells whoever watches of something that is not a reading; never waits. */
  public void announce(Live.Event event) {
    live.publish(event);
  }

  public Registry registry() {
    return registry;
  }

  public SensorBoard board() {
    return board;
  }

  public Live live() {
    return live;
  }

  /** The active alarms, and what people do with them. */
  public Alarms alarms() {
    return alarms;
  }

  /** Where alarms go out; MQTT and the courier come to it when they are there. */
  public Outlets outlets() {
    return outlets;
  }

  public Metrics metrics() {
    return counters;
  }

  /** {@code store}, {@code quarantine} and {@code sensors}. */
  public List<Health> healths() {
    return healths;
  }

  /** Takes nothing in any more, writes what stands in line, tells its receipts, and ends. */
  @Override
  public void close() {
    line.close();
    try {
      writer.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    live.close();
  }
}
