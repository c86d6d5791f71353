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

  Map<String, Number> snapshot() {
    Map<String, Number> all = new LinkedHashMap<>();
    all.put("muniment_mqtt_clients", clients.get());
    all.put("muniment_mqtt_sessions", sessions.get());
    all.put("muniment_mqtt_retained", retained.get());
    all.put("muniment_mqtt_queued_bytes", queuedBytes.get());
    all.put("muniment_mqtt_pending", pending());
    all.put("muniment_mqtt_messages_total", messages.sum());
    all.put("muniment_mqtt_committed_total", committed.sum());
    all.put("muniment_mqtt_not_stored_total", notStored.sum());
    all.put("muniment_mqtt_refused_connections_total", refusedConnections.sum());
    all.put("muniment_mqtt_refused_messages_total", refusedMessages.sum());
    all.put("muniment_mqtt_too_large_total", tooLarge.sum());
    all.put("muniment_mqtt_malformed_total", malformed.sum());
    all.put("muniment_mqtt_taken_over_total", takenOver.sum());
    all.put("muniment_mqtt_relayed_total", relayed.sum());
    all.put("muniment_mqtt_dropped_total", dropped.sum());
    all.put("muniment_mqtt_slow_disconnected_total", slowDisconnected.sum());
    all.put("muniment_mqtt_retained_refused_total", retainedRefused.sum());
    return all;
  }
}
