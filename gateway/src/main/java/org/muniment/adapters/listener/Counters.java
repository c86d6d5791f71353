package org.muniment.adapters.listener;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** What the listener did; written on its threads, read by any. */
final class Counters {
  final LongAdder messages = new LongAdder();
  final LongAdder handedIn = new LongAdder();
  final LongAdder committed = new LongAdder();
  final LongAdder notStored = new LongAdder();
  final LongAdder refusedConnections = new LongAdder();
  final LongAdder refusedMessages = new LongAdder();
  final LongAdder tooLarge = new LongAdder();
  final LongAdder malformed = new LongAdder();
  final LongAdder takenOver = new LongAdder();
  final LongAdder relayed = new LongAdder();
  final LongAdder dropped = new LongAdder();
  final LongAdder slowDisconnected = new LongAdder();
  final LongAdder retainedRefused = new LongAdder();
  final AtomicInteger clients = new AtomicInteger();
  final AtomicInteger sessions = new AtomicInteger();
  final AtomicInteger retained = new AtomicInteger();

  /** Bytes in all subscribers' queues; only the event loop writes it. */
  final AtomicLong queuedBytes = new AtomicLong();

  /** Messages that the store has not answered yet. */
  long pending() {
    return handedIn.sum() - committed.sum() - notStored.sum();
  }

  Map<String, Double> snapshot() {
    Map<String, Double> all = new LinkedHashMap<>();
    all.put("muniment_mqtt_clients", (double) clients.get());
    all.put("muniment_mqtt_sessions", (double) sessions.get());
    all.put("muniment_mqtt_retained", (double) retained.get());
    all.put("muniment_mqtt_queued_bytes", (double) queuedBytes.get());
    all.put("muniment_mqtt_pending", (double) pending());
    all.put("muniment_mqtt_messages_total", (double) messages.sum());
    all.put("muniment_mqtt_committed_total", (double) committed.sum());
    all.put("muniment_mqtt_not_stored_total", (double) notStored.sum());
    all.put("muniment_mqtt_refused_connections_total", (double) refusedConnections.sum());
    all.put("muniment_mqtt_refused_messages_total", (double) refusedMessages.sum());
    all.put("muniment_mqtt_too_large_total", (double) tooLarge.sum());
    all.put("muniment_mqtt_malformed_total", (double) malformed.sum());
    all.put("muniment_mqtt_taken_over_total", (double) takenOver.sum());
    all.put("muniment_mqtt_relayed_total", (double) relayed.sum());
    all.put("muniment_mqtt_dropped_total", (double) dropped.sum());
    all.put("muniment_mqtt_slow_disconnected_total", (double) slowDisconnected.sum());
    all.put("muniment_mqtt_retained_refused_total", (double) retainedRefused.sum());
    return all;
  }
}
