package org.muniment.adapters.serial;

import java.io.IOException;
import java.time.InstantSource;
import org.muniment.domain.sensor.Transport;
import org.muniment.domain.text.Message;
import org.muniment.port.Health;
import org.muniment.port.Ingest;
import org.muniment.port.Receipt;
import org.muniment.port.WireMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One port and the one thread that opens it, looks every 20 ms for what has come, and closes it.
 * Whatever goes wrong counts as unplugged: close, wait a little, open again.
 */
final class PortReader implements Runnable, Health {
  static final long POLL_MILLIS = 20;

  /**
   * Bytes that begin to come within this time after the opening, none having waited, are taken for
   * the rest of a line: half a number is a wrong number.
   */
  static final long SETTLE_MILLIS = 60;

  private static final Logger LOG = LoggerFactory.getLogger(PortReader.class);

  /** What the port does now, for whoever asks. */
  private record State(boolean well, String word, Message detail) {}

  private final PortSettings settings;
  private final SerialLine.Opener opener;
  private final Ingest ingest;
  private final InstantSource clock;
  private final BackOff backOff;
  private final LineFraming framing;
  private volatile State state;

  PortReader(
      PortSettings settings,
      SerialLine.Opener opener,
      Ingest ingest,
      InstantSource clock,
      BackOff backOff) {
    this.settings = settings;
    this.opener = opener;
    this.ingest = ingest;
    this.clock = clock;
    this.backOff = backOff;
    this.framing = new LineFraming(this::hand);
    tell(false, "opening", Message.of("serial.opening", settings.port()));
  }

  @Override
  public String name() {
    return "serial:" + settings.port();
  }

  @Override
  public Report check() {
    State now = state;
    return new Report(now.well(), now.word(), now.detail());
  }

  @Override
  public void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        session();
        Thread.sleep(backOff.nextMillis());
      }
    } catch (InterruptedException stop) {
      LOG.debug("{} ends", name());
    }
  }

  /** From the opening of the port to its loss. */
  private void session() throws InterruptedException {
    try (SerialLine line = opener.open(settings)) {
      LOG.info("{} is open", settings.port());
      settle(line);
      open();
      while (true) {
        Thread.sleep(POLL_MILLIS);
        take(line.read());
      }
    } catch (SerialLine.OpenFailed failed) {
      lost(
          failed.reason().key(),
          Message.of("serial." + failed.reason().key(), settings.port(), failed.getMessage()),
          failed);
    } catch (IOException | RuntimeException unplugged) {
      lost("lost", Message.of("serial.lost", settings.port()), unplugged);
    }
  }

  private void settle(SerialLine line) throws IOException, InterruptedException {
    framing.restart();
    byte[] waited = line.read();
    take(waited);
    boolean nothingYet = waited.length == 0;
    for (long waitedMillis = 0; waitedMillis < SETTLE_MILLIS; waitedMillis += POLL_MILLIS) {
      Thread.sleep(POLL_MILLIS);
      byte[] bytes = line.read();
      if (bytes.length > 0 && nothingYet) {
        LOG.info("{}: in the middle of a line; what is left of it is skipped", settings.port());
        framing.skipRest();
        nothingYet = false;
      }
      take(bytes);
    }
  }

  private void take(byte[] bytes) {
    if (bytes.length == 0) {
      return;
    }
    backOff.reset();
    long before = framing.tooLong();
    boolean wasTooLong = framing.isLastTooLong();
    framing.take(bytes);
    if (framing.tooLong() != before || framing.isLastTooLong() != wasTooLong) {
      open();
    }
  }

  private void open() {
    if (!framing.isLastTooLong()) {
      tell(true, "open", Message.of("serial.open", settings.port()));
      return;
    }
    String limit = Integer.toString(LineFraming.MAX_LINE_BYTES);
    String count = Long.toString(framing.tooLong());
    tell(false, "too-long", Message.of("serial.too-long", settings.port(), limit, count));
  }

  private void hand(byte[] line) {
    try {
      ingest.message(
          WireMessage.of(Transport.SERIAL, settings.port(), line, clock.instant()), Receipt.NONE);
    } catch (RuntimeException ours) {
      LOG.error("a line of {} could not be handed on", settings.port(), ours);
    }
  }

  /** Told once, not at every try. */
  private void lost(String word, Message detail, Exception why) {
    if (!state.word().equals(word)) {
      LOG.warn("{}: {} ({}); trying again", settings.port(), word, why.toString());
    }
    tell(false, word, detail);
  }

  private void tell(boolean well, String word, Message detail) {
    state = new State(well, word, detail);
  }
}
