package org.muniment.adapters.serial;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.muniment.port.Ingest;
import org.muniment.port.Receipt;
import org.muniment.port.SubmitReport;
import org.muniment.port.SubmittedReading;
import org.muniment.port.WireMessage;

/** Keeps every message in memory. */
final class Heard implements Ingest {
  final List<WireMessage> messages = new CopyOnWriteArrayList<>();

  @Override
  public void message(WireMessage message, Receipt receipt) {
    messages.add(message);
    receipt.committed();
  }

  @Override
  public CompletableFuture<SubmitReport> submit(List<SubmittedReading> readings) {
    throw new UnsupportedOperationException("a serial port has only messages");
  }

  List<String> lines() {
    return messages.stream().map(m -> new String(m.payload(), StandardCharsets.UTF_8)).toList();
  }
}
