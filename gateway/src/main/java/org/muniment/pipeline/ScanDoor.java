package org.muniment.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.muniment.domain.holding.Barcode;
import org.muniment.port.Ingest;
import org.muniment.port.Live;
import org.muniment.port.Receipt;
import org.muniment.port.SubmitReport;
import org.muniment.port.SubmittedReading;
import org.muniment.port.WireMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way in for scanners at serial ports: a line is a code, told to whoever watches and kept
 * nowhere. What is no code, a half line after a wrong speed, is dropped.
 */
final class ScanDoor implements Ingest {
  private static final Logger LOG = LoggerFactory.getLogger(ScanDoor.class);

  private final Consumer<Live.Event> live;

  ScanDoor(Consumer<Live.Event> live) {
    this.live = live;
  }

  @Override
  public void message(WireMessage message, Receipt receipt) {
    String code = new String(message.payload(), StandardCharsets.US_ASCII).strip();
    if (Barcode.isValid(code)) {
      live.accept(new Live.Event.Scanned(Barcode.of(code), message.source(), message.arrivedAt()));
    } else {
      LOG.info("{}: {} bytes that are no code", message.source(), message.payload().length);
    }
  }

  @Override
  public CompletableFuture<SubmitReport> submit(List<SubmittedReading> readings) {
    throw new UnsupportedOperationException("scanners read codes, not the climate");
  }
}
