package org.muniment.adapters.listener;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.muniment.port.Ingest;
import org.muniment.port.Receipt;
import org.muniment.port.SubmitReport;
import org.muniment.port.SubmittedReading;
import org.muniment.port.WireMessage;

/** A store whose commits happen when the test says so, on the test's thread. */
final class IngestTwin implements Ingest {
  private final List<WireMessage> arrived = new ArrayList<>();
  private final List<Receipt> open = new ArrayList<>();
  private boolean commitsAtOnce;

  static IngestTwin committing() {
    IngestTwin twin = new IngestTwin();
    twin.commitsAtOnce = true;
    return twin;
  }

  static IngestTwin holding() {
    return new IngestTwin();
  }

  @Override
  public void message(WireMessage message, Receipt receipt) {
    synchronized (this) {
      arrived.add(message);
      if (!commitsAtOnce) {
        open.add(receipt);
        return;
      }
    }
    receipt.committed();
  }

  void commitAll() {
    take().forEach(Receipt::committed);
  }

  void failAll(String why) {
    take().forEach(receipt -> receipt.failed(why));
  }

  synchronized int open() {
    return open.size();
  }

  synchronized List<WireMessage> arrived() {
    return List.copyOf(arrived);
  }

  /** Topic and payload of everything that arrived, as {@code topic=payload}. */
  synchronized List<String> words() {
    return arrived.stream()
        .map(m -> m.source() + "=" + new String(m.payload(), StandardCharsets.UTF_8))
        .toList();
  }

  private synchronized List<Receipt> take() {
    List<Receipt> taken = List.copyOf(open);
    open.clear();
    return taken;
  }

  @Override
  public CompletableFuture<SubmitReport> submit(List<SubmittedReading> readings) {
    throw new UnsupportedOperationException("the listener submits no readings");
  }
}
