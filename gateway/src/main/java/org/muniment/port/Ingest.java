package org.muniment.port;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The way in for everything measured; implemented by the pipeline, called by every transport, by
 * {@code POST /readings} and by imports, on their own threads, as often as they like.
 */
public interface Ingest {
  /**
   * Decodes a message and puts it in line for the store. Returns before it is stored; waits only
   * while the bounded line is full, which holds back the transport. Never throws for what a device
   * sent.
   */
  void message(WireMessage message, Receipt receipt);

  /** Readings that need no decoding; completes after the durable commit, in the order given. */
  CompletableFuture<SubmitReport> submit(List<SubmittedReading> readings);
}
